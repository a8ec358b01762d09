package org.gitqms.githooks.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gitqms.testkit.TestKey;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight clones of two people push events onto one branch at the same time. How many each of them
 * pushes is the property {@code qms.play.events}; {@code bench/contention} runs it with 50.
 */
@Tag("long")
class ManyAtOnceTest {

  private static final int CLONES = 8;
  private static final int PEOPLE = 2;
  private static final int EVENTS = Integer.getInteger("qms.play.events", 1);

  /** So many events are shared at once. */
  private static final int LOT = 10;

  private static final Pattern CREATED = Pattern.compile("qms: create (CR-[0-9]+),");

  @TempDir private Path dir;

  @BeforeAll
  static void needsTheExecutable() {
    assumeTrue(Boolean.getBoolean("qms.built"), "skipped: the file is not built in this phase yet");
  }

  @Test
  @Verifies("REQ-DESK-007")
  void every_event_is_there_exactly_once_and_the_result_verifies() throws Exception {
    try (Office office = Office.overAPath(dir)) {
      String root = found(office);
      List<Colleague> all = new ArrayList<>();
      for (int i = 1; i <= CLONES; i++) {
        all.add(office.cloner("dev" + (1 + i % PEOPLE), "clone" + i));
      }
      int before = count(office);

      List<String> documents = new ArrayList<>();
      ExecutorService threads = Executors.newFixedThreadPool(CLONES);
      try {
        List<Future<String>> work = new ArrayList<>();
        all.forEach(person -> work.add(threads.submit(() -> work(person))));
        for (Future<String> each : work) {
          documents.add(each.get());
        }
      } finally {
        threads.shutdownNow();
      }

      assertThat(documents).doesNotHaveDuplicates().hasSize(CLONES);
      assertThat(count(office) - before).isEqualTo(CLONES * EVENTS);
      Colleague witness = all.get(0);
      witness.pull();
      List<String> events =
          witness
              .git("log", "--first-parent", "--format=%(trailers:key=QMS-Document,valueonly)")
              .succeeds()
              .out()
              .lines()
              .toList();
      for (String document : documents) {
        assertThat(Collections.frequency(events, document)).as(document).isEqualTo(EVENTS);
      }
      assertThat(office.qms("verify", ".", "--root", root, "--require-root").succeeds().out())
          .contains("ACCEPTED: no errors");
    }
  }

  /** Creates a document, and lets go of it and takes it again; shares that in lots. */
  private static String work(Colleague person) {
    // The same by the same person in the same second would be the same commit.
    Path clone = person.work().getName(person.work().getNameCount() - 2);
    Run created = person.share("create", "CR", "--title", "By " + clone);
    Matcher id = CREATED.matcher(created.out());
    assertThat(id.find()).as(created.out()).isTrue();
    for (int i = 1; i < EVENTS; i++) {
      String word = i % 2 == 1 ? "discard" : "checkout";
      if (i % LOT == LOT - 1 || i == EVENTS - 1) {
        person.share(word, id.group(1));
      } else {
        person.writes(word, id.group(1));
      }
    }
    return id.group(1);
  }

  private static String found(Office office) throws Exception {
    Colleague ines = office.founder("ines");
    ines.qms("init", "--yes", "--no-ci", "--name", "Ines", "--email", "ines@play.invalid")
        .succeeds();
    String root = ines.git("rev-parse", "HEAD").succeeds().out().strip();
    office.guard(root);
    for (int i = 1; i <= PEOPLE; i++) {
      String id = "dev" + i;
      Path key = TestKey.of(id).writeTo(ines.key().resolveSibling(id));
      ines.qms(
              "user",
              "propose",
              id,
              "--name",
              "Developer " + i,
              "--email",
              id + "@play.invalid",
              "--groups",
              "initiator",
              "--key",
              key + ".pub")
          .succeeds();
    }
    ines.qms("policy", "approve").succeeds();
    ines.git("push", "-q", "-u", "origin", "main").succeeds();
    return root;
  }

  private static int count(Office office) {
    return Integer.parseInt(office.git("rev-list", "--count", "main").succeeds().out().strip());
  }
}
