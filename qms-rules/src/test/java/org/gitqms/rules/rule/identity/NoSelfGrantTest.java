package org.gitqms.rules.rule.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.people.PrincipalKey;
import org.gitqms.rules.policy.PeopleYaml;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-709. */
class NoSelfGrantTest {

  private static final Principal QA = Cast.named("qa");

  private final Ledger ledger = Ledger.governed();

  @Test
  void a_group_for_somebody_else_is_approved() {
    propose(Cast.with(Cast.withGroups(Cast.named("rev"), Group.REVIEWER, Group.QUALITY)));

    ledger.by("qa").approvePolicy().accepted();

    assertThat(ledger.state().policy().people().find("rev").orElseThrow().isIn(Group.QUALITY))
        .isTrue();
  }

  @Test
  @Verifies("REQ-POLICY-004")
  void a_group_for_the_approver_is_not() {
    propose(Cast.with(Cast.withGroups(QA, Group.QUALITY, Group.INITIATOR)));

    refused("the change grants something to qa, that is, to its approver");
    ledger.by("qb").approvePolicy().accepted();
  }

  @Test
  @Verifies("REQ-POLICY-004")
  void a_key_for_the_approver_is_not() {
    propose(
        Cast.with(
            Cast.withKeys(
                QA,
                new PrincipalKey(Cast.key("qa"), false),
                new PrincipalKey(Cast.key("qa-2"), false))));

    refused("grants something to qa");
  }

  @Test
  @Verifies("REQ-POLICY-004")
  void an_agent_of_the_approver_is_not() {
    propose(Cast.with(Cast.agent("qa-bot", "qa", Group.REVIEWER)));

    refused("grants something to qa-bot");
  }

  @Test
  void to_give_something_up_is_no_grant() {
    propose(Cast.with(Cast.withKeys(QA, new PrincipalKey(Cast.key("qa"), true))));

    ledger.by("qa").approvePolicy().accepted();
  }

  @Test
  void until_governed_the_administrator_sets_things_up_alone() {
    Ledger founded = Ledger.founded(Foundation.files(Cast.ALL));
    Principal more = Cast.withGroups(Cast.named("admin"), Group.ADMINISTRATOR, Group.INITIATOR);
    founded.by("admin").propose("people.yml", yaml(Cast.with(more))).accepted();

    founded.by("admin").approvePolicy().accepted();
  }

  private void propose(List<Principal> people) {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);
    ledger.by("admin").proposeUnder("CR-001", "people.yml", yaml(people)).accepted();
  }

  private void refused(String message) {
    ledger.by("qa").approvePolicy().refusedBy("QMS-709", message);
  }

  private static String yaml(List<Principal> people) {
    return Texts.of(PeopleYaml.write(people));
  }
}
