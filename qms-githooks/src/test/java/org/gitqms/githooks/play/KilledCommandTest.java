package org.gitqms.githooks.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A command is killed ({@code kill -9}) before and after git processes that it starts: that is,
 * around changes of the index, of the files and of the server.
 */
class KilledCommandTest {

  /** Each of the processes with 1; the build takes every seventh of them. */
  private static final int STEP = Integer.getInteger("qms.play.step", 7);

  @TempDir private Path dir;

  @BeforeAll
  static void needsTheExecutable() {
    assumeTrue(Boolean.getBoolean("qms.built"), "skipped: the file is not built in this phase yet");
  }

  @Test
  void a_killed_command_leaves_the_old_or_the_new_state_and_the_next_one_works() throws Exception {
    try (Office office = Office.overAPath(dir)) {
      Colleague ines = founded(office);
      int survived = 0;
      for (int point = 1; survived == 0; point += STEP) {
        survived += killedAt(ines, "DIE_BEFORE", point, false) ? 0 : 1;
        survived += killedAt(ines, "DIE_AFTER", point, false) ? 0 : 1;
        assertThat(point).isLessThan(60);
      }
      holds(office, ines);
    }
  }

  @Test
  void a_killed_command_that_shares_loses_nothing_and_shares_nothing_twice() throws Exception {
    try (Office office = Office.overAPath(dir)) {
      Colleague ines = founded(office);
      int survived = 0;
      for (int point = 1; survived == 0; point += STEP) {
        survived += killedAt(ines, "DIE_BEFORE", point, true) ? 0 : 1;
        survived += killedAt(ines, "DIE_AFTER", point, true) ? 0 : 1;
        assertThat(point).isLessThan(60);
      }
      ines.git("push", "-q").succeeds();
      assertThat(ines.git("rev-parse", "HEAD").out())
          .isEqualTo(office.git("rev-parse", "main").out());
      holds(office, ines);
    }
  }

  private static void holds(Office office, Colleague ines) {
    ines.git("fsck", "--strict").succeeds();
    assertThat(ines.qms("verify").succeeds().out()).contains("ACCEPTED");
    assertThat(office.git("fsck").succeeds().err()).isEmpty();
  }

  private Colleague founded(Office office) throws IOException {
    Colleague ines = office.founder("ines");
    ines.qms("init", "--yes", "--no-ci", "--name", "Ines", "--email", "ines@play.invalid")
        .succeeds();
    ines.git("push", "-q", "-u", "origin", "main").succeeds();
    ines.qms("create", "CR", "--title", "To be killed for", "--push").succeeds();
    return ines;
  }

  /** True if the command was killed. */
  private boolean killedAt(Colleague ines, String when, int point, boolean share)
      throws IOException {
    int before = events(ines);
    ines.edit("CR-001", text -> text + "\nAnother line.\n");
    List<String> command =
        new ArrayList<>(
            List.of(Office.EXECUTABLE.toString(), "checkin", "CR-001", "-m", when + " " + point));
    if (share) {
      command.add("--push");
    }
    Run run = Run.of(ines.work(), withDeadlyGit(ines.environment(), when, point), command);
    boolean killed = run.exit() != 0;

    // The next command finds it well, or puts it in order.
    int after = events(ines);
    assertThat(after - before).as("%s", run).isIn(0, 1);
    if (after == before && share) {
      // The server may have it: then it comes with the next fetch.
      ines.qms("rebase").succeeds();
    }
    boolean old = events(ines) == before;
    Run next = old ? ines.qms("checkin", "CR-001") : ines.qms("checkout", "CR-001");
    next.succeeds();
    if (old) {
      ines.qms("checkout", "CR-001").succeeds();
    }
    assertThat(ines.git("status", "--short").succeeds().out()).as("%s", run).isEmpty();
    return killed;
  }

  private static int events(Colleague person) {
    return Integer.parseInt(person.git("rev-list", "--count", "main").succeeds().out().strip());
  }

  /** Puts a git before the real one that kills who has called it. */
  private Map<String, String> withDeadlyGit(Map<String, String> environment, String when, int point)
      throws IOException {
    Path bin = Files.createDirectories(dir.resolve("deadly"));
    Path count = bin.resolve("count");
    Files.writeString(count, "0\n");
    Path git = bin.resolve("git");
    Files.writeString(
        git,
        """
        #!/bin/sh
        # Only what a command starts itself counts, not what git starts for it.
        PATH=${PATH#%1$s:}
        if [ "$(cat /proc/$PPID/comm)" != java ]; then exec git "$@"; fi
        n=$(($(cat %2$s) + 1))
        echo $n >%2$s
        if [ "$n" = "${DIE_BEFORE:-}" ]; then kill -9 $PPID; exit 1; fi
        git "$@"
        code=$?
        if [ "$n" = "${DIE_AFTER:-}" ]; then kill -9 $PPID; fi
        exit $code
        """
            .formatted(bin, count));
    Files.setPosixFilePermissions(git, PosixFilePermissions.fromString("rwx------"));
    Map<String, String> deadly = new TreeMap<>(environment);
    deadly.put(when, String.valueOf(point));
    deadly.merge("PATH", bin.toString(), (path, first) -> first + ":" + path);
    return deadly;
  }
}
