package org.gitqms.githooks.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.gitqms.githooks.Bench;
import org.gitqms.githooks.CommandRun;
import org.gitqms.githooks.Seat;
import org.gitqms.rules.policy.Seed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of every executable type but two from creation to closing, by commands alone. */
@Tag("long")
class WholeLivesTest {

  @TempDir private Path dir;
  private Bench bench;
  private Seat ines;
  private Seat quentin;
  private Seat qing;

  @BeforeEach
  void sit() {
    bench =
        Bench.in(
            dir,
            setup -> {
              Seed.prompts()
                  .forEach(
                      (path, content) ->
                          setup.file(path, new String(content.bytes(), StandardCharsets.UTF_8)));
              return setup.templatesOf("CR", "TP", "ER", "ADD", "INV");
            });
    ines = bench.seat(bench.cast().init());
    quentin = bench.seat(bench.cast().qa());
    qing = bench.seat(bench.cast().qb());
  }

  @AfterEach
  void leave() {
    bench.close();
  }

  @Test
  void a_protocol_with_its_exception_and_an_addendum() {
    plans("CR-001", "CR");
    plans("CR-001-TP-001", "TP", "--parent", "CR-001");
    plans("CR-001-TP-001-ER-001", "ER", "--parent", "CR-001-TP-001");
    approvesBefore("CR-001", "CR-001-TP-001", "CR-001-TP-001-ER-001");
    // Children are locked while their parent is looked at: the innermost ends first.
    approvesAfter("CR-001-TP-001-ER-001");
    approvesAfter("CR-001-TP-001");
    approvesAfter("CR-001");

    plans("CR-001-ADD-001", "ADD", "--parent", "CR-001");
    approvesBefore("CR-001-ADD-001");
    approvesAfter("CR-001-ADD-001");

    areClosed("CR-001", "CR-001-TP-001", "CR-001-TP-001-ER-001", "CR-001-ADD-001");
  }

  @Test
  void an_investigation_with_two_actions() {
    plans("INV-001", "INV");
    plans("CR-001", "CR");
    plans("CR-002", "CR");
    approvesBefore("INV-001", "CR-001", "CR-002");
    approvesAfter("CR-001", "CR-002");
    approvesAfter("INV-001");

    areClosed("INV-001", "CR-001", "CR-002");
  }

  private void plans(String id, String type, String... more) {
    Object[] words = new Object[4 + more.length];
    System.arraycopy(new Object[] {"create", type, "--title", "A life"}, 0, words, 0, 4);
    System.arraycopy(more, 0, words, 4, more.length);
    assertThat(ines.does(words)).contains("create " + id);
    ines.plan(id);
  }

  /** From written drafts to execution. */
  private void approvesBefore(String... ids) {
    all(ines, ids, "route", "--review");
    quentin.does("rebase");
    all(quentin, ids, "review", "--recommend");
    all(ines, ids, "route", "--approval");
    qing.does("rebase");
    all(qing, ids, "approve");
    all(ines, ids, "release");
  }

  /** From execution to closing. */
  private void approvesAfter(String... ids) {
    for (String id : ids) {
      ines.does("checkout", id);
      ines.execute(id, bench.cast().init().id());
      if (id.startsWith("INV-")) {
        namesItsActions(id);
      }
    }
    all(ines, ids, "route", "--review");
    quentin.does("rebase");
    all(quentin, ids, "review", "--recommend");
    all(ines, ids, "route", "--approval");
    qing.does("rebase");
    all(qing, ids, "approve");
    all(ines, ids, "close");
  }

  private void namesItsActions(String id) {
    String commit = "Commit [0-9a-f]{40}";
    String text = ines.text(ines.file(id));
    ines.write(ines.file(id), text.replaceFirst(commit, "CR-001").replaceFirst(commit, "CR-002"));
  }

  /** The same about each document; shared in the end. */
  private static void all(Seat seat, String[] ids, String... words) {
    seat.does("rebase");
    for (String id : ids) {
      Object[] all = new Object[words.length + 1];
      all[0] = words[0];
      all[1] = id;
      System.arraycopy(words, 1, all, 2, words.length - 1);
      seat.does(all);
    }
    seat.does("rebase", "--push");
  }

  private void areClosed(String... ids) {
    for (String id : List.of(ids)) {
      assertThat(ines.does("status", id)).as(id).contains("CLOSED");
    }
    CommandRun.of("verify", bench.ledger().folder()).succeeds();
  }
}
