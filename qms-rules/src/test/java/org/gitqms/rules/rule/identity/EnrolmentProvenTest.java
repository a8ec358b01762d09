package org.gitqms.rules.rule.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.fixture.Attempt;
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

/** QMS-713. Whether a signature holds is a fact that comes from outside. */
class EnrolmentProvenTest {

  private static final Principal MAX = Cast.human("max", Group.REVIEWER);
  private static final Principal REV = Cast.named("rev");

  private final Ledger ledger = Ledger.governed();

  @Test
  void a_key_that_has_signed_its_enrolment_is_proposed_and_approved() {
    propose(Cast.with(MAX)).accepted();
    ledger.by("qa").approvePolicy().accepted();
  }

  @Test
  @Verifies("REQ-IDENT-011")
  void a_key_without_a_proof_is_not_even_proposed() {
    var finding =
        propose(Cast.with(MAX))
            .unproven()
            .refusedBy(
                "QMS-713", "the new key " + Cast.key("max").fingerprint() + " of max has no proof");
    assertThat(finding.location()).contains(Location.of("QMS/.policy/people.draft.yml"));
    assertThat(finding.fix()).contains("let max make a proof");
  }

  @Test
  @Verifies("REQ-IDENT-011")
  void a_proof_that_does_not_hold_is_none() {
    Principal max = Cast.withKeys(MAX, new PrincipalKey(Cast.key("max"), false, "QUJD"));
    propose(Cast.with(max))
        .unproven()
        .refusedBy("QMS-713", "of max is not its signature over this enrolment");
  }

  @Test
  @Verifies("REQ-IDENT-011")
  void approval_asks_again() {
    propose(Cast.with(MAX)).accepted();
    ledger.by("qa").approvePolicy().unproven().refusedBy("QMS-713", "of max has no proof");
  }

  @Test
  void a_further_key_of_somebody_known_needs_a_proof_too() {
    Principal rev =
        Cast.withKeys(
            REV,
            new PrincipalKey(Cast.key("rev"), false),
            new PrincipalKey(Cast.key("rev-2"), false));
    propose(Cast.with(rev)).unproven().refusedBy("QMS-713", "of rev has no proof");
  }

  @Test
  void a_new_key_that_is_retired_at_once_needs_a_proof_too() {
    Principal rev =
        Cast.withKeys(
            REV,
            new PrincipalKey(Cast.key("rev"), false),
            new PrincipalKey(Cast.key("rev-2"), true));
    propose(Cast.with(rev)).unproven().refusedBy("QMS-713");
  }

  @Test
  void a_key_in_force_needs_none_whatever_changes_around_it() {
    Principal renamed =
        new Principal(
            "rev",
            REV.kind(),
            "Another Name",
            "other@example.org",
            REV.groups(),
            null,
            List.of(new PrincipalKey(Cast.key("rev"), true)),
            REV.historicNames());
    propose(Cast.with(renamed)).unproven().accepted();
    ledger.by("qa").approvePolicy().unproven().accepted();
  }

  @Test
  void before_governance_none_is_asked_for() {
    Ledger founded = Ledger.founded(Foundation.files(Cast.ALL));
    founded
        .by("admin")
        .propose("people.yml", Texts.of(PeopleYaml.write(Cast.with(MAX))))
        .unproven()
        .accepted();
    founded.by("admin").approvePolicy().unproven().accepted();
  }

  @Test
  void a_change_that_leaves_the_people_alone_asks_for_none() {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);
    ledger
        .by("admin")
        .proposeUnder("CR-001", "rules.yml", "profile: gxp\nerrors: []\n")
        .unproven()
        .accepted();
    ledger.by("qa").approvePolicy().unproven().accepted();
  }

  private Attempt propose(List<Principal> people) {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);
    return ledger
        .by("admin")
        .proposeUnder("CR-001", "people.yml", Texts.of(PeopleYaml.write(people)));
  }
}
