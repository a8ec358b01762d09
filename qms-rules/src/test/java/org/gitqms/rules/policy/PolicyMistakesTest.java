package org.gitqms.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.workflow.Guard;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** QMS-801: every mistake in a policy file is told once, with its line and column. */
class PolicyMistakesTest {

  private static final String ANN =
      """
      principals:
        - id: ann
          kind: human
          name: "Ann Other"
          email: "ann@example.org"
          groups: [initiator, reviewer]
          keys:
            - key: %s
              proof: QUJD
        - id: bot
          kind: agent
          name: "Ann's bot"
          email: "bot@example.org"
          groups: [initiator]
          sponsor: ann
          historic: ["claude", "lead"]
      """
          .formatted(Cast.key("ann"));

  private static final String TYPES =
      """
      types:
        - {type: SOP, id: "SOP-{number}", template: TEMPLATE-SOP}
        - {type: CR, id: "CR-{number}", executable: true}
        - {type: VR, id: "{parent}-VR-{number}", executable: true, parents: [CR]}
      """;

  private static final String WORKFLOW =
      """
      non-executable:
        - {event: checkout, from: DRAFT, to: DRAFT}
      executable:
        - {event: close, from: POST_APPROVED, to: CLOSED}
      """;

  private static final String GUARDS =
      Guard.FLOOR.stream()
          .map(g -> "  - " + g + "\n")
          .collect(Collectors.joining("", "guards:\n", ""));

  private static final String SYSTEMS = "ledger: main\nsystems: []\n";
  private static final String RULES = "profile: self-regulated\nerrors: [QMS-109]\n";

  private static final Map<String, String> RIGHT =
      Map.of(
          "people.yml", ANN,
          "types.yml", TYPES,
          "workflow.yml", WORKFLOW + GUARDS,
          "systems.yml", SYSTEMS,
          "rules.yml", RULES);

