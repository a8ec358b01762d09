package org.gitqms.rules.rule.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gitqms.rules.finding.Location;
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

/** QMS-710. */
class KeysAndIdsStayTest {

  private static final Principal REV = Cast.named("rev");

  private final Ledger ledger = Ledger.governed();

  @Test
  void somebody_new_with_a_new_key_is_enrolled() {
    propose(Cast.with(Cast.human("max", Group.REVIEWER)));

    ledger.by("qa").approvePolicy().accepted();
  }

  @Test
  @Verifies("REQ-IDENT-012")
  void a_person_who_leaves_stays_listed() {
    List<Principal> people = new ArrayList<>(Cast.ALL);
    people.remove(REV);
    propose(people);

    var finding = ledger.by("qa").approvePolicy().refusedBy("QMS-710", "rev was removed");

    assertThat(finding.location()).contains(Location.of("QMS/.policy/people.yml"));
  }

  @Test
  @Verifies("REQ-IDENT-012")
  void a_key_that_is_given_up_stays_listed() {
    propose(Cast.with(Cast.withKeys(REV, new PrincipalKey(Cast.key("rev-2"), false))));

    ledger
        .by("qa")
        .approvePolicy()
        .refusedBy("QMS-710", "the key " + Cast.key("rev").fingerprint() + " of rev was removed");
  }

  @Test
  @Verifies("REQ-IDENT-012")
  void a_key_does_not_pass_to_somebody_else() {
    propose(
        Cast.with(
            Cast.withKeys(REV),
            Cast.withKeys(
                Cast.human("max", Group.REVIEWER), new PrincipalKey(Cast.key("rev"), false))));

    ledger.by("qa").approvePolicy().refusedBy("QMS-710", "of rev was removed");
  }

  @Test
  @Verifies("REQ-IDENT-012")
  void a_retired_key_does_not_come_back() {
    Principal retired = Cast.withKeys(REV, new PrincipalKey(Cast.key("rev"), true));
    Ledger later = Ledger.governed(Foundation.files(Cast.with(retired)));
    propose(later, Cast.with(REV));

    later.by("qa").approvePolicy().refusedBy("QMS-710", "of rev would come back");
  }

  @Test
  void an_agent_does_not_pass_to_another_sponsor() {
    propose(Cast.with(Cast.agent("ann-bot", "init", Group.INITIATOR)));

    ledger.by("qa").approvePolicy().refusedBy("QMS-710", "ann-bot would become another kind");
  }

  @Test
  void a_person_does_not_become_an_agent() {
    Principal agent =
        Cast.withKeys(
            Cast.agent("rev", "ann", Group.REVIEWER), new PrincipalKey(Cast.key("rev"), false));
    propose(Cast.with(agent));

    ledger.by("qa").approvePolicy().refusedBy("QMS-710", "rev would become another kind");
  }

  @Test
  void it_holds_before_governance_too() {
    Ledger founded = Ledger.founded(Foundation.files(Cast.ALL));
    List<Principal> people = new ArrayList<>(Cast.ALL);
    people.remove(REV);
    founded.by("admin").propose("people.yml", Texts.of(PeopleYaml.write(people))).accepted();

    founded.by("admin").approvePolicy().refusedBy("QMS-710", "rev was removed");
  }

  private void propose(List<Principal> people) {
    propose(ledger, people);
  }

  private static void propose(Ledger ledger, List<Principal> people) {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);
    ledger
        .by("admin")
        .proposeUnder("CR-001", "people.yml", Texts.of(PeopleYaml.write(people)))
        .accepted();
  }
}
