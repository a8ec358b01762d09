package org.gitqms.rules.rule.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** QMS-704: who of the four groups may do what. */
class GroupMayActTest {

  private final Ledger ledger =
      Ledger.governed(
          Foundation.files(
              Cast.with(
                  Cast.human("administrator", Group.ADMINISTRATOR),
                  Cast.human("initiator", Group.INITIATOR),
                  Cast.human("quality", Group.QUALITY),
                  Cast.human("reviewer", Group.REVIEWER))));

  /** event | who may; all others of the four groups may not. */
  @ParameterizedTest
  @Verifies({"REQ-IDENT-008", "REQ-IDENT-013", "REQ-POLICY-001"})
  @CsvSource({
    "CHECKOUT, administrator initiator",
    "CHECKIN, administrator initiator",
    "DISCARD, administrator initiator",
    "ABANDON, administrator initiator",
    "REASSIGN, administrator quality",
    "ROUTE_REVIEW, administrator initiator",
    "ASSIGN, quality",
    "REVIEW, quality reviewer",
    "ROUTE_APPROVAL, administrator initiator",
    "ROUTE_RETIREMENT, administrator initiator",
    "APPROVE, quality reviewer",
    "REJECT, quality reviewer",
    "WITHDRAW, administrator initiator",
    "RELEASE, administrator initiator",
    "REVERT, administrator initiator",
    "CLOSE, administrator initiator",
    "CANCEL, administrator initiator",
    "RESPOND, administrator initiator",
    "GENESIS, administrator",
    "POLICY_PROPOSE, administrator",
    "POLICY_APPROVE, quality",
    "GOVERN, administrator quality",
    "DECLARE_COMPROMISE, quality",
    "IMPORT, administrator",
    "ADOPT, quality"
  })
  void an_event_is_left_to_its_groups(EventKind event, String groups) {
    Course.take(ledger, "CR-001", Status.DRAFT);
    for (Group group : Group.values()) {
      String actor = group.word();
      var rule = new GroupMayAct();
      boolean may = groups.contains(actor);

      assertThat(rule.check(ledger.by(actor).doing(event, "CR-001").heard()).isEmpty())
          .as(actor + " " + event)
          .isEqualTo(may);
    }
  }

  @Test
  void the_finding_says_who_may() {
    var finding = ledger.by("rev").create("CR-001", "Change").refusedBy("QMS-704");

    assertThat(finding.message())
        .isEqualTo("rev may not create: that needs administrator or initiator");
    assertThat(finding.fix()).isEqualTo("ask somebody of administrator or initiator");
  }

  @ParameterizedTest
  @ValueSource(strings = {"INV-001", "CR-001-VAR-001"})
  void investigations_and_variances_are_cancelled_by_quality_only(String id) {
    if (id.startsWith("INV")) {
      Course.take(ledger, id, Status.DRAFT);
    } else {
      Course.take(ledger, "CR-001", Status.IN_EXECUTION);
      Course.takeVariance(ledger, id, "type-1", Status.DRAFT);
    }

    ledger.by("init").cancel(id, "not needed").refusedBy("QMS-704", "that needs quality");
    ledger.by("qa").cancel(id, "not needed").accepted();
  }

  @Test
  void an_execution_report_is_cancelled_by_quality_only() {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);
    Course.take(ledger, "CR-001-TP-001", Status.IN_EXECUTION);
    Course.take(ledger, "CR-001-TP-001-ER-001", Status.DRAFT);

    ledger
        .by("init")
        .cancel("CR-001-TP-001-ER-001", "not needed")
        .refusedBy("QMS-704", "that needs quality");
    ledger.by("qa").cancel("CR-001-TP-001-ER-001", "not needed").accepted();
  }

  @Test
  void until_governed_the_administrator_approves_policy_alone() {
    Ledger founded = Ledger.founded(Foundation.files(Cast.ALL));
    founded.by("admin").propose("rules.yml", "profile: gxp\nerrors: []\n").accepted();

    founded.by("init").approvePolicy().refusedBy("QMS-704", "administrator or quality");
    founded.by("admin").approvePolicy().accepted();
  }
}
