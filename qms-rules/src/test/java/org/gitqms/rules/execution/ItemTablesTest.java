package org.gitqms.rules.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gitqms.rules.document.DocumentText;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.policy.Holes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemTablesTest {

  private static final Holes.Items WHERE =
      new Holes.Items(
          "Items", List.of("Execution summary", "Evidence", "Outcome", "Performer", "Date"));

  private static final String HEAD =
      """
      | EI | Task | VR | Execution summary | Evidence | Outcome | Performer | Date |
      |----|------|----|-------------------|----------|---------|-----------|------|
      """;

  @Test
  void an_item_has_its_plan_and_what_was_done_each_with_its_place() {
    String text =
        "# X\n\n## 7. Items\n\n"
            + HEAD
            + "| **EI-1** | Do it | yes | Done | `abc` | Pass | ann, bob | 2026-03-31 |\n";
    ItemTables tables = ItemTables.read(parsed(text), WHERE);

    assertThat(tables.problems()).isEmpty();
    ExecutionItem item = tables.item("EI-1").orElseThrow();
    assertThat(item.planned()).extracting(ItemCell::text).containsExactly("Do it", "yes");
    assertThat(item.executed())
        .extracting(ItemCell::text)
        .containsExactly("Done", "`abc`", "Pass", "ann, bob", "2026-03-31");
    assertThat(item.performers()).containsExactly("ann", "bob");
    assertThat(item.is(Outcome.PASS)).isTrue();
    assertThat(item.needsVerificationRecord()).isTrue();
    assertThat(item.date().text()).isEqualTo("2026-03-31");
    assertThat(text.substring(item.evidence().offset())).startsWith("`abc` |");
    assertThat(text.substring(item.evidence().start(), item.evidence().end())).isEqualTo(" `abc` ");
    assertThat(text.substring(item.offset())).startsWith("| **EI-1**");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-[", "-0", "- ", "a ", "<!--", "&a"})
  void a_long_cell_is_read_in_time(String part) {
    String cell = part.repeat(300_000) + "!";
    ItemTables tables =
        ItemTables.readAny(
            parsed(
                "# X\n\n| EI | Task | Evidence | Outcome | Performed By — Date |\n"
                    + "|---|---|---|---|---|\n"
                    + "| EI-1 | Do it | a | Pass | "
                    + cell
                    + " |\n"));

    // What is too intricate is not read at all.
    assertThat(tables.items()).hasSizeLessThan(2).allMatch(i -> i.performer().exists());
  }

  @Test
  void tables_in_sections_below_count_and_other_tables_there_do_not() {
    ItemTables tables =
        ItemTables.read(
            parsed(
                "# X\n\n## Items\n\n| What | Why |\n|---|---|\n| a | b |\n\n### One\n\n"
                    + row("TC-001-1")
                    + "\n### Two\n\n"
                    + row("TC-002-1")
                    + "\n## Else\n\n"
                    + row("EI-9")),
            WHERE);

    assertThat(tables.problems()).isEmpty();
    assertThat(tables.items())
        .extracting(ExecutionItem::id)
        .containsExactly("TC-001-1", "TC-002-1");
  }

  @Test
  void no_table_at_all_is_a_problem() {
    assertThat(problems("Nothing to do.\n")).containsExactly("3 no item stands under Items");
  }

  @Test
  void a_quoted_table_is_no_item_table() {
    assertThat(problems("> " + row("EI-1").replace("\n", "\n> ")))
        .containsExactly("3 no item stands under Items");
  }

  @Test
  void a_table_without_rows_is_a_problem() {
    assertThat(problems(HEAD)).containsExactly("5 the item table has no rows");
  }

  @Test
  void a_column_that_is_missing_is_a_problem() {
    assertThat(problems(row("EI-1").replace("Outcome", "Result")))
        .containsExactly("5 the item table has no column Outcome");
  }

  @Test
  void it_is_missed_however_the_type_writes_its_name() {
    Holes.Items lower = new Holes.Items("Items", List.of("outcome", "PERFORMER", "date"));
    String text = "# X\n\n## 7. Items\n\n" + row("EI-1").replace("Outcome", "Result");

    assertThat(ItemTables.read(parsed(text), lower).problems())
        .extracting(ItemProblem::message)
        .containsExactly("the item table has no column outcome");
  }

  @Test
  void a_table_that_has_items_and_no_column_at_all_is_a_problem() {
    assertThat(problems(row("EI-1") + "\n| EI | Task |\n|---|---|\n| EI-2 | Hidden |\n"))
        .containsExactly("9 the item table has no column Outcome, Performer, Date");
  }

  @Test
  void two_columns_with_one_heading_are_a_problem() {
    assertThat(problems(row("EI-1").replace("Task", "Evidence")))
        .containsExactly("5 two columns of the item table have one heading");
  }

  @Test
  void a_first_column_that_execution_fills_is_a_problem() {
    assertThat(
            problems(row("EI-1").replace("EI ", "Outcome ").replace("| Outcome | P", "| EI | P")))
        .containsExactly("5 the first column of the item table is filled by execution");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "EI", "EI-", "EI-one", "ei-1", "{{step}}", "EI 1"})
  void a_row_without_an_id_is_a_problem(String id) {
    assertThat(problems(row(id)))
        .singleElement()
        .asString()
        .startsWith("7 the row has no item id: " + (id.isEmpty() ? "nothing" : id));
  }

  @Test
  void an_id_that_is_given_twice_is_a_problem() {
    assertThat(problems(row("EI-1") + "\n" + row("EI-1")))
        .containsExactly("11 the id EI-1 is given twice");
  }

  @Test
  void a_row_with_another_number_of_cells_is_a_problem() {
    assertThat(problems(row("EI-1") + "| EI-2 | only this |\n"))
        .containsExactly("8 the row has 2 cells under 8 headings");
  }

  @ParameterizedTest
  @CsvSource({
    "EI\u20111, EI-1",
    "EI\u20131, EI-1",
    "**CAPA-2**, CAPA-2",
    "INV-011-CAPA-002, INV-011-CAPA-002",
    "VAR-EI-3, VAR-EI-3",
    "`EI-4`, EI-4"
  })
  void ids_are_read_in_every_form_that_was_ever_written(String written, String id) {
    assertThat(ItemTables.readAny(parsed(old(written, "claude - 2026-01-08"))).items())
        .extracting(ExecutionItem::id)
        .containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource({
    "claude - 2026-01-08, claude, 2026-01-08",
    "claude \u2014 08Jan2026, claude, 08Jan2026",
    "test-bot - 2026-01-08, test-bot, 2026-01-08",
    "[PERFORMER] - [DATE], [PERFORMER], [DATE]",
  })
  void performer_and_date_may_share_a_cell(String cell, String performer, String date) {
    String text = old("EI-1", cell);
    ExecutionItem item = ItemTables.readAny(parsed(text)).items().get(0);

    assertThat(item.performer().text()).isEqualTo(performer);
    assertThat(item.date().text()).isEqualTo(date);
    assertThat(text.substring(item.date().offset())).startsWith(date + " |");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EI | Task Description | Execution Summary | Task Outcome | Performed By - Date",
        "EI | Task Description | Execution Summary | Task Outcome | Performed By \u2014 Date",
        "EI | Description | Status | Evidence | Follow-up",
        "CAPA | Type | Description | Implementation | Outcome | Verified By - Date",
      })
  void tables_of_the_older_system_are_found_by_their_headings(String headings) {
    int columns = headings.split("\\|", -1).length;
    String table =
        "# X\n\n| "
            + headings
            + " |\n"
            + "|---".repeat(columns)
            + "|\n| EI-1"
            + " | x".repeat(columns - 1)
            + " |\n";

    assertThat(ItemTables.readAny(parsed(table)).items()).hasSize(1);
    assertThat(ItemTables.readAny(parsed(table)).items().get(0).outcome().text()).isEqualTo("x");
  }

  @Test
  void an_id_that_is_given_twice_is_a_problem_in_an_older_text_too() {
    ItemTables tables = ItemTables.readAny(parsed("# X\n\n" + row("EI-1") + "\n" + row("EI-1")));

    assertThat(tables.problems())
        .extracting(ItemProblem::message)
        .containsExactly("the id EI-1 is given twice");
  }

  @ParameterizedTest
  @CsvSource({"yes, true", "Yes, true", "no, false", "{{yes or no}}, false"})
  void an_item_asks_for_a_verification_record_by_yes(String cell, boolean asked) {
    String text = "# X\n\n## 7. Items\n\n" + HEAD + "| EI-1 | Do it | %s | | | | | |\n";
    ItemTables tables = ItemTables.read(parsed(text.formatted(cell)), WHERE);

    assertThat(tables.items().get(0).needsVerificationRecord()).isEqualTo(asked);
  }

  @Test
  void a_table_of_other_things_is_none_of_items() {
    String other = "# X\n\n| EI | Phase | Description |\n|---|---|---|\n| EI-1 | a | b |\n";

    assertThat(ItemTables.readAny(parsed(other)).items()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[EVIDENCE]", "-", "\u2014", "...", "<!-- guidance: x -->", "&nbsp;", "{{x}}"})
  void a_cell_that_shows_nothing_is_not_filled(String text) {
    assertThat(new ItemCell("Evidence", text, 0, 0, 0).isFilled()).isFalse();
  }

  private static String row(String id) {
    return HEAD
        + "| "
        + id
        + " | a | no | [EXECUTION SUMMARY] | [EVIDENCE] | [OUTCOME] | [PERFORMER] | [DATE] |\n";
  }

  private static String old(String id, String performerAndDate) {
    return "# X\n\n| EI | Task Description | Execution Summary | Task Outcome | Performed By - Date |\n"
        + "|---|---|---|---|---|\n| "
        + id
        + " | a | b | Pass | "
        + performerAndDate
        + " |\n";
  }

  private static List<String> problems(String body) {
    ParsedDocument document = parsed("# X\n\n## Items\n\n" + body);
    return ItemTables.read(document, WHERE).problems().stream()
        .map(p -> document.at(p.offset()).line() + " " + p.message())
        .toList();
  }

  private static ParsedDocument parsed(String text) {
    return ParsedDocument.parse(
        new DocumentText("QMS/CR/CR-001/CR-001.md", text.getBytes(StandardCharsets.UTF_8)));
  }
}
