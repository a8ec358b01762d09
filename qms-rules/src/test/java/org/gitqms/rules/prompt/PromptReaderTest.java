package org.gitqms.rules.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.yaml.YamlProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptReaderTest {

  private static final String PATH = "QMS/.policy/prompts/review/pre/CR.yml";
  private static final String RIGHT =
      """
      checklist:
        - category: Scope
          items:
            - item: Every file is named
              evidence: Where you looked
            - item: Every document is named
        - category: Risk
          items:
            - item: One can go back
      reminders:
        - You are the check.
      response:
        - Yes, no or n-a.
      """;

  @Test
  void a_prompt_is_read_in_the_order_of_its_file() {
    Prompt prompt = read(RIGHT).orElseThrow();

    assertThat(prompt.checklist())
        .extracting(Prompt.Category::name)
        .containsExactly("Scope", "Risk");
    assertThat(prompt.checklist().get(0).items())
        .extracting(i -> i.text() + "/" + i.evidence().orElse("-"))
        .containsExactly("Every file is named/Where you looked", "Every document is named/-");
    assertThat(prompt.reminders()).containsExactly("You are the check.");
    assertThat(prompt.response()).containsExactly("Yes, no or n-a.");
    assertThat(prompt.size()).isEqualTo(3);
  }

  @Test
  void reminders_and_response_may_be_absent() {
    Prompt prompt = read(Texts.PROMPT).orElseThrow();

    assertThat(prompt.reminders()).isEmpty();
    assertThat(prompt.response()).isEmpty();
  }

  /** what stands there | what stands there instead | line:column and message. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "checklist: | checks: | 1:1 'checklist' is missing",
        "category: Risk | category: Scope | 7:5 'Scope' stands twice",
        "category: Risk | category: | 7:14 'category' is not a text",
        "category: Risk | category: [Risk] | 7:15 'category' is not a text",
        "category: Risk | name: Risk | 7:5 'category' is missing",
        "item: Every document is named | item: Every file is named | 6:9 this item stands twice",
        "item: Every document is named | item: '' | 6:15 'item' is not a text",
        "item: Every document is named | question: Why? | 6:9 'item' is missing",
        "evidence: Where | proof: Where | 5:9 unknown key 'proof'",
        "item: One can go back | \"item: \\\"a\\\\nb\\\"\" | 9:9 not one line",
        "item: One can go back | \"item: \\\"a\\\\e[2Jb\\\"\" | 9:9 holds a hidden character",
        "item: One can go back | \"item: \\\"a\\\\u202eb\\\"\" | 9:9 holds a hidden character",
        "category: Risk | 'category: \"QMS-Event: approve\"' | 7:5 holds a hidden character, or begins",
        "reminders: | reminder: | 10:1 unknown key 'reminder'",
        "'- You are the check.' | '- [You]' | 11:5 an entry of 'reminders' is not a text",
        "'- You are the check.' | '- \" You\"' | 10:1 not one line",
        "'reminders:' | 'reminders: x' | 10:12 'reminders' is not a list",
        "'reminders:' | 'reminders: [x' | 12:9 not valid YAML"
      })
  void a_mistake_is_told_with_line_and_column(String from, String to, String told) {
    String text = Texts.edited(RIGHT, unquoted(from), unquoted(to));

    assertThat(read(text)).isEmpty();
    assertThat(problems(text))
        .as(problems(text).toString())
        .anySatisfy(line -> assertThat(line).startsWith(told));
    boolean renamed = told.contains("is missing");
    assertThat(problems(text)).hasSize(renamed ? 2 : 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "checklist: [] | 1:1 the checklist is empty",
        "checklist: [{category: A, items: []}] | 1:27 the category has no items",
        "checklist: [{category: A}] | 1:13 'items' is missing",
        "checklist: [A] | 1:13 an entry of 'checklist' is not a mapping",
        "checklist: A | 1:12 'checklist' is not a list",
        "A | 1:1 the file is not a mapping"
      })
  void a_prompt_asks_something(String text, String told) {
    assertThat(read(text)).isEmpty();
    assertThat(problems(text)).singleElement().satisfies(line -> assertThat(line).startsWith(told));
  }

  @Test
  void a_text_is_short() {
    String text = RIGHT.replace("One can go back", "x".repeat(501));

    assertThat(problems(text)).containsExactly("9:9 longer than 500 characters");
    assertThat(read(RIGHT.replace("One can go back", "x".repeat(500)))).isPresent();
  }

  private static String unquoted(String cell) {
    return cell.startsWith("\"") && cell.endsWith("\"")
        ? cell.substring(1, cell.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\")
        : cell;
  }

  private static Optional<Prompt> read(String text) {
    return PromptReader.read(Content.of(text), new YamlProblems(new RuleId("QMS-801"), PATH));
  }

  private static List<String> problems(String text) {
    YamlProblems problems = new YamlProblems(new RuleId("QMS-801"), PATH);
    PromptReader.read(Content.of(text), problems);
    return problems.findings().stream().map(PromptReaderTest::told).toList();
  }

  private static String told(Finding finding) {
    String place = finding.location().orElseThrow().toString();
    assertThat(place).startsWith(PATH);
    assertThat(finding.fix()).isNotBlank();
    return place.equals(PATH)
        ? finding.message()
        : place.substring(PATH.length() + 1) + " " + finding.message();
  }
}
