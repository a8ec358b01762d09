package org.gitqms.rules.rule.identity;

import org.gitqms.rules.commit.Signature;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-708. Quality has hardware keys; {@code rev} and the initiators have keys in files. */
class HardwareKeyTest {

  private static final Signature UNTOUCHED = signed(false, false);
  private static final Signature WITHOUT_PIN = signed(true, false);
  private static final Signature FULL = signed(true, true);

  private final Ledger relaxed = Ledger.governed(Foundation.files(Cast.with(Cast.withToken("qa"))));
  private final Ledger gxp =
      Ledger.governed(
          Foundation.gxpFiles(Cast.with(Cast.withToken("admin"), Cast.withToken("qa"))));

  @Test
  @Verifies("REQ-IDENT-006")
  void a_hardware_key_is_touched_everywhere() {
    Course.take(relaxed, "CR-001", Status.IN_PRE_REVIEW);

    relaxed
        .by("qa")
        .recommend("CR-001")
        .signedWith(UNTOUCHED)
        .refusedBy("QMS-708", "signed without a touch");
    relaxed.by("qa").recommend("CR-001").signedWith(WITHOUT_PIN).accepted();
  }

  @Test
  void without_gxp_a_key_in_a_file_reviews() {
    Course.take(relaxed, "CR-001", Status.DRAFT);
    relaxed.by("init").routeReview("CR-001", "rev").accepted();

    relaxed.by("rev").recommend("CR-001").accepted();
  }

  @Test
  @Verifies("REQ-IDENT-007")
  void under_gxp_a_key_in_a_file_neither_reviews_nor_approves() {
    Course.take(gxp, "CR-001", Status.DRAFT);
    gxp.by("init").routeReview("CR-001", "rev").accepted();

    gxp.by("rev").recommend("CR-001").refusedBy("QMS-708", "under gxp this signature needs");
  }

  @Test
  @Verifies("REQ-IDENT-007")
  void under_gxp_the_pin_is_asked_for() {
    Course.take(gxp, "CR-001", Status.IN_PRE_APPROVAL);

    gxp.by("qa").approve("CR-001").signedWith(WITHOUT_PIN).refusedBy("QMS-708", "unlocked by PIN");
    gxp.by("qa").approve("CR-001").signedWith(UNTOUCHED).refusedBy("QMS-708", "without a touch");
    gxp.by("qa").approve("CR-001").signedWith(FULL).accepted();
  }

  @Test
  void under_gxp_a_refusal_is_a_signature_with_a_meaning_too() {
    Course.take(gxp, "CR-001", Status.IN_PRE_APPROVAL);

    gxp.by("qa").reject("CR-001", "no").signedWith(WITHOUT_PIN).refusedBy("QMS-708");
  }

  @Test
  void under_gxp_writing_and_routing_need_no_hardware() {
    Course.take(gxp, "CR-001", Status.IN_PRE_REVIEW);
  }

  @Test
  @Verifies("REQ-IDENT-007")
  void under_gxp_policy_is_approved_by_hardware() {
    Course.take(gxp, "CR-001", Status.IN_EXECUTION);
    gxp.by("admin")
        .proposeUnder("CR-001", "rules.yml", "profile: gxp\nerrors: [QMS-109]\n")
        .accepted();

    gxp.by("qa").approvePolicy().signedWith(WITHOUT_PIN).refusedBy("QMS-708");
    gxp.by("qa").approvePolicy().accepted();
  }

  @Test
  @Verifies("REQ-IDENT-007")
  void under_gxp_governance_is_signed_by_hardware() {
    Ledger founded = Ledger.founded(Foundation.gxpFiles(Cast.ALL));

    founded.by("admin").govern().refusedBy("QMS-708", "needs a hardware key");
  }

  private static Signature signed(boolean touched, boolean verified) {
    return new Signature.Good(Cast.hardwareKey("qa"), touched, verified);
  }
}
