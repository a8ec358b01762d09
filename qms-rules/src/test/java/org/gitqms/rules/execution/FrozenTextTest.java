package org.gitqms.rules.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.document.DocumentText;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.policy.Holes;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrozenTextTest {

  private static final Holes.Items WHERE = new Holes.Items("Items", List.of("Evidence", "Outcome"));
  private static final Holes HOLES = new Holes(WHERE, List.of("Comments"), List.of("Summary"));

  private static final String PLAN =
      """
      ---
      title: A change
      revision_summary: First draft
      ---

      # CR-001: A change

      ## 1. Purpose

      To change it. See [it][1].

      [1]: https://example.org

      ## 2. Items

      | EI | Task | Evidence | Outcome |
      |----|------|----------|---------|
      | EI-1 | Do this | [EVIDENCE] | [OUTCOME] |
      | EI-2 | Do that | [EVIDENCE] | [OUTCOME] |

      <!-- guidance: Add none. -->

      ## 3. Comments

      | Comment | Performer |
      |---------|-----------|
      | [COMMENT] | [PERFORMER] |

      ## 4. Summary

      [EXECUTION SUMMARY]

      <!-- guidance: What was reached. -->

      ## 5. References

      None
      """;

  @Test
  void what_is_written_into_holes_changes_nothing() {
    String done =
        PLAN.replaceFirst("\\[EVIDENCE] \\| \\[OUTCOME]", "`abc` \\\\| def |   Pass")
            .replace("| [COMMENT] | [PERFORMER] |", "| a | b |\n| c | d |\n| e |")
            .replace(
                "[EXECUTION SUMMARY]",
                "All done.\n\n- one\n- two\n\n> quoted\n\n| a | b |\n|---|---|\n| c | d |");

    assertThat(frozen(done).digest()).isEqualTo(frozen(PLAN).digest());
    assertThat(frozen(done).problemsInHoles()).isEmpty();
    assertThat(frozen(done).difference(frozen(PLAN))).isEmpty();
  }

  @Test
  void rows_of_comments_and_texts_may_be_left_out() {
    String none =
        PLAN.replace("\n| [COMMENT] | [PERFORMER] |", "")
            .replace("\n[EXECUTION SUMMARY]\n\n<!-- guidance: What was reached. -->\n", "");

    assertThat(frozen(none).digest()).isEqualTo(frozen(PLAN).digest());
  }

  @ParameterizedTest
  @Verifies("REQ-EXEC-001")
  @CsvSource(
      delimiter = ';',
      value = {
        "title: A change; title: Another; ; 2; - title: A change; + title: Another",
        "To change it.; To change all.; Purpose; 10; - To change it. See [it][1].; + To change all. See [it][1].",
        "[1]: https; [1]: http; Purpose; 12; - [1]: https://example.org; + [1]: http://example.org",
        "| Do this |; | Do something |; Items; 18; - | EI-1 | Do this | ... | ... |; + | EI-1 | Do something | ... | ... |",
        "EI-2; EI-3; Items; 19; - | EI-2 | Do that | ... | ... |; + | EI-3 | Do that | ... | ... |",
        "guidance: Add none; guidance: Add some; Items; 21; - <!-- guidance: Add none. -->; + <!-- guidance: Add some. -->",
        "| Comment |; | Remark |; Comments; 25; - | Comment | Performer |; + | Remark | Performer |",
        "## 4. Summary; ## 4. SUMMARY; SUMMARY; 29; + ## 4. SUMMARY; + (a blank line)",
        "None; Some; References; 37; - None; + Some",
      })
  void every_byte_outside_is_frozen(
      String from, String to, String section, int line, String first, String second) {
    String changed = PLAN.replace(from, to);
    ParsedDocument document = parsed(changed);
    List<FrozenChange> changes = frozen(changed).difference(frozen(PLAN));

    assertThat(frozen(changed).digest()).isNotEqualTo(frozen(PLAN).digest());
    assertThat(changes.get(0).section()).isEqualTo(section == null ? "" : section);
    assertThat(document.at(changes.get(0).offset()).line()).isEqualTo(line);
    assertThat(changes.get(0).told()).startsWith(first + "; " + second);
  }

  @Test
  @Verifies("REQ-EXEC-001")
  void an_item_is_neither_removed_nor_added() {
    String row = "| EI-2 | Do that | [EVIDENCE] | [OUTCOME] |\n";

    assertThat(frozen(PLAN.replace(row, "")).difference(frozen(PLAN)).get(0).told())
        .isEqualTo("- | EI-2 | Do that | ... | ... |");
    assertThat(
            frozen(PLAN.replace(row, row + row.replace("EI-2", "EI-3")))
                .difference(frozen(PLAN))
                .get(0)
                .told())
        .isEqualTo("+ | EI-3 | Do that | ... | ... |");
  }

  @Test
  void a_section_that_is_gone_or_new_is_told() {
    String gone = PLAN.replace("## 5. References\n\nNone\n", "");
    String more = PLAN.replace("## 2. Items", "## 2. Sneaked\n\nin\n\n## 2. Items");

    assertThat(frozen(gone).difference(frozen(PLAN)))
        .extracting(FrozenChange::section)
        .containsExactly("References");
    assertThat(frozen(more).difference(frozen(PLAN)))
        .extracting(FrozenChange::section)
        .containsExactly("Sneaked");
  }

  @Test
  void sections_that_change_places_differ() {
    String moved =
        PLAN.replace("## 5. References\n\nNone\n", "")
            .replace("## 2. Items", "## 5. References\n\nNone\n\n## 2. Items");

    assertThat(frozen(moved).difference(frozen(PLAN))).isNotEmpty();
  }

  @Test
  void a_long_difference_is_told_in_part() {
    String longer = PLAN.replace("None\n", "x".repeat(300) + "\n1\n2\n3\n4\n");

    assertThat(frozen(longer).difference(frozen(PLAN)).get(0).told())
        .isEqualTo("- None; + " + "x".repeat(100) + "...; + 1; + 2; + 2 more lines");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```\ncode\n```",
        "    indented",
        "***",
        "> # heading",
        "- # heading",
        "[a]: https://example.org",
        "> [a]: https://example.org",
      })
  void what_could_hide_something_may_not_be_written(String text) {
    String done = PLAN.replace("[EXECUTION SUMMARY]", "x\n\n" + text + "\n\ny");

    assertThat(frozen(done).problemsInHoles()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# A heading",
        "A heading\n---",
        "```\nnever ends",
        "## 4. Summary",
        "<script>",
      })
  void what_would_swallow_or_end_a_hole_changes_the_rest(String text) {
    String done = PLAN.replace("[EXECUTION SUMMARY]", text);
    boolean told = !frozen(done).problemsInHoles().isEmpty();

    assertThat(told || !frozen(done).digest().equals(frozen(PLAN).digest())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a | b",
        "a |\n| EI-3 | More | b",
        "a |\n\ntext |",
        "a | b |\n",
      })
  void no_cell_can_be_left(String text) {
    String done = PLAN.replaceFirst("\\[EVIDENCE]", text);

    assertThat(frozen(done).digest()).isNotEqualTo(frozen(PLAN).digest());
  }

  @ParameterizedTest
  @ValueSource(strings = {"| a | b |\n\n## 3. More", "| a | b |\ntext", "| a |\n\n| b | c |"})
  void no_table_of_comments_can_be_left(String text) {
    String done = PLAN.replace("| [COMMENT] | [PERFORMER] |", text);

    assertThat(frozen(done).digest()).isNotEqualTo(frozen(PLAN).digest());
  }

  @Test
  void a_type_without_items_keeps_the_digest_of_the_whole_text() {
    assertThat(FrozenText.digest(Content.of(PLAN), Holes.NONE, false))
        .isEqualTo(Content.of(PLAN).digest());
    assertThat(FrozenText.digest(Content.of(PLAN), HOLES, false)).isEqualTo(frozen(PLAN).digest());
  }

  @Test
  void a_text_that_cannot_be_read_is_kept_whole() {
    Content odd = Content.of(PLAN.replace("None", "No\u0001ne"));

    assertThat(FrozenText.digest(odd, HOLES, false)).isEqualTo(odd.digest());
  }

  @Test
  void an_older_plan_has_its_holes_where_its_items_are() {
    String older =
        """
        # CR-001

        ## 10. Execution

        | EI | Task Description | Execution Summary | Task Outcome | Performed By - Date |
        |---|---|---|---|---|
        | EI-1 | Do it | [SUMMARY] | [Pass/Fail] | [P] - [D] |
        """;
    Content plan = Content.of(older);
    Content done = Texts.edited(plan, "[SUMMARY] | [Pass/Fail] | [P] - [D]", "a | Pass | b - c");
    Content other = Texts.edited(done, "Do it", "Do nothing");

    assertThat(FrozenText.digest(done, HOLES, true))
        .isEqualTo(FrozenText.digest(plan, HOLES, true));
    assertThat(FrozenText.digest(other, HOLES, true))
        .isNotEqualTo(FrozenText.digest(plan, HOLES, true));
    assertThat(FrozenText.digest(done, HOLES, false))
        .isNotEqualTo(FrozenText.digest(plan, HOLES, false));
  }

  private static FrozenText frozen(String text) {
    ParsedDocument document = parsed(text);
    return FrozenText.of(document, HOLES, ItemTables.read(document, WHERE));
  }

  private static ParsedDocument parsed(String text) {
    return ParsedDocument.parse(
        new DocumentText("QMS/CR/CR-001/CR-001.md", text.getBytes(StandardCharsets.UTF_8)));
  }
}
