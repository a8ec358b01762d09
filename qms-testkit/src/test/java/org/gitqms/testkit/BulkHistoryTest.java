package org.gitqms.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.workflow.EventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkHistoryTest {

  @TempDir private Path folder;
  @TempDir private Path home;

  @Test
  void the_law_accepts_all_of_it_and_git_verifies_it() {
    try (TestLedger ledger = BulkHistory.write(folder, 300, 1)) {
      assertThat(ledger.history()).hasSize(303);
      Judgement.acceptsAll(ledger);
      GitProcess git = GitProcess.in(folder, home).believing(ledger.people());
      assertThat(git.output("rev-list", "--count", "main")).isEqualTo("303\n");
      assertThat(git.run("fsck", "--strict").err()).isEmpty();
      List<String> signatures = git.output("log", "--format=%G?", "main").lines().toList();
      assertThat(signatures).hasSize(303).containsOnly("G");
    }
  }

  @Test
  void it_is_one_pack_and_nothing_else() {
    try (TestLedger ledger = BulkHistory.write(folder, 50, 1)) {
      assertThat(GitProcess.in(ledger.folder(), home).output("count-objects", "-v"))
          .contains("count: 0\n", "packs: 1\n", "garbage: 0\n");
    }
  }

  @Test
  void the_same_seed_gives_the_same_ids_and_another_seed_others(@TempDir Path other) {
    try (TestLedger one = BulkHistory.write(folder, 100, 1);
        TestLedger same = BulkHistory.write(other.resolve("same"), 100, 1);
        TestLedger different = BulkHistory.write(other.resolve("different"), 100, 2)) {
      assertThat(same.tip()).isEqualTo(one.tip());
      assertThat(different.tip()).isNotEqualTo(one.tip());
    }
  }

  @Test
  void it_holds_whole_lives_with_setbacks() {
    try (TestLedger ledger = BulkHistory.write(folder, 1500, 3)) {
      var kinds =
          ledger.history().stream()
              .map(w -> EventMessage.parse(w.commit().message()).event().orElseThrow().kind())
              .collect(Collectors.toSet());
      assertThat(kinds)
          .contains(
              EventKind.CREATE,
              EventKind.REJECT,
              EventKind.WITHDRAW,
              EventKind.CANCEL,
              EventKind.RELEASE,
              EventKind.CLOSE);
      assertThat(ledger.find("CR-001")).isPresent();
      assertThat(ledger.snapshot().records())
          .anyMatch(r -> r.type().equals("VAR"))
          .anyMatch(r -> r.type().equals("SOP") && r.version().approvals() > 1);
    }
  }

  @Test
  void events_can_follow() {
    try (TestLedger ledger = BulkHistory.write(folder, 50, 1)) {
      ledger.by(ledger.cast().init()).create("TEMPLATE-KIT", "One more");
      GitProcess git = GitProcess.in(folder, home);
      assertThat(git.output("rev-parse", "main").strip()).isEqualTo(ledger.tip().name());
      assertThat(git.run("fsck", "--strict").succeeded()).isTrue();
    }
  }
}
