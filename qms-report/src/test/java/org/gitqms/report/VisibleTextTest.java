package org.gitqms.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTextTest {

  @ParameterizedTest
  @CsvSource({
    "0, \\u0000",
    "A, \\u000A",
    "1B, \\u001B",
    "7F, \\u007F",
    "9B, \\u009B",
    "2028, \\u2028",
    "202E, \\u202E",
    "FEFF, \\uFEFF",
    "D800, \\uD800",
    "DFFF, \\uDFFF",
    "FFFE, \\uFFFE",
    "FDD0, \\uFDD0",
    "E0041, \\uE0041",
    "10FFFF, \\u10FFFF"
  })
  void a_hidden_character_is_spelled_out(String codePoint, String spelled) {
    String hidden = new StringBuilder().appendCodePoint(Integer.parseInt(codePoint, 16)).toString();

    assertThat(VisibleText.of("a" + hidden + "b")).isEqualTo("a" + spelled + "b");
  }

  @Test
  void what_can_be_seen_stays() {
    String text = "Jos\u00e9 <b> ]]> \"q\" \uD83D\uDE00";

    assertThat(VisibleText.of(text)).isEqualTo(text);
  }

  @Test
  void a_very_long_text_is_cut_and_says_so() {
    assertThat(VisibleText.of("a".repeat(4_000))).hasSize(4_000);
    assertThat(VisibleText.of("a".repeat(4_001))).endsWith("a ... (left out: 1)");
    assertThat(VisibleText.of("a".repeat(3_999) + "\uD83D\uDE00"))
        .contains("\\uD83D ... (left out: 1");
  }

  @Test
  void a_very_long_text_is_whole_where_it_has_to_be() {
    assertThat(VisibleText.whole("a".repeat(9_000) + "\u0000"))
        .isEqualTo("a".repeat(9_000) + "\\u0000");
  }

  @Test
  void a_commit_is_named_by_twelve_characters() {
    assertThat(VisibleText.shortId(Results.COMMIT)).isEqualTo("abcdef012345");
    assertThat(VisibleText.shortId("abc")).isEqualTo("abc");
  }
}
