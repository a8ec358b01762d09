package org.gitqms.rules.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.Meaning;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.workflow.Lifecycle;
import org.gitqms.rules.yaml.YamlProblems;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptsTest {

  @ParameterizedTest
  @CsvSource({
    "REVIEW, SOP, review/effective, review",
    "PRE_REVIEW, CR, review/pre, pre-review",
    "POST_REVIEW, CR, review/post, post-review",
    "APPROVAL, SOP, approval/effective, approval",
    "PRE_APPROVAL, CR, approval/pre, pre-approval",
    "POST_APPROVAL, CR, approval/post, post-approval",
    "RETIREMENT, SOP, approval/retirement, retirement"
  })
  void a_meaning_has_its_task_and_phase(Meaning meaning, String type, String at, String words) {
    Occasion occasion = Occasion.of(meaning, type);

    assertThat(occasion.chain().get(0)).isEqualTo(Prompts.FOLDER + at + "/" + type + ".yml");
    assertThat(occasion.words()).isEqualTo(words).isEqualTo(meaning.word());
  }

  @Test
  @Verifies("REQ-POLICY-007")
  void the_first_of_the_chain_is_shown() {
    Occasion occasion = new Occasion(Task.REVIEW, Phase.PRE, "CR");
    Map<String, Content> files = new TreeMap<>();
    for (String other : List.of("approval/default", "review/post/CR", "review/pre/INV")) {
      files.put(Prompts.FOLDER + other + ".yml", prompt(other));
    }

    assertThat(Prompts.find(files, occasion)).isEmpty();
    for (String nearer : List.of("review/default", "review/pre/default", "review/pre/CR")) {
      files.put(Prompts.FOLDER + nearer + ".yml", prompt(nearer));
      assertThat(Prompts.find(files, occasion).orElseThrow().checklist())
          .extracting(Prompt.Category::name)
          .containsExactly(nearer);
    }
  }

  /** What does not read is not passed over: a more general prompt would ask less. */
  @Test
  @Verifies("REQ-POLICY-007")
  void a_broken_prompt_does_not_fall_back() {
    Map<String, Content> files =
        Map.of(
            Prompts.FOLDER + "review/pre/CR.yml", Content.of("x\n"),
            Prompts.FOLDER + "review/default.yml", prompt("Any"));

    assertThat(Prompts.find(files, new Occasion(Task.REVIEW, Phase.PRE, "CR"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "review/default.yml",
        "approval/default.yml",
        "review/pre/default.yml",
        "review/effective/default.yml",
        "approval/retirement/default.yml",
        "review/pre/CR.yml",
        "approval/post/CR.yml",
        "review/effective/SOP.yml",
        "approval/retirement/SOP.yml"
      })
  void these_places_are_looked_at(String place) {
    assertThat(problems(place)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "default.yml | no prompt is looked for at this path",
        "review.yml | no prompt is looked for at this path",
        "review/pre/CR.yaml | no prompt is looked for at this path",
        "review/pre/CR.md | no prompt is looked for at this path",
        "review/pre/cr.yml | no prompt is looked for at this path",
        "review/pre/CR/x.yml | no prompt is looked for at this path",
        "Review/pre/CR.yml | no prompt is looked for at this path",
        "check/pre/CR.yml | 'check' is no task: review or approval",
        "check/default.yml | 'check' is no task: review or approval",
        "review/CR.yml | a prompt for one type stands in the folder of a phase",
        "review/before/CR.yml | 'before' is no phase: pre, post, effective, retirement",
        "review/pre/CRR.yml | there is no type CRR",
        "review/pre/SOP.yml | a SOP never comes to this task and phase: review/pre/SOP.yml",
        "review/effective/CR.yml | a CR never comes to this task and phase",
        "approval/retirement/CR.yml | a CR never comes to this task and phase",
        "review/retirement/SOP.yml | a SOP never comes to this task and phase",
        "review/retirement/default.yml | a retirement is approved, not reviewed"
      })
  void a_prompt_that_nobody_would_be_shown_is_refused(String place, String message) {
    assertThat(problems(place))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message()).startsWith(message);
              assertThat(finding.location().orElseThrow().path()).endsWith(place);
              assertThat(finding.fix()).contains("<task>/<phase>/<type>.yml");
            });
  }

  @Test
  void a_proposed_prompt_is_none_in_force() {
    assertThat(Prompts.isPrompt(Prompts.FOLDER + "review/pre/CR.yml")).isTrue();
    assertThat(Prompts.isPrompt(Prompts.FOLDER + "review/pre/CR.draft.yml")).isFalse();
    assertThat(Prompts.isPrompt("QMS/.policy/people.yml")).isFalse();
  }

  private static List<Finding> problems(String place) {
    YamlProblems problems = new YamlProblems(new RuleId("QMS-801"), Prompts.FOLDER + place);
    Prompts.check(
        Prompts.FOLDER + place, Content.of(Texts.PROMPT), PromptsTest::lifecycle, problems);
    return problems.findings();
  }

  private static Optional<Lifecycle> lifecycle(String type) {
    return switch (type) {
      case "CR" -> Optional.of(Lifecycle.EXECUTABLE);
      case "SOP" -> Optional.of(Lifecycle.NON_EXECUTABLE);
      default -> Optional.empty();
    };
  }

  private static Content prompt(String category) {
    return Content.of(Texts.PROMPT.replace("Scope", category));
  }
}
