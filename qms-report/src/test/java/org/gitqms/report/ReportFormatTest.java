package org.gitqms.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFormatTest {

  @ParameterizedTest
  @EnumSource
  void each_format_is_found_by_its_word(ReportFormat format) {
    assertThat(ReportFormat.parse(format.word())).contains(format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "xml", "TEXT", " json", "sarif2"})
  void any_other_word_is_no_format(String word) {
    assertThat(ReportFormat.parse(word)).isEmpty();
  }

  @Test
  void the_words_are_listed_for_usage_messages() {
    assertThat(ReportFormat.words()).isEqualTo("text, json, sarif, junit, annotations, markdown");
  }

  @ParameterizedTest
  @EnumSource
  void identical_input_gives_identical_output(ReportFormat format) {
    String first = render(format);

    assertThat(render(format)).isEqualTo(first).endsWith("\n");
  }

  private static String render(ReportFormat format) {
    return format
        .report()
        .render(
            Results.of(Results.inFile(), Results.inCommit(), Results.historical()),
            Results.CONTEXT);
  }
}
