package org.gitqms.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.path.PathPattern;
import org.gitqms.rules.workflow.Guard;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Systems, guards and holes in the policy, and mistakes in them. */
class GovernedCodeMistakesTest {

  private static final String SYSTEMS =
      """
      ledger: main
      namespaces: [FLOW]
      systems:
        - {name: FLOW, paths: [flow/, "*.gradle"], rs: SDLC-FLOW-RS, rtm: SDLC-FLOW-RTM}
      ungoverned: [notes/]
      copies:
        - {document: TEMPLATE-CR, path: flow/seed/CR.md}
      """;

  private static final String TYPE =
      """
      types:
        - type: CR
          id: "CR-{number}"
          executable: true
          sections: [Items, Comments, Summary]
          holes:
            items: {section: Items, columns: [Outcome, Performer, Date]}
            comments: [Comments]
            texts: [Summary]
      """;

  @Test
  void a_system_is_read_with_its_paths_documents_and_copies() {
    Systems systems = policy("systems.yml", SYSTEMS).systems();

    GovernedSystem flow = systems.systems().get(0);
    assertThat(flow.holds("flow/src/A.java")).isTrue();
    assertThat(flow.holds("flower/A.java")).isFalse();
    assertThat(flow.rtm()).hasToString("Optional[SDLC-FLOW-RTM]");
    assertThat(systems.copies()).hasToString("[Copy[document=TEMPLATE-CR, path=flow/seed/CR.md]]");
  }

  @Test
  @Verifies("REQ-CODE-001")
  void once_a_system_is_declared_all_is_governed_but_what_is_excluded() {
    Systems systems = policy("systems.yml", SYSTEMS).systems();

    assertThat(List.of("flow/A.java", "other/B.java", "README.md")).allMatch(systems::governs);
    assertThat(systems.governs("notes/today.txt")).isFalse();
  }

  @ParameterizedTest
  @Verifies("REQ-CODE-001")
  @CsvSource({
    "notes/pom.xml",
    "notes/.gitattributes",
    "notes/deep/package-lock.json",
    ".forgejo/workflows/ci.yml",
    ".buildkite/pipeline.yml",
    ".travis.yml",
    "tests/conftest.py",
    ".github/workflows/ci.yml"
  })
  void what_builds_and_tests_cannot_be_excluded(String path) {
    String all =
        SYSTEMS.replace(
            "[notes/]", "[notes/, .github/, .forgejo/, .buildkite/, .travis.yml, tests/]");

    assertThat(policy("systems.yml", all).systems().governs(path)).isTrue();
  }

  @Test
  void without_a_system_no_code_is_governed() {
    assertThat(Systems.NONE.governs("pom.xml")).isFalse();
  }

  @Test
  void the_holes_of_a_type_are_read() {
    Holes holes = policy("types.yml", TYPE).types().find("CR").orElseThrow().holes();

    assertThat(holes.itemTables())
        .contains(new Holes.Items("Items", List.of("Outcome", "Performer", "Date")));
    assertThat(holes.comments()).containsExactly("Comments");
    assertThat(holes.texts()).containsExactly("Summary");
  }

  @Test
  void the_shipped_guards_are_those_of_the_floor() {
    List<Guard> shipped =
        PolicyReader.read(Foundation.files(Cast.ALL)).policy().orElseThrow().guards();

    assertThat(shipped).containsExactlyElementsOf(Guard.FLOOR);
  }

  @Test
  @Verifies("REQ-POLICY-006")
  void each_guard_of_the_floor_must_be_there() {
    for (Guard guard : Guard.FLOOR) {
      StringBuilder others = new StringBuilder();
      Guard.FLOOR.stream().filter(g -> !g.equals(guard)).forEach(g -> others.append(line(g)));

      assertThat(told("workflow.yml", workflow(others.toString())))
          .singleElement()
          .asString()
          .contains("a guard of the floor is missing: " + guard);
    }
  }

  @Test
  void a_stricter_guard_stands_for_that_of_the_floor() {
    String lines = allGuards().replace("statuses: [CLOSED, CANCELLED]", "statuses: [CLOSED]");

    assertThat(told("workflow.yml", workflow(lines))).isEmpty();
  }

