package org.gitqms.rules.rule.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.policy.Profile;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-804. Here the administrators are of quality as well. */
class ProposalConfirmedTest {

  private static final String GXP = "profile: gxp\nerrors: []\n";

  private final Ledger ledger =
      Ledger.governed(
          Foundation.files(
              Cast.with(
                  Cast.human("admin", Group.ADMINISTRATOR, Group.QUALITY),
                  Cast.human("other", Group.ADMINISTRATOR, Group.QUALITY))));

  @Test
  void another_person_of_quality_confirms() {
    propose("admin");

    ledger.by("qa").approvePolicy().accepted();

    assertThat(ledger.state().policy().profile()).isEqualTo(Profile.GXP);
    assertThat(ledger.state().ledger().waiting()).isEmpty();
  }

  @Test
  void where_nothing_is_proposed_nothing_is_confirmed() {
    ledger.by("qa").approvePolicy().refusedBy("QMS-804", "no policy change is proposed");
  }

  @Test
  @Verifies("REQ-POLICY-001")
  void the_proposer_does_not_confirm() {
    propose("admin");

    ledger
        .by("admin")
        .approvePolicy()
        .refusedBy("QMS-804", "the policy change was proposed by the same person");
  }

  @Test
  void until_governed_the_proposer_confirms_alone() {
    Ledger founded = Ledger.founded(Foundation.files(Cast.ALL));
    founded.by("admin").propose("rules.yml", GXP).accepted();

    founded.by("admin").approvePolicy().accepted();
  }

  @Test
  @Verifies("REQ-POLICY-001")
  void nobody_confirms_his_own_files_under_the_proposal_of_another() {
    propose("admin");

    ledger
        .by("other")
        .proposeUnder("CR-001", "prompts/review/default.yml", Texts.PROMPT)
        .accepted();

    assertThat(ledger.state().proposedFiles().keySet())
        .containsExactly("QMS/.policy/prompts/review/default.draft.yml");
    ledger.by("admin").approvePolicy().accepted();
    assertThat(ledger.state().policy().profile()).isEqualTo(Profile.SELF_REGULATED);
  }

  @Test
  void a_proposer_adds_to_his_own_proposal() {
    propose("admin");

    ledger
        .by("admin")
        .proposeUnder("CR-001", "prompts/review/default.yml", Texts.PROMPT)
        .accepted();

    assertThat(ledger.state().proposedFiles().keySet())
        .containsExactly(
            "QMS/.policy/prompts/review/default.draft.yml", "QMS/.policy/rules.draft.yml");
  }

  private void propose(String admin) {
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);
    ledger.by(admin).proposeUnder("CR-001", "rules.yml", GXP).accepted();
  }
}
