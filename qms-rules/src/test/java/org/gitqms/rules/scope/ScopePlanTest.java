package org.gitqms.rules.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import org.gitqms.rules.document.DocumentText;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.record.DocumentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopePlanTest {

  private static final String NONE = "| None | - | - |";

  @Test
  void each_row_names_a_file_and_what_is_done_to_it() {
    ScopePlan plan = Planned.plan("| src/A.java | Add | new |\n| `docs/` | modify | text |", NONE);

    assertThat(plan.problems()).isEmpty();
    assertThat(plan.files())
        .extracting(f -> f.pattern().toString(), ScopePlan.PlannedFile::change)
        .containsExactly(
            tuple("src/A.java", PlannedChange.MAKE), tuple("docs/", PlannedChange.CHANGE));
    assertThat(plan.names("docs/guide.md")).isTrue();
    assertThat(plan.names("elsewhere.txt")).isFalse();
  }

  @Test
  void many_sections_of_one_name_are_read_in_time() {
    ParsedDocument text =
        ParsedDocument.parse(
            new DocumentText(
                "CR-001.md",
                ("# CR-001: X\n\n" + "## Files affected\n".repeat(100_000))
                    .getBytes(StandardCharsets.UTF_8)));

    assertThat(ScopePlan.read(text).problems()).hasSize(1);
    assertThat(ScopePlan.readAny(text).files()).isEmpty();
  }

  @Test
  void each_row_names_a_document_and_what_is_done_to_it() {
    ScopePlan plan =
        Planned.plan(NONE, "| SOP-002 | revise | a step |\n| SOP-003 | Retire | merged |");

    assertThat(plan.problems()).isEmpty();
    assertThat(plan.documents())
        .extracting(ScopePlan.PlannedDocument::id, ScopePlan.PlannedDocument::change)
        .containsExactly(
            tuple(new DocumentId("SOP-002"), PlannedChange.CHANGE),
            tuple(new DocumentId("SOP-003"), PlannedChange.END));
  }

  @Test
  void a_row_that_says_none_names_nothing() {
    ScopePlan plan = Planned.plan(NONE, "| none | | |");

    assertThat(plan.files()).isEmpty();
    assertThat(plan.documents()).isEmpty();
    assertThat(plan.problems()).isEmpty();
  }

  @Test
  void a_text_without_the_sections_names_nothing() {
    ScopePlan plan = ScopePlan.read(Planned.parsed("---\ntitle: T\n---\n\n# CR-001: T\n"));

    assertThat(plan.files()).isEmpty();
    assertThat(plan.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/passwd", "../other", "a\\b", "**", "a//b", "two, three/./x"})
  void what_is_no_path_of_the_repository_is_a_problem(String path) {
    assertThat(Planned.plan("| " + path + " | add | x |", NONE).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("is no path of the repository"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"QMS/SOP/SOP-002.md", "QMS/.policy/types.yml", "QMS/**", "QMS", "qms/x"})
  void what_only_events_change_is_a_problem(String path) {
    assertThat(Planned.plan("| " + path + " | modify | x |", NONE).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("lies under QMS/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"flow/A.java, flow/B.java", "flow/{A,B}.java", "flow/A.java; flow/B.java"})
  void what_would_be_one_file_with_a_strange_name_is_a_problem(String path) {
    assertThat(Planned.plan("| " + path + " | modify | x |", NONE).problems())
        .singleElement()
        .satisfies(
            p ->
                assertThat(p.message())
                    .isEqualTo("\"" + path + "\" would be the name of one file"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{,", "{a,"})
  void a_long_row_of_braces_is_read_at_once(String part) {
    String path = part.repeat(200_000 / part.length());

    assertThat(Planned.plan("| " + path + " | modify | x |", NONE).problems()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b.txt", "app/[id]/page.tsx", "app/{id}.txt"})
  void a_strange_name_of_one_file_is_none(String path) {
    assertThat(Planned.plan("| " + path + " | modify | x |", NONE).problems()).isEmpty();
  }

  @Test
  void what_is_no_document_id_is_a_problem() {
    assertThat(Planned.plan(NONE, "| CLAUDE.md | modify | x |").problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).isEqualTo("\"CLAUDE.md\" is no document id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "perhaps", "add or modify"})
  void a_change_that_is_not_one_of_the_words_is_a_problem(String word) {
    assertThat(Planned.plan("| src/A.java | " + word + " | x |", NONE).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.fix()).isEqualTo("write one word: add, modify or delete"));
  }

  @Test
  void a_row_that_is_not_filled_in_is_a_problem() {
    assertThat(Planned.plan("| {{path/from/the/root}} | add | x |", NONE).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).isEqualTo("a row of the scope names nothing"));
  }

  @Test
  void none_stands_alone() {
    assertThat(Planned.plan(NONE + "\n| src/A.java | add | x |", NONE).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("says None and more"));
  }

  @Test
  void a_section_without_rows_is_a_problem() {
    assertThat(Planned.plan("", NONE).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("has no table that names anything"));
  }

  @Test
  void a_section_without_a_table_is_a_problem() {
    String text =
        "---\ntitle: T\n---\n\n# CR-001: T\n\n## Files affected\n\n- `src/A.java` - new\n";

    assertThat(ScopePlan.read(Planned.parsed(text)).problems()).hasSize(1);
  }

  @Test
  void a_table_without_the_column_of_changes_is_a_problem() {
    String text =
        "---\ntitle: T\n---\n\n# CR-001: T\n\n## Files affected\n\n| File |\n|---|\n| a.txt |\n";

    assertThat(ScopePlan.read(Planned.parsed(text)).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("no column Change"));
  }

  @ParameterizedTest
  @CsvSource({
    "- `src/a.py` - Fix the test, src/a.py, CHANGE",
    "- `run.sh` (new) \u2014 Entry point, run.sh, MAKE",
    "* `docker/` \u2013 Remove what is left, docker/, END",
  })
  void an_older_list_names_files(String bullet, String path, PlannedChange change) {
    String text = "---\ntitle: T\n---\n\n# CR-001: T\n\n### 2.3 Files Affected\n\n" + bullet + "\n";

    assertThat(ScopePlan.readAny(Planned.parsed(text)).files())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.pattern()).hasToString(path);
              assertThat(f.change()).isEqualTo(change);
            });
  }

  @Test
  void an_older_text_names_a_thing_once_and_its_documents_by_id_or_file() {
    String text =
        """
        ---
        title: T
        ---

        # CR-001: T

        ### 2.3 Files Affected

        - `src/a.py` - Fix
        - `QMS/SOP/SOP-006.md` - Add a section

        ### 7.1 Files Affected

        | File | Change Type | Description |
        |------|-------------|-------------|
        | `src/a.py` | Modify | Fix |

        ### 7.2 Documents Affected

        | Document | Change Type | Description |
        |----------|-------------|-------------|
        | SOP-006 | Modify | Add a section |
        | CLAUDE.md | Modify | Add a line |
        | None | - | - |
        """;

    ScopePlan plan = ScopePlan.readAny(Planned.parsed(text));

    assertThat(plan.files())
        .extracting(f -> f.pattern().toString())
        .containsExactly("src/a.py", "CLAUDE.md");
    assertThat(plan.documents()).extracting(d -> d.id().value()).containsExactly("SOP-006");
  }
}