  @Test
  void without_mistakes_there_is_a_policy_and_no_finding() {
    PolicyReader.Outcome outcome = PolicyReader.read(Foundation.files(Cast.ALL));

    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.policy()).isPresent();
    assertThat(RIGHT.keySet()).containsExactlyInAnyOrderElementsOf(Policy.FILES);
    RIGHT.forEach((name, text) -> assertThat(findings(name, text)).as(name).isEmpty());
  }

  /** file | what stands there | what stands there instead | line:column and message. */
  @ParameterizedTest
  @Verifies({"REQ-POLICY-005", "REQ-POLICY-006"})
  @CsvSource(
      delimiter = '|',
      value = {
        "people.yml | principals: | people: | 1:1 'principals' is missing",
        "people.yml | id: ann | id: Ann | 2:5 not an id",
        "people.yml | id: bot | id: ann | 10:5 id 'ann' is used twice",
        "people.yml | kind: human | kind: robot | 3:5 unknown kind",
        "people.yml | kind: human | sort: human | 2:5 'kind' is missing",
        "people.yml | \"Ann Other\" | \"Ann <x>\" | 4:5 not a name git can keep",
        "people.yml | \"Ann Other\" | \" Ann\" | 4:5 not a name git can keep",
        "people.yml | \"Ann Other\" | \"\" | 4:11 'name' is not a text",
        "people.yml | \"Ann Other\" | [Ann] | 4:11 'name' is not a text",
        "people.yml | \"ann@example.org\" | \"a b\" | 5:5 not an address, or used twice",
        "people.yml | \"bot@example.org\" | \"ann@example.org\" | 13:5 not an address, or used",
        "people.yml | [initiator, reviewer] | [initiator, boss] | 6:5 unknown group 'boss'",
        "people.yml | [initiator, reviewer] | initiator | 6:13 'groups' is not a list",
        "people.yml | proof: QUJD | proof: Q.J | 9:9 not a signature in Base64 on one line",
        "people.yml | proof: QUJD | proof: [QUJD] | 9:16 'proof' is not a text",
        "people.yml | - key: ssh | - key: rsa | 8:9 not a public key that may sign",
        "people.yml | sponsor: ann | sponsor: max | 15:5 the sponsor is not a human listed here",
        "people.yml | sponsor: ann | sponsor: bot | 15:5 the sponsor is not a human listed here",
        "people.yml | kind: agent | kind: human | 15:5 only an agent has a sponsor",
        "people.yml | sponsor: ann | # none | 10:5 an agent needs a sponsor",
        "people.yml | kind: agent | kind: ci | 15:5 only an agent has a sponsor",
        "people.yml | historic: | colours: | 16:5 unknown key 'colours'",
        "people.yml | kind: human | colour: red | 2:5 'kind' is missing",
        "types.yml | type: SOP | type: sop | 2:6 not a type name",
        "types.yml | \"SOP-{number}\" | \"SOP\" | 2:17 not an id pattern",
        "types.yml | \"SOP-{number}\" | \"SOP-{year}\" | 2:17 not an id pattern",
        "types.yml | \"SOP-{number}\" | \"SOP-{namespace}-{number}\" | 2:17 ids are counted per",
        "types.yml | type: SOP | type: CR | 3:6 this type or its id stands twice",
        "types.yml | \"SOP-{number}\" | \"CR-{number}\" | 3:6 this type or its id stands twice",
        "types.yml | [CR] | [CHG] | 4:62 no such type: CHG",
        "types.yml | , parents: [CR] | '' | 4:6 VR is an executable child",
        "types.yml | executable: true, parents | executable: false, parents | 4:6 VR is an",
        "types.yml | \"{parent}-VR | \"VR | 4:53 parents and id disagree",
        "types.yml | executable: true} | parents: [CR]} | 3:35 parents and id disagree",
        "types.yml | executable: true} | executable: maybe} | 3:47 'executable' is not true",
        "types.yml | executable: true} | executable: yes} | 3:47 'executable' is not true",
        "types.yml | executable: true} | executable: True} | 3:47 'executable' is not true",
        "types.yml | template: | templates: | 2:37 unknown key 'templates'",
        "workflow.yml | event: close, from | event: shut, from | 4:6 unknown event or status",
        "workflow.yml | to: CLOSED | to: SHUT | 4:41 unknown event or status",
        "workflow.yml | from: POST_APPROVED | from: DONE | 4:20 unknown event or status",
        "workflow.yml | , to: CLOSED | '' | 4:5 'to' is missing",
        "workflow.yml | from: POST_APPROVED | from: DRAFT | 4:6 the floor has no such transition",
        "workflow.yml | event: close, from | kind: close, from | 4:5 'event' is missing",
        "systems.yml | ledger: main | branch: main | 1:1 'ledger' is missing",
        "systems.yml | ledger: main | ledger: a..b | 1:1 not a branch name",
        "systems.yml | ledger: main | ledger: 'a b' | 1:1 not a branch name",
        "rules.yml | self-regulated | lax | 1:1 unknown profile",
        "rules.yml | QMS-109 | '109' | 2:1 '109' is not a rule id",
        "rules.yml | errors: [QMS-109] | errors: QMS-109 | 2:9 'errors' is not a list",
        "rules.yml | errors: | warnings: | 2:1 unknown key 'warnings'",
        "rules.yml | errors: [QMS-109] | profile: gxp | 2:1 key 'profile' stands twice"
      })
  void a_mistake_is_told_once_with_line_and_column(
      String name, String from, String to, String told) {
    String text = RIGHT.getOrDefault(name, "");
    List<Finding> findings = findings(name, Texts.edited(text, from, to));

    assertThat(findings.stream().map(PolicyMistakesTest::told).toList())
        .as(findings.toString())
        .anySatisfy(line -> assertThat(line).startsWith(told));
    boolean renamed = told.contains("is missing") && !to.isEmpty();
    assertThat(findings).hasSize(renamed ? 2 : 1);
    assertThat(findings)
        .allSatisfy(
            f -> {
              assertThat(f.rule().value()).isEqualTo("QMS-801");
              assertThat(f.location().map(Location::path)).contains("QMS/.policy/" + name);
              assertThat(f.fix()).isNotBlank();
            });
  }

  @Test
  void a_prompt_is_part_of_the_policy() {
    Map<String, Content> files = new TreeMap<>(Foundation.files(Cast.ALL));
    files.put("QMS/.policy/prompts/review/pre/CRR.yml", Content.of(Texts.PROMPT));
    files.put("QMS/.policy/prompts/review/pre/CR.yml", Content.of("checklist:\n  - Scope\n"));
    files.put("QMS/.policy/prompts/review/pre/SOP.draft.yml", Content.of("not judged\n"));

    PolicyReader.Outcome outcome = PolicyReader.read(files);

    assertThat(outcome.policy()).isEmpty();
    assertThat(outcome.findings())
        .extracting(f -> f.location().orElseThrow() + " " + f.message())
        .containsExactly(
            "QMS/.policy/prompts/review/pre/CR.yml:2:5 an entry of 'checklist' is not a mapping",
            "QMS/.policy/prompts/review/pre/CRR.yml:1:1 there is no type CRR");
  }

  @Test
  void a_whole_lifecycle_is_not_left_out() {
    String text = "non-executable: []\n" + GUARDS;

    assertThat(findings("workflow.yml", text).stream().map(PolicyMistakesTest::told))
        .containsExactly("1:1 'executable' is missing");
  }

  @Test
  void a_child_is_executable() {
    String text = TYPES + "  - {type: TP, id: \"{parent}-TP-{number}\", parents: [CR]}\n";

    assertThat(findings("types.yml", text).stream().map(PolicyMistakesTest::told))
        .containsExactly("5:5 a child is always executable");
  }

  @Test
  void a_historic_name_stands_for_one_person() {
    String text = Texts.edited(ANN, "    keys:", "    historic: [lead]\n    keys:");

    assertThat(findings("people.yml", text).stream().map(PolicyMistakesTest::told))
        .containsExactly("17:5 'lead' is claimed twice");
  }

  @Test
  void a_key_is_listed_once() {
    String twice = ANN + "    keys:\n      - key: " + Cast.key("ann") + "\n";

    assertThat(findings("people.yml", twice).stream().map(PolicyMistakesTest::told))
        .containsExactly("18:9 " + Cast.key("ann").fingerprint() + " is listed twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "True", "on", "1", "\"true\""})
  void retired_is_true_or_false_and_nothing_else(String flag) {
    String text = Texts.edited(ANN, "  - id: bot", "        retired: " + flag + "\n  - id: bot");

    assertThat(findings("people.yml", text).stream().map(PolicyMistakesTest::told))
        .containsExactly("10:18 'retired' is not true or false");
  }

  @Test
  void ci_belongs_to_no_group() {
    String text =
        Texts.edited(Texts.edited(ANN, "kind: human", "kind: ci"), "    sponsor: ann\n", "")
            .replace("kind: agent", "kind: human");

    assertThat(findings("people.yml", text).stream().map(PolicyMistakesTest::told))
        .containsExactly("6:5 CI belongs to no group: it signs evidence only");
  }

  @ParameterizedTest
  @Verifies("REQ-POLICY-005")
  @MethodSource("notYaml")
  void what_is_no_plain_yaml_is_told_too(String text, String told) {
    List<Finding> findings = findings("rules.yml", text);

    assertThat(findings).hasSize(1);
    assertThat(told(findings.get(0))).startsWith(told);
  }

  static List<Arguments> notYaml() {
    return List.of(
        Arguments.of("", "1:1 the file is not a mapping"),
        Arguments.of("# only a comment\n", "1:1 the file is not a mapping"),
        Arguments.of("- a\n- b\n", "1:1 the file is not a mapping"),
        Arguments.of("profile: [a\n", "2:1 not valid YAML"),
        Arguments.of("profile: gxp\n\tx: 1\n", "2:1 not valid YAML"),
        Arguments.of("profile: gxp\n---\nprofile: gxp\n", "2:1 not valid YAML"),
        Arguments.of("profile: &a gxp\nerrors: []\n", "1:10 anchors are not allowed"),
        Arguments.of(
            "profile: !!java.net.URL x\n", "1:10 not valid YAML: Global tag is not allowed"),
        Arguments.of("profile: \"\\UFFFFFFFF\"\n", "1:1 the YAML library cannot read this file"),
        Arguments.of("profile: !mine x\n", "1:10 tags are not allowed"),
        Arguments.of("profile: !!binary aGk=\n", "1:10 tags are not allowed"),
        Arguments.of("profile: gxp\n1: x\n", "2:1 a key is not plain text"),
        Arguments.of("profile: gxp\n<<: {errors: []}\n", "2:1 a key is not plain text"),
        Arguments.of("profile: gxp\n? [a]\n: x\n", "2:3 a key is not plain text"),
        Arguments.of(
            "profile: gxp\nother: " + "[".repeat(60) + "\n", "1:1 not valid YAML: Nesting"),
        Arguments.of("profile: gxp\n#" + "x".repeat(1 << 20) + "\n", "1:1 larger than 1 MiB"));
  }

  @Test
  void aliases_do_not_multiply() {
    String laughs = "a: &a [x, x]\nb: [*a, *a]\nprofile: gxp\n";

    assertThat(findings("rules.yml", laughs).stream().map(PolicyMistakesTest::told))
        .containsExactly("1:4 anchors are not allowed");
  }

  @Test
  void what_is_not_utf_8_is_told() {
    byte[] latin = "profile: gxp # \u00e4\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(findings("rules.yml", Content.of(latin)).stream().map(PolicyMistakesTest::told))
        .containsExactly("1:1 not valid UTF-8");
  }

  @Test
  void several_mistakes_are_all_told() {
    assertThat(
            findings("rules.yml", "profile: lax\nerrors: [one, two]\n").stream()
                .map(PolicyMistakesTest::told))
        .containsExactly(
            "1:1 unknown profile", "2:1 'one' is not a rule id", "2:1 'two' is not a rule id");
  }

  private static List<Finding> findings(String name, String text) {
    return findings(name, Content.of(text));
  }

  private static List<Finding> findings(String name, Content content) {
    Map<String, Content> files = Foundation.files(Cast.ALL);
    files.put("QMS/.policy/" + name, content);
    PolicyReader.Outcome outcome = PolicyReader.read(files);
    assertThat(outcome.policy().isPresent()).isEqualTo(outcome.findings().isEmpty());
    return outcome.findings();
  }

  private static String told(Finding finding) {
    String place = finding.location().orElseThrow().toString();
    return place.substring(place.indexOf(':') + 1) + " " + finding.message();
  }
}
