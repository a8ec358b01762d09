package org.gitqms.rules.rule.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitqms.rules.commit.Signature;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.people.PrincipalKey;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-712. */
class KeyBelievedTest {

  private final Ledger ledger = Ledger.governed();

  @Test
  @Verifies("REQ-IDENT-014")
  void a_review_by_a_key_that_is_not_believed_opens_no_way_to_approval() {
    Course.take(ledger, "CR-001", Status.PRE_REVIEWED);
    distrust("qa");

    ledger
        .by("init")
        .routeApproval("CR-001")
        .refusedBy("QMS-712", "the review by qa rests on the key " + fingerprint("qa"));
  }

  @Test
  void nothing_is_approved_on_such_a_review() {
    Course.take(ledger, "CR-001", Status.DRAFT);
    ledger.by("init").routeReview("CR-001", "rev").accepted();
    ledger.by("rev").recommend("CR-001").accepted();
    ledger.by("qa").recommend("CR-001").accepted();
    ledger.by("init").routeApproval("CR-001").accepted();
    distrust("rev");

    ledger.by("qa").approve("CR-001").refusedBy("QMS-712", "the review by rev rests on");
  }

  @Test
  @Verifies("REQ-IDENT-014")
  void nothing_is_approved_beside_an_approval_by_such_a_key() {
    Course.take(ledger, "CR-001", Status.PRE_REVIEWED);
    ledger.by("init").routeApproval("CR-001", "rev").accepted();
    ledger.by("rev").approve("CR-001").accepted();
    distrust("rev");

    ledger.by("qa").approve("CR-001").refusedBy("QMS-712", "the approval by rev rests on");
  }

  @Test
  @Verifies("REQ-IDENT-014")
  void a_proposal_signed_by_such_a_key_is_not_approved() {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);
    ledger.by("admin").proposeUnder("CR-001", "rules.yml", "profile: gxp\nerrors: []\n").accepted();
    distrust("admin");

