package org.gitqms.rules.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BrokenTableTest {

  private static List<String> judged(String body) {
    return Judged.by("QMS-106", Judged.HEAD + body + "\n", Judged.CR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "| a | b |\n|:--|--:|\n| 1 | |\n|  |  |",
        "a | b\n--|--\n1 | 2",
        "| a |\n|-|\n| 1 |",
        "text\n\n| a | b |\n|---|---|\n\ntext",
        "text\n| a | b |\n|---|---|\n| 1 | 2 |\n\ntext",
        "| a | b |\n|---|---|\n| `x \\| y` | \\| |",
        "- item\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |",
        "> | a | b |\n> |---|---|\n> | 1 | 2 |",
        "| a | b |\n|---|---|\n| 1 | 2 |\n- list",
        "```\n| a | b\n```",
        "    | a | b",
        "a | b, c | d"
      })
  void a_table_whose_rows_fit_passes(String body) {
    assertThat(judged(body)).isEmpty();
  }

  @Test
  @Verifies("REQ-DOC-005")
  void a_row_with_too_few_cells_is_refused() {
    assertThat(judged("| a | b |\n|---|---|\n| 1 | 2 |\n| 1 |"))
        .containsExactly("10:3 the row has 1 cells, the header 2");
  }

  @Test
  @Verifies("REQ-DOC-005")
  void a_row_with_too_many_cells_is_refused() {
    assertThat(judged("| a | b |\n|---|---|\n| 1 | 2 | 3 |"))
        .containsExactly("9:3 the row has 3 cells, the header 2");
  }

  @Test
  void a_bar_in_code_parts_cells() {
    assertThat(judged("| a | b |\n|---|---|\n| `x | y` | 2 |"))
        .containsExactly("9:3 the row has 3 cells, the header 2");
  }

  @Test
  void a_row_in_a_list_is_placed_in_the_file() {
    assertThat(judged("- item\n\n  | a | b |\n  |---|---|\n  | 1 |"))
        .containsExactly("11:5 the row has 1 cells, the header 2");
  }

  @Test
  void bars_without_a_delimiter_row_are_refused() {
    assertThat(judged("| a | b |\n| 1 | 2 |"))
        .containsExactly(
            "7:1 this line looks like a table, but no line such as |---| follows its header");
  }

  @Test
  void an_empty_line_below_the_header_is_refused() {
    assertThat(judged("| a | b |\n\n|---|---|\n| 1 | 2 |"))
        .containsExactly(
            "7:1 this line looks like a table, but no line such as |---| follows its header");
  }

  @Test
  void a_delimiter_row_of_another_width_is_refused() {
    assertThat(judged("| a | b |\n|---|\n| 1 | 2 |"))
        .containsExactly("7:1 the header has 2 cells and the line below it 1, so this is no table");
  }

  @Test
  void text_right_below_a_table_is_refused() {
    assertThat(judged("| a | b |\n|---|---|\n| 1 | 2 |\ntext"))
        .containsExactly("10:1 this line becomes a row of the table above it");
  }

  @Test
  void markup_in_cells_is_judged_by_the_other_rules() {
    String text = Judged.HEAD + "| a | b |\n|---|---|\n| <b>x</b> | [y](#z) |\n";

    assertThat(Judged.by("QMS-108", text, Judged.CR)).hasSize(2);
    assertThat(Judged.by("QMS-105", text, Judged.CR))
        .containsExactly("9:14 no heading of this document has the anchor #z");
  }
}
