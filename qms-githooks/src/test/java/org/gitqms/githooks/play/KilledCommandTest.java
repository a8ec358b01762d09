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
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A command is killed ({@code kill -9}) before and after git processes that it starts: those around
 * which the index, the branch, the files and the server change.
 */
@Tag("long")
class KilledCommandTest {

  /** What a shell says of a process that SIGKILL has ended. */
  private static final int KILLED = 137;

  @TempDir private Path dir;

  @BeforeAll
  static void needsTheExecutable() {
    assumeTrue(Boolean.getBoolean("qms.built"), "skipped: the file is not built in this phase yet");
  }

  @Test
  @Verifies("REQ-DESK-003")
  void a_killed_command_leaves_the_old_or_the_new_state_and_the_next_one_works() throws Exception {
    try (Office office = Office.overAPath(dir)) {
      Colleague ines = founded(office);
      // The index learns of the text that lies here already; it is tried whether the files can
      // follow; the branch has moved, and the files follow.
      for (String process :
          List.of("update-index -z *", "read-tree -m -nu *", "read-tree -m -u *")) {
        killedAt(ines, "DIE_BEFORE", process, false);
        killedAt(ines, "DIE_AFTER", process, false);
      }
      holds(office, ines);
    }
  }

  @Test
  void a_killed_command_that_shares_loses_nothing_and_shares_nothing_twice() throws Exception {
    try (Office office = Office.overAPath(dir)) {
      Colleague ines = founded(office);
      for (String process : List.of("fetch *", "push *", "read-tree -m -u *")) {
        for (String when : List.of("DIE_BEFORE", "DIE_AFTER")) {
          if (process.startsWith("fetch")) {
            // The server is asked only where this clone seems to be behind.
            ines.git("update-ref", "refs/remotes/origin/main", "refs/remotes/origin/main~1")
                .succeeds();
          }
          killedAt(ines, when, process, true);
        }
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

  private void killedAt(Colleague ines, String when, String process, boolean share)
      throws IOException {
    int before = events(ines);
    ines.edit("CR-001", text -> text + "\nAnother line.\n");
    List<String> command =
        new ArrayList<>(
            List.of(Office.EXECUTABLE.toString(), "checkin", "CR-001", "-m", when + " " + process));
    if (share) {
      command.add("--push");
    }
    Run run = Run.of(ines.work(), withDeadlyGit(ines.environment(), when, process), command);
    assertThat(run.exit()).as("%s", run).isEqualTo(KILLED);

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
  }

  private static int events(Colleague person) {
    return Integer.parseInt(person.git("rev-list", "--count", "main").succeeds().out().strip());
  }

  /** Puts a git before the real one that kills who has called it, once. */
  private Map<String, String> withDeadlyGit(
      Map<String, String> environment, String when, String process) throws IOException {
    Path bin = Files.createDirectories(dir.resolve("deadly"));
    Path done = bin.resolve("done");
    Files.deleteIfExists(done);
    Path git = bin.resolve("git");
    Files.writeString(
        git,
        """
        #!/bin/sh
        # Only what a command starts itself counts, not what git starts for it.
        PATH=${PATH#%1$s:}
        if [ "$(cat /proc/$PPID/comm)" != java ] || [ -e %2$s ]; then exec git "$@"; fi
        case "$*" in
          ${DIE_BEFORE:-none}) touch %2$s; kill -9 $PPID; exit 1 ;;
        esac
        git "$@"
        code=$?
        case "$*" in
          ${DIE_AFTER:-none}) touch %2$s; kill -9 $PPID ;;
        esac
        exit $code
        """
            .formatted(bin, done));
    Files.setPosixFilePermissions(git, PosixFilePermissions.fromString("rwx------"));
    Map<String, String> deadly = new TreeMap<>(environment);
    deadly.put(when, process);
    deadly.merge("PATH", bin.toString(), (path, first) -> first + ":" + path);
    return deadly;
  }
}
