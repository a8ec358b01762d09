package org.gitqms.githooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void columns_are_as_wide_as_their_longest_cell_and_lines_end_without_blanks() {
    TextTable table = TextTable.of("ID", "TITLE").row("CR-001", "Work").row("CR-1000", "");
    assertThat(table.text()).isEqualTo("ID       TITLE\nCR-001   Work\nCR-1000\n");
    assertThat(table.isEmpty()).isFalse();
    assertThat(TextTable.of("ID").isEmpty()).isTrue();
  }

  @Test
  void what_others_wrote_breaks_no_line_and_drives_no_terminal() {
    assertThat(TextTable.of("TITLE").row("a\u001b[31m\nb").text().lines()).hasSize(2);
    assertThat(TextTable.of("TITLE").row("a\u001b[31m\nb").text()).doesNotContain("\u001b");
  }
}