    ledger.by("qb").approvePolicy().refusedBy("QMS-712", "the proposal was signed by a key");
  }

  @Test
  void what_such_a_key_proposed_does_not_come_along_under_another() {
    Ledger twoKeys = Ledger.governed(Foundation.files(Cast.with(withSecondKey("admin"))));
    Course.take(twoKeys, "CR-001", Status.IN_EXECUTION);
    twoKeys
        .by("admin")
        .proposeUnder("CR-001", "rules.yml", "profile: gxp\nerrors: []\n")
        .accepted();
    twoKeys.by("qa").declareCompromise(Cast.key("admin"), "laptop stolen").accepted();

    twoKeys
        .by("admin")
        .proposeUnder("CR-001", "prompts/review/default.yml", Texts.PROMPT)
        .signedWith(new Signature.Good(Cast.key("admin-2"), true, true))
        .accepted();

    assertThat(twoKeys.state().proposedFiles().keySet())
        .containsExactly("QMS/.policy/prompts/review/default.draft.yml");
    twoKeys.by("qb").approvePolicy().accepted();
  }

  @Test
  void what_was_proposed_with_two_keys_rests_on_both() {
    Ledger twoKeys = Ledger.governed(Foundation.files(Cast.with(withSecondKey("admin"))));
    Course.take(twoKeys, "CR-001", Status.IN_EXECUTION);
    twoKeys
        .by("admin")
        .proposeUnder("CR-001", "rules.yml", "profile: gxp\nerrors: []\n")
        .accepted();
    twoKeys
        .by("admin")
        .proposeUnder("CR-001", "prompts/review/default.yml", Texts.PROMPT)
        .signedWith(new Signature.Good(Cast.key("admin-2"), true, true))
        .accepted();
    twoKeys.by("qa").declareCompromise(Cast.key("admin"), "laptop stolen").accepted();

    twoKeys.by("qb").approvePolicy().refusedBy("QMS-712", "the proposal was signed by a key");
  }

  @Test
  void a_change_record_that_is_suspect_authorises_no_policy() {
    Course.take(ledger, "CR-001", Status.PRE_REVIEWED);
    ledger.by("init").routeApproval("CR-001", "rev").accepted();
    ledger.by("rev").approve("CR-001").accepted();
    ledger.by("qa").approve("CR-001").accepted();
    ledger.by("init").release("CR-001").accepted();
    distrust("rev");
    ledger.by("admin").proposeUnder("CR-001", "rules.yml", "profile: gxp\nerrors: []\n").accepted();

    ledger.by("qb").approvePolicy().refusedBy("QMS-712", "the approval by rev rests on");
  }

  @Test
  void a_signature_of_such_a_key_under_governance_is_void_while_it_waits() {
    Ledger young = Ledger.founded(Foundation.files(Cast.with(withSecondKey("admin"))));
    young.by("admin").govern().accepted();
    young.by("qa").declareCompromise(Cast.key("admin"), "laptop stolen").accepted();
    assertThat(young.state().ledger().governedBy()).isEmpty();

    young.by("qa").govern().accepted();
    assertThat(young.state().ledger().governed()).isFalse();
    young
        .by("admin")
        .govern()
        .signedWith(new Signature.Good(Cast.key("admin-2"), true, true))
        .accepted();
    assertThat(young.state().ledger().governed()).isTrue();
  }

  @Test
  void the_way_out_of_a_review_that_is_not_believed_is_another_review() {
    Course.take(ledger, "CR-001", Status.DRAFT);
    ledger.by("init").routeReview("CR-001", "rev").accepted();
    ledger.by("rev").recommend("CR-001").accepted();
    ledger.by("qa").recommend("CR-001").accepted();
    distrust("rev");
    ledger.by("init").checkout("CR-001").accepted();
    ledger.by("init").checkin("CR-001", "As before.").accepted();

    Course.takeOn(ledger, "CR-001", Status.PRE_APPROVED);
  }

  @Test
  @Verifies("REQ-IDENT-014")
  void what_was_pre_approved_by_such_a_key_is_not_released() {
    Course.take(ledger, "CR-001", Status.PRE_REVIEWED);
    ledger.by("init").routeApproval("CR-001", "rev").accepted();
    ledger.by("rev").approve("CR-001").accepted();
    ledger.by("qa").approve("CR-001").accepted();
    distrust("rev");

    Finding finding = ledger.by("init").release("CR-001").refusedBy("QMS-712");

    assertThat(finding.fix()).startsWith("git qms checkout CR-001");
  }

  @Test
  @Verifies("REQ-IDENT-014")
  void what_is_in_force_on_such_a_key_is_suspect() {
    Course.take(ledger, "SOP-001", Status.REVIEWED);
    ledger.by("init").routeApproval("SOP-001", "rev").accepted();
    ledger.by("rev").approve("SOP-001").accepted();
    ledger.by("qa").approve("SOP-001").accepted();
    assertThat(KeyBelieved.suspects(ledger.state())).isEmpty();

    distrust("rev");

    List<Finding> suspects = KeyBelieved.suspects(ledger.state());
    assertThat(suspects).hasSize(1);
    Finding suspect = suspects.get(0);
    assertThat(suspect.severity()).isEqualTo(Severity.WARNING);
    assertThat(suspect.document()).contains("SOP-001");
    assertThat(suspect.location()).contains(Location.of("QMS/.records/SOP-001.json"));
    assertThat(suspect.message()).contains("SOP-001 1.0 is suspect", fingerprint("rev"));
    assertThat(suspect.fix()).startsWith("git qms checkout SOP-001");
  }

  @Test
  @Verifies("REQ-IDENT-014")
  void it_is_suspect_until_it_is_approved_again() {
    Course.take(ledger, "SOP-001", Status.REVIEWED);
    ledger.by("init").routeApproval("SOP-001", "rev").accepted();
    ledger.by("rev").approve("SOP-001").accepted();
    ledger.by("qa").approve("SOP-001").accepted();
    distrust("rev");

    ledger.by("init").checkout("SOP-001").accepted();
    ledger.by("init").checkin("SOP-001", "As before, under CR-001.").accepted();
    Course.takeOn(ledger, "SOP-001", Status.EFFECTIVE);

    assertThat(KeyBelieved.suspects(ledger.state())).isEmpty();
  }

  private static Principal withSecondKey(String id) {
    return Cast.withKeys(
        Cast.named(id),
        new PrincipalKey(Cast.key(id), false),
        new PrincipalKey(Cast.key(id + "-2"), false));
  }

  private void distrust(String who) {
    ledger
        .by(who.equals("qa") ? "qb" : "qa")
        .declareCompromise(Cast.key(who), "laptop stolen")
        .accepted();
  }

  private static String fingerprint(String who) {
    return Cast.key(who).fingerprint();
  }
}