  @Test
  @Verifies("REQ-POLICY-006")
  void a_looser_guard_does_not() {
    String lines = allGuards().replace("statuses: [EFFECTIVE]", "statuses: [EFFECTIVE, DRAFT]");

    assertThat(told("workflow.yml", workflow(lines))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "event: close; event: shut; no event of a document",
        "event: close; event: genesis; no event of a document",
        "of: system; of: sibling; unknown",
        "event: close, types: [CR], of: system; event: release, types: [CR], of: system; what a document touches is known when it closes",
        "statuses: [EFFECTIVE]; statuses: [GREAT]; unknown status GREAT",
        "statuses: [EFFECTIVE]; statuses: []; the list is empty, so nothing is guarded",
        "variance: type-1; variance: type-3; unknown",
        "of: system; of: system, if: ever; unknown key 'if'"
      })
  void a_mistake_in_a_guard_is_told(String from, String to, String message) {
    String one = line(Guard.FLOOR.get(6)) + line(Guard.FLOOR.get(4));

    assertThat(told("workflow.yml", workflow(allGuards() + one.replace(from, to))))
        .anyMatch(m -> m.endsWith(message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "name: FLOW; name: flow; not a name of a system",
        "paths: [flow/, \"*.gradle\"]; paths: []; the system has no path",
        "flow/,; ../flow/,; '../flow/' is no path from the root of the repository",
        "flow/,; /flow/,; '/flow/' is no path from the root of the repository",
        "flow/,; '**',; '**' is no path from the root of the repository",
        "rs: SDLC-FLOW-RS; rs: SDLC-OTHER-RS; 'SDLC-OTHER-RS' is not the RS of a namespace in this file",
        "rtm: SDLC-FLOW-RTM; rtm: SDLC-FLOW-RS; 'SDLC-FLOW-RS' is not the RTM of a namespace in this file",
        "document: TEMPLATE-CR; document: template; not a document id",
        "path: flow/seed/CR.md; path: flow/*.md; not the path of one file, or named twice",
        "ungoverned: [notes/]; ungoverned: [..]; '..' is no path from the root of the repository"
      })
  void a_mistake_in_a_system_is_told(String from, String to, String message) {
    assertThat(told("systems.yml", SYSTEMS.replace(from, to))).containsExactly(message);
  }

  @Test
  void a_system_stands_once() {
    String twice = SYSTEMS.replace("ungoverned:", "  - {name: FLOW, paths: [b/]}\nungoverned:");

    assertThat(told("systems.yml", twice)).containsExactly("this system stands twice");
  }

  @Test
  void without_systems_there_is_nothing_to_exclude() {
    assertThat(told("systems.yml", "ledger: main\nsystems: []\nungoverned: [notes/]\n"))
        .containsExactly("no system is declared, so no path is governed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "section: Items; section: Things; 'Things' is none of the sections of the type",
        "[Outcome, Performer, Date]; []; no column Outcome is filled in execution",
        "Performer, ; Tester, ; no column Performer is filled in execution",
        "texts: [Summary]; texts: [Comments]; a section is named twice",
        "executable: true; executable: false; only what is executed has holes",
        "type: CR; type: VR; VR is never released, and has no execution items",
        "comments: [Comments]; remarks: [Comments]; unknown key 'remarks'"
      })
  void a_mistake_in_holes_is_told(String from, String to, String message) {
    assertThat(told("types.yml", TYPE.replace(from, to))).contains(message);
  }

  @ParameterizedTest
  @CsvSource({
    "src/A.java, src/A.java, true",
    "src/A.java, src/A.java2, false",
    "src, src/deep/A.java, true",
    "src/, src, true",
    "src/*.java, src/A.java, true",
    "src/*.java, src/deep/A.java, false",
    "src/**/A.java, src/A.java, true",
    "src/**/A.java, src/a/b/A.java, true",
    "src/**, src/a/b, true",
    "src/?.java, src/AB.java, false",
    "a.b, axb, false"
  })
  void a_pattern_means_a_file_a_folder_or_a_glob(String pattern, String path, boolean meant) {
    assertThat(PathPattern.parse(pattern).orElseThrow().matches(path)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"''", "/", "/a", "a//b", "a/../b", "./a", "**", "**/*", "a\\b", "a/ b", "a**b"})
  void what_leads_elsewhere_or_means_everything_is_no_pattern(String pattern) {
    assertThat(PathPattern.parse(pattern)).isEmpty();
  }

  private static String workflow(String guards) {
    return "non-executable:\n  - {event: checkout, from: DRAFT, to: DRAFT}\nexecutable:\n"
        + "  - {event: close, from: POST_APPROVED, to: CLOSED}\nguards:\n"
        + guards;
  }

  private static String allGuards() {
    StringBuilder lines = new StringBuilder();
    Guard.FLOOR.forEach(guard -> lines.append(line(guard)));
    return lines.toString();
  }

  private static String line(Guard guard) {
    return "  - " + guard + "\n";
  }

  private static Policy policy(String name, String text) {
    PolicyReader.Outcome outcome = PolicyReader.read(files(name, text));
    assertThat(outcome.findings()).isEmpty();
    return outcome.policy().orElseThrow();
  }

  private static List<String> told(String name, String text) {
    return PolicyReader.read(files(name, text)).findings().stream().map(Finding::message).toList();
  }

  private static Map<String, Content> files(String name, String text) {
    Map<String, Content> files = Foundation.files(Cast.ALL);
    files.put("QMS/.policy/" + name, Content.of(text));
    return files;
  }
}
