package org.gitqms.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Verification;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.CodeBranch;
import org.gitqms.testkit.Person;
import org.gitqms.testkit.TestLedger;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Going on from a tip that was verified before. */
class GoingOnTest {

  private static final ObjectId ZERO = ObjectId.zeroId();
  private static final String MAIN = "refs/heads/main";

  @TempDir private static Path folder;
  private static TestLedger ledger;
  private static List<String> ids;
  private static ObjectId old;
  private static ObjectId merged;

  @BeforeAll
  static void write() {
    ledger = TestLedger.setup(folder).templatesOf("CR").init();
    Person init = ledger.cast().init();
    CodeBranch early = ledger.branch("early").commit(init, "Work", Map.of("src/A.java", "A\n"));
    CodeBranch parked = ledger.branch("parked").commit(init, "Work", Map.of("src/B.java", "B\n"));
    old = parked.tip();
    ledger.lead("CR-001", Status.IN_EXECUTION);
    ledger.by(init).merge(early);
    merged = ledger.tip();
    ledger.lead("CR-001", Status.CLOSED);
    ids = ledger.history().stream().map(w -> w.commit().id()).toList();
  }

  @AfterAll
  static void close() {
    ledger.close();
  }

  @Test
  @Verifies("REQ-SERVER-008")
  void only_what_is_new_is_judged() throws Exception {
    Verification result = goingOn(id(-3), id(-1));
    assertThat(result.accepted()).as(result.findings().toString()).isTrue();
    assertThat(result.scope().commits()).isEqualTo(2);
    assertThat(result.trust().genesis()).isEqualTo(ids.get(0));
    assertThat(result.tally().documents()).isEmpty();
  }

  @Test
  void a_merge_of_what_forked_before_the_verified_tip_brings_in_no_event() throws Exception {
    String before = ids.get(ids.indexOf(merged.name()) - 1);
    Verification result = goingOn(before, merged.name());
    assertThat(result.accepted()).as(result.findings().toString()).isTrue();
    assertThat(result.scope().commits()).isEqualTo(1);
  }

  @Test
  void code_that_forked_long_before_the_verified_tip_is_looked_at_alone() throws Exception {
    Verification result =
        PushVerifier.of(ledger.repository(), Verifier.of(ledger.repository()), MAIN)
            .lookingAt(1)
            .verify(List.of(new RefChange("refs/heads/parked", ZERO, old)), request(id(-1)));
    assertThat(result.accepted()).as(result.findings().toString()).isTrue();
    assertThat(result.scope().commits()).isEqualTo(1);
  }

  @Test
  @Verifies("REQ-SERVER-006")
  void more_commits_than_are_looked_at_are_refused() throws Exception {
    Verification result =
        PushVerifier.of(ledger.repository(), Verifier.of(ledger.repository()), MAIN)
            .lookingAt(2)
            .verify(
                List.of(
                    new RefChange(MAIN, ObjectId.fromString(id(-4)), ObjectId.fromString(id(-1)))),
                request(id(-4)));
    assertThat(rules(result)).containsExactly("QMS-913");
  }

  @Test
  void a_history_that_was_set_back_behind_the_verified_tip_is_found() throws Exception {
    Verification result = goingOn(id(-1), id(-3));
    assertThat(rules(result)).containsExactly("QMS-909");
    assertThat(result.findings().get(0).message()).contains("was set back or rewritten");
  }

  @Test
  void a_verified_tip_that_is_gone_is_found() throws Exception {
    assertThat(rules(goingOn("1".repeat(40), id(-1)))).containsExactly("QMS-909");
  }

  @Test
  void the_root_is_compared_with_the_one_it_was_verified_from() throws Exception {
    VerifyRequest request = request(id(-2)).pinnedTo("2".repeat(40));
    Verification result = Verifier.of(ledger.repository()).judged(request);
    assertThat(rules(result)).containsExactly("QMS-907");
  }

  private static Verification goingOn(String base, String tip) throws CannotJudgeException {
    VerifyRequest request = VerifyRequest.history(tip).goingOnFrom(base, ids.get(0));
    return Verifier.of(ledger.repository()).judged(request);
  }

  private static VerifyRequest request(String base) {
    return VerifyRequest.history(id(-1)).goingOnFrom(base, ids.get(0));
  }

  private static List<String> rules(Verification result) {
    return result.findings().stream().map(Finding::rule).map(Object::toString).toList();
  }

  /** Counted from the end of the history: -1 is the tip. */
  private static String id(int fromEnd) {
    return ids.get(ids.size() + fromEnd);
  }
}
