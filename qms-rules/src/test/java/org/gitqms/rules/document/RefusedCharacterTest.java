package org.gitqms.rules.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RefusedCharacterTest {

  private static List<String> judged(String body) {
    return Judged.by("QMS-107", Judged.HEAD + body, Judged.CR);
  }

  private static List<Finding> judged(byte[] bytes) {
    return DocumentCheck.check(new DocumentText(Judged.PATH, bytes), Judged.CR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain\n",
        "a\tb\n",
        "\u00E9 \u4E2D \u0939\u093F \u05D0 \u2192 \u2014 \u2500 \uD83D\uDE00 \u26A0\n",
        "no-break\u00A0space\n",
        "&amp; &copy; &#233;\n",
        "`&#x200B;`\n",
        "x\n\n\n"
      })
  void text_a_reader_can_see_passes(String body) {
    assertThat(judged(body)).isEmpty();
  }

  @ParameterizedTest
  @Verifies("REQ-DOC-006")
  @CsvSource({
    "200B, an invisible character",
    "200D, an invisible character",
    "FE0F, an invisible character",
    "FEFF, an invisible character",
    "00AD, an invisible character",
    "2060, an invisible character",
    "3164, an invisible character",
    "2800, an invisible character",
    "E0041, an invisible character",
    "E0100, an invisible character",
    "2028, a line or paragraph separator that is not LF",
    "E000, 'a private-use character, which shows only with a certain font'",
    "F0000, 'a private-use character, which shows only with a certain font'",
    "FFFE, a code point that is no character",
    "FDD0, a code point that is no character",
    "1FFFF, a code point that is no character",
    "202E, 'a bidirectional control character, which can reorder what is shown'",
    "2066, 'a bidirectional control character, which can reorder what is shown'",
    "061C, 'a bidirectional control character, which can reorder what is shown'",
  })
  void a_character_nobody_sees_is_refused(String hex, String why) {
    String c = Character.toString(Integer.parseInt(hex, 16));

    assertThat(judged("ab" + c + "c" + c + "\n"))
        .containsExactly("7:3 the text holds U+" + hex + ", " + why);
  }

  @ParameterizedTest
  @CsvSource({"00", "07", "0B", "1B", "7F", "85", "9B"})
  void a_control_character_is_refused_and_nothing_else_is_told(String hex) {
    String text = Judged.HEAD + "{{a" + (char) Integer.parseInt(hex, 16) + "b}} <b>\n";

    assertThat(DocumentCheck.check(Judged.document(text), Judged.CR.whenRouted()))
        .extracting(Finding::message)
        .containsExactly("the text holds U+00" + hex + ", a control character");
  }

  @Test
  void carriage_returns_are_one_finding() {
    List<Finding> found =
        DocumentCheck.check(Judged.document(Judged.HEAD.replace("\n", "\r\n")), Judged.CR);

    assertThat(found).singleElement().extracting(Finding::message).asString().contains("(CR)");
    assertThat(found.get(0).location()).hasToString("Optional[" + Judged.PATH + ":1:4]");
  }

  @Test
  void a_byte_order_mark_is_one_finding() {
    assertThat(DocumentCheck.check(Judged.document("\uFEFF" + Judged.HEAD), Judged.CR))
        .extracting(Finding::message)
        .containsExactly("the file starts with a byte order mark");
  }

  @ParameterizedTest
  @CsvSource({"FF", "C3", "C080", "EDA080", "F4908080", "E282"})
  void bytes_that_are_not_utf8_are_one_finding_with_its_line(String hex) {
    byte[] head = (Judged.HEAD + "ab").getBytes(StandardCharsets.UTF_8);
    byte[] bad = HexFormat.of().parseHex(hex);
    byte[] bytes = Arrays.copyOf(head, head.length + bad.length);
    System.arraycopy(bad, 0, bytes, head.length, bad.length);

    List<Finding> found = judged(bytes);

    assertThat(found)
        .extracting(Finding::message)
        .containsExactly("the file is not UTF-8 at byte " + head.length);
    assertThat(found.get(0).location()).hasToString("Optional[" + Judged.PATH + ":7:3]");
  }

  @Test
  void a_file_of_more_than_4_mib_is_refused_before_it_is_read() {
    byte[] bytes = new byte[4 * 1024 * 1024 + 1];

    assertThat(judged(bytes))
        .extracting(Finding::message)
        .containsExactly("the file has 4194305 bytes; a document has at most 4194304");
  }

  @Test
  void a_letter_with_a_mark_of_its_own_is_refused() {
    assertThat(judged("ab e\u0301\n"))
        .containsExactly("7:4 the text is not in Unicode normal form C");
  }

  @Test
  void a_pile_of_marks_is_refused() {
    assertThat(judged("a" + "\u0323".repeat(31) + "\n"))
        .containsExactly("7:32 more than 30 combining marks on one letter");
  }

  @Test
  void a_tab_in_the_frontmatter_is_refused() {
    String text = "---\ntitle: a\tb\nrevision_summary: s\n---\n# CR-001: T\n";

    assertThat(Judged.by("QMS-107", text, Judged.CR))
        .containsExactly("2:9 the frontmatter holds a tab");
  }

  @Test
  void a_last_line_without_an_end_is_refused() {
    assertThat(judged("abc")).containsExactly("7:4 the last line does not end with LF");
  }

  @ParameterizedTest
  @ValueSource(strings = {"&#x200B;", "&#8238;", "&shy;", "&zwj;", "&#xE000;", "&#10;"})
  void an_entity_that_hides_something_is_refused(String entity) {
    assertThat(judged("a " + entity + " b\n"))
        .singleElement()
        .asString()
        .startsWith("7:3 the text holds a")
        .endsWith("written as " + entity);
    assertThat(judged("[a](https://x/" + entity + ")\n")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "- ", "1. "})
  void deep_nesting_is_one_finding(String marker) {
    assertThat(judged(marker.repeat(100) + "a\n"))
        .containsExactly("7:1 quotations or lists are nested more than 32 deep");
  }

  @ParameterizedTest
  @ValueSource(strings = {"* ", "- "})
  void a_long_ruler_is_no_nesting(String mark) {
    assertThat(judged(mark.repeat(100) + "\n")).isEmpty();
  }

  @Test
  void a_paragraph_full_of_marks_is_one_finding() {
    assertThat(judged("[".repeat(100_000) + "\n"))
        .containsExactly("7:1 the paragraph has too much markup to be judged");
  }

  @Test
  void too_many_lines_are_one_finding() {
    assertThat(judged("\n".repeat(200_000)))
        .containsExactly("200000:1 the document has more than 200000 lines");
  }

  @Test
  void a_table_of_many_rows_is_judged() {
    String text =
        Judged.HEAD + "| a | b |\n|---|---|\n" + "| REQ-1 | `x` [a](#z) |\n".repeat(20_000);

    assertThat(Judged.by("QMS-105", text, Judged.CR))
        .hasSize(51)
        .contains("1:1 19950 more of the same are not listed");
  }
}
