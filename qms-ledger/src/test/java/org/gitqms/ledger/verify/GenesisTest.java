package org.gitqms.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.rules.finding.Verification;
import org.gitqms.testkit.TestLedger;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a ledger begins. */
class GenesisTest {

  @TempDir private static Path folder;
  private static TestLedger ledger;
  private static List<ObjectId> ids;

  @BeforeAll
  static void write() {
    ledger =
        TestLedger.setup(folder)
            .templatesOf("CR")
            .codeBefore(Map.of("src/A.java", "class A {}\n"))
            .init();
    ledger.by(ledger.cast().init()).create("CR-001", "A change");
    ids = ledger.history().stream().map(w -> ObjectId.fromString(w.commit().id())).toList();
  }

  @AfterAll
  static void close() {
    ledger.close();
  }

  @Test
  void a_history_without_a_genesis_is_refused() throws Exception {
    Verification verification = of(ids.get(0));
    assertThat(Outcome.rules(verification)).containsExactly("QMS-907");
    assertThat(Outcome.errors(verification).get(0).message())
        .isEqualTo("there is no genesis in the history of " + ids.get(0).name());
    assertThat(verification.trust().genesis()).isNull();
    assertThat(verification.scope().commits()).isZero();
  }

  @Test
  @Verifies("REQ-VERIFY-010")
  void commits_before_genesis_are_accepted_and_told_as_ungoverned() throws Exception {
    Verification verification = Outcome.of(folder);
    assertThat(verification.accepted()).isTrue();
    assertThat(verification.trust().genesis()).isEqualTo(ids.get(1).name());
    assertThat(verification.trust().ungovernedAncestors()).isEqualTo(1);
    assertThat(verification.scope().commits()).isEqualTo(ids.size() - 1);
  }

  @Test
  @Verifies("REQ-LEDGER-007")
  void a_second_genesis_is_refused() throws Exception {
    ObjectId second =
        ledger
            .edit(ids.get(1))
            .raw(r -> r.with("tree", treeOf(ledger.tip())).parents(List.of(ledger.tip().name())))
            .idents(line -> line.replaceFirst("> [0-9]+", "> 2000000000"))
            .resign(ledger.cast().admin().key());
    Verification verification = of(second);
    assertThat(Outcome.rules(verification)).containsExactly("QMS-907");
    assertThat(Outcome.errors(verification).get(0).commit()).contains(second.name());
    assertThat(verification.trust().genesis()).isEqualTo(ids.get(1).name());
  }

  @Test
  @Verifies("REQ-LEDGER-007")
  void an_event_before_genesis_is_refused() throws Exception {
    String message = ledger.commit(ids.get(ids.size() - 1)).message();
    ObjectId early = ledger.edit(ids.get(0)).message(m -> message).unsigned();
    ObjectId genesis =
        ledger
            .edit(ids.get(1))
            .raw(r -> r.parents(List.of(early.name())))
            .resign(ledger.cast().admin().key());
    Verification verification = of(genesis);
    assertThat(Outcome.rules(verification)).contains("QMS-907");
    assertThat(Outcome.errors(verification).get(0).commit()).contains(early.name());
    assertThat(verification.trust().genesis()).isEqualTo(genesis.name());
  }

  @Test
  void a_malformed_genesis_is_told_as_that_and_not_as_missing() throws Exception {
    ObjectId malformed =
        ledger
            .edit(ids.get(1))
            .message(m -> m + "QMS-Nonsense: x\n")
            .resign(ledger.cast().admin().key());
    assertThat(Outcome.rules(of(malformed))).containsExactly("QMS-902");
  }

  @Test
  void a_ledger_without_a_document_proves_nothing_and_is_refused(@TempDir Path other)
      throws Exception {
    TestLedger.setup(other).templatesOf().init().close();
    Verification verification = Outcome.of(other);
    assertThat(Outcome.rules(verification)).containsExactly("QMS-910");
    assertThat(verification.scope().commits()).isEqualTo(3);
    assertThat(Outcome.rules(Outcome.of(other, VerifyRequest.range("HEAD~1", "HEAD"))))
        .containsExactly("QMS-910");
  }

  private static Verification of(ObjectId tip) throws Exception {
    return Outcome.of(folder, VerifyRequest.history(tip.name()));
  }

  private static String treeOf(ObjectId commit) {
    return ledger.objectAt(commit, "").name();
  }
}
