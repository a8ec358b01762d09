package org.gitqms.rules.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Tamper;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.policy.Profile;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A policy change: proposed beside what is in force, put in its place by another person. */
class PolicyChangeTest {

  private static final String GXP = "profile: gxp\nerrors: []\n";
  private static final String DRAFT = "QMS/.policy/rules.draft.yml";
  private static final String LEDGER = "QMS/.records/ledger.json";

  private final Ledger founded = Ledger.founded(Foundation.files(Cast.ALL));

  @Test
  void a_proposal_stands_beside_what_is_in_force() {
    Effects effects = founded.by("admin").propose("rules.yml", GXP).accepted();

    assertThat(effects.files().keySet()).containsExactly(DRAFT, LEDGER);
    assertThat(founded.text(DRAFT)).isEqualTo(GXP);
    assertThat(founded.state().policy().profile()).isEqualTo(Profile.SELF_REGULATED);
    assertThat(effects.event().value(TrailerKey.CONTENT))
        .contains(founded.state().ledger().waiting().orElseThrow().content().value());
    assertThat(effects.subject()).isEqualTo("qms: policy-propose");
  }

  @Test
  void approval_moves_it_into_place() {
    founded.by("admin").propose("rules.yml", GXP).accepted();

    Effects effects = founded.by("qa").approvePolicy().accepted();

    assertThat(effects.files().keySet()).isEqualTo(Set.of(DRAFT, "QMS/.policy/rules.yml", LEDGER));
    assertThat(founded.text(DRAFT)).isEqualTo("(none)");
    assertThat(founded.text("QMS/.policy/rules.yml")).isEqualTo(GXP);
    assertThat(founded.state().policy().profile()).isEqualTo(Profile.GXP);
  }

  @Test
  void the_change_record_is_remembered_until_then() {
    Ledger ledger = Ledger.governed();
    Course.take(ledger, "CR-001", Status.IN_EXECUTION);
    ledger.by("admin").proposeUnder("CR-001", "rules.yml", GXP).accepted();

    assertThat(ledger.state().ledger().waiting().orElseThrow().change()).isEqualTo("CR-001");
    assertThat(ledger.text(LEDGER)).contains("\"change\": \"CR-001\"");
  }

  @Test
  void a_proposer_takes_a_file_back_by_deleting_its_draft() {
    founded.by("admin").propose("rules.yml", GXP).accepted();
    founded
        .by("admin")
        .propose("prompts/review/default.yml", Texts.PROMPT)
        .deleting(DRAFT)
        .accepted();

    assertThat(founded.state().proposedFiles().keySet())
        .containsExactly("QMS/.policy/prompts/review/default.draft.yml");
  }

  @Test
  void a_proposal_whose_last_file_is_taken_back_is_withdrawn() {
    founded.by("admin").propose("rules.yml", GXP).accepted();
    founded.by("admin").takeBack("rules.yml").accepted();

    assertThat(founded.state().proposedFiles()).isEmpty();
    assertThat(founded.state().ledger().waiting()).isEmpty();
    assertThat(founded.text(LEDGER)).doesNotContain("proposal");
    founded.by("qa").approvePolicy().refusedBy("QMS-804", "no policy change is proposed");
  }

  @Test
  void an_empty_proposal_is_none() {
    founded
        .by("admin")
        .propose("other.yml", "x: 1\n")
        .refusedBy("QMS-207", "the proposal holds no policy file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "QMS/.policy/other.draft.yml",
        "QMS/.policy/people.yml",
        "QMS/.policy/rules.yml",
        "QMS/SOP/SOP-001.draft.md"
      })
  void a_proposal_brings_proposed_policy_files_and_nothing_else(String path) {
    var finding =
        founded
            .by("admin")
            .propose("rules.yml", GXP)
            .but(Tamper.write(path, "x: 1\n"))
            .refusedBy("QMS-207", "the event does not touch this file, the commit does");

    assertThat(finding.location()).contains(Location.of(path));
  }

  @Test
  void the_content_that_is_claimed_is_that_of_the_files() {
    founded
        .by("admin")
        .propose("rules.yml", GXP)
        .but(Tamper.write(DRAFT, "profile: gxp\nerrors: [QMS-109]\n"))
        .refusedBy("QMS-207", "the content is not what the event makes of it");
  }

  @Test
  @Verifies("REQ-POLICY-001")
  void approval_changes_nothing_on_the_way() {
    founded.by("admin").propose("rules.yml", GXP).accepted();

    founded
        .by("qa")
        .approvePolicy()
        .but(Tamper.write("QMS/.policy/rules.yml", "profile: self-regulated\nerrors: []\n"))
        .refusedBy("QMS-207", "the content is not what the event makes of it");
  }

  @Test
  void a_prompt_becomes_effective_like_any_policy_file() {
    founded
        .by("admin")
        .propose("prompts/review/post/CR.yml", Texts.PROMPT)
        .bringing(DRAFT, Content.of(GXP))
        .accepted();
    founded.by("qa").approvePolicy().accepted();

    assertThat(founded.text("QMS/.policy/prompts/review/post/CR.yml")).isEqualTo(Texts.PROMPT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"prompts/review.yml", "prompts/review/pre/NO.yml"})
  void a_prompt_that_nobody_would_be_shown_is_not_proposed(String name) {
    founded.by("admin").propose(name, Texts.PROMPT).refusedBy("QMS-801");
  }

  @Test
  void a_prompt_that_does_not_read_is_not_proposed() {
    founded
        .by("admin")
        .propose("prompts/review/post/CR.yml", "checklist: [A]\n")
        .refusedBy("QMS-801");
  }
}
