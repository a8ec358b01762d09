package org.gitqms.rules.rule.identity;

import org.gitqms.rules.attestation.Statement;
import org.gitqms.rules.attestation.Statements;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-707. */
class AgentLimitsTest {

  private static final Statement EVIDENCE = Statements.made("a".repeat(40));

  /** An agent in every group, so that its groups are never what stops it. */
  private static final Principal BOT =
      Cast.agent(
          "ann-bot", "ann", Group.ADMINISTRATOR, Group.INITIATOR, Group.QUALITY, Group.REVIEWER);

  private final Ledger relaxed = Ledger.governed(Foundation.files(Cast.with(BOT)));
  private final Ledger gxp =
      Ledger.governed(
          Foundation.gxpFiles(Cast.with(BOT, Cast.withToken("admin"), Cast.withToken("qa"))));

  @Test
  void a_self_regulated_repository_lets_agents_review_and_approve() {
    Course.take(relaxed, "CR-001", Status.DRAFT);
    relaxed.by("init").routeReview("CR-001", "ann-bot").accepted();
    relaxed.by("ann-bot").recommend("CR-001").accepted();
    relaxed.by("init").routeApproval("CR-001").accepted();
    relaxed.by("ann-bot").approve("CR-001").accepted();
  }

  @Test
  void under_gxp_an_agent_writes_and_routes() {
    gxp.by("ann-bot").create("CR-001", "Change").accepted();
    gxp.by("ann-bot").checkin("CR-001", "Text.").accepted();
    gxp.by("ann-bot").checkout("CR-001").accepted();
    gxp.by("ann-bot").discard("CR-001").accepted();
    gxp.by("ann-bot").routeReview("CR-001").accepted();
    gxp.by("ann-bot").withdraw("CR-001").accepted();
  }

  @Test
  @Verifies("REQ-IDENT-009")
  void under_gxp_an_agent_neither_reviews_nor_approves() {
    Course.take(gxp, "CR-001", Status.IN_PRE_REVIEW);
    gxp.by("ann-bot").recommend("CR-001").refusedBy("QMS-707", "an agent may not review under gxp");

    Course.takeOn(gxp, "CR-001", Status.IN_PRE_APPROVAL);
    gxp.by("ann-bot").approve("CR-001").refusedBy("QMS-707", "an agent may not approve under gxp");
    gxp.by("ann-bot").reject("CR-001", "no").refusedBy("QMS-707", "an agent may not reject");
  }

  @Test
  @Verifies("REQ-IDENT-009")
  void under_gxp_an_agent_neither_releases_nor_closes() {
    gxp.by("ann-bot").create("CR-001", "Change").accepted();

    gxp.by("ann-bot").release("CR-001").refusedBy("QMS-707", "an agent may not release");
    gxp.by("ann-bot").close("CR-001").refusedBy("QMS-707", "an agent may not close");
    gxp.by("ann-bot").cancel("CR-001", "no").refusedBy("QMS-707", "an agent may not cancel");
  }

  @Test
  @Verifies("REQ-IDENT-009")
  void policy_and_governance_are_left_to_people() {
    relaxed.by("ann-bot").govern().refusedBy("QMS-707", "an agent may not govern");
    relaxed
        .by("ann-bot")
        .propose("rules.yml", "profile: gxp\n")
        .refusedBy("QMS-707", "an agent may not policy-propose");
    relaxed.by("ann-bot").approvePolicy().refusedBy("QMS-707", "an agent may not policy-approve");
    relaxed
        .by("ann-bot")
        .declareCompromise(Cast.key("init"), "lost")
        .refusedBy("QMS-707", "an agent may not declare-compromise");
    relaxed.by("ann-bot").adopt().refusedBy("QMS-707", "an agent may not adopt");
  }

  @Test
  @Verifies("REQ-IDENT-010")
  void an_agent_whose_sponsor_has_left_does_nothing() {
    Ledger left = Ledger.governed(Foundation.files(Cast.with(Cast.withGroups(Cast.named("ann")))));

    left.by("ann-bot")
        .create("CR-001", "Change")
        .refusedBy("QMS-707", "the sponsor of ann-bot is in no group");
  }

  @Test
  @Verifies("REQ-EVID-001")
  void ci_signs_no_event_about_a_document() {
    relaxed
        .by("ci")
        .create("CR-001", "Change")
        .refusedBy("QMS-707", "CI signs evidence and nothing else");
  }

  @Test
  @Verifies("REQ-EVID-001")
  void nobody_else_signs_evidence() {
    relaxed.by("admin").attest(EVIDENCE).refusedBy("QMS-707", "only CI signs evidence");
    relaxed.by("ann-bot").attest(EVIDENCE).refusedBy("QMS-707", "only CI signs evidence");
  }
}
