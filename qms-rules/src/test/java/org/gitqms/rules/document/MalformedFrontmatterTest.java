package org.gitqms.rules.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MalformedFrontmatterTest {

  private static List<String> judged(String text) {
    return Judged.by("QMS-101", text, Judged.CR);
  }

  private static String block(String lines) {
    return "---\n" + lines + "---\n\n# CR-001: T\n";
  }

  @Test
  void title_and_summary_and_nothing_else_pass() {
    assertThat(judged(block("title: A \"quoted\" word\nrevision_summary: First draft\n")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: \"a: b # c\"\nrevision_summary: 'it''s'\n",
        "revision_summary: s\ntitle: t\n",
        "title: t\nrevision_summary: >-\n  folded\n  text\n",
        "title: t\nrevision_summary: 'two\n  lines'\n",
        "title: t\n\nrevision_summary: s\n",
        "title: \u00DCber \uD83D\uDE00\nrevision_summary: s\n"
      })
  void other_ways_to_write_text_pass(String lines) {
    assertThat(judged(block(lines))).isEmpty();
  }

  @Test
  void title_and_summary_can_be_read() {
    Frontmatter read =
        Judged.document(block("title: \"A: b\"\nrevision_summary: >-\n  one\n  two\n"))
            .frontmatter();

    assertThat(read.title()).contains("A: b");
    assertThat(read.revisionSummary()).contains("one two");
  }

  @Test
  void a_block_that_is_missing_is_refused() {
    assertThat(judged("# CR-001: T\n"))
        .containsExactly("1:1 the file does not start with a frontmatter block");
  }

  @Test
  void an_empty_file_is_refused() {
    assertThat(judged("")).containsExactly("1:1 the file does not start with a frontmatter block");
  }

  @Test
  void a_block_that_never_ends_is_refused() {
    assertThat(judged("---\ntitle: t\n")).containsExactly("1:1 the frontmatter block never ends");
  }

  @Test
  void an_empty_block_is_refused() {
    assertThat(judged("---\n---\n# CR-001: T\n")).containsExactly("1:1 the frontmatter is empty");
  }

  /** Scenario INV-002: a procedure became effective without a revision summary. */
  @Test
  @Verifies("REQ-DOC-001")
  void a_missing_revision_summary_is_refused() {
    assertThat(judged(block("title: t\n")))
        .containsExactly("1:1 the frontmatter has no revision_summary");
  }

  @Test
  @Verifies("REQ-DOC-001")
  void a_missing_title_is_refused() {
    assertThat(judged(block("revision_summary: s\n")))
        .containsExactly("1:1 the frontmatter has no title");
  }

  @Test
  @Verifies("REQ-DOC-001")
  void state_in_the_frontmatter_is_refused_by_name() {
    assertThat(judged(block("title: t\nstatus: EFFECTIVE\nversion: 1.0\nrevision_summary: s\n")))
        .containsExactly(
            "3:1 the frontmatter states status, which is state, not text",
            "4:1 the frontmatter states version, which is state, not text");
  }

  @Test
  void an_unknown_key_is_refused_whatever_it_holds() {
    assertThat(judged(block("title: t\nfoo: {a: [1, {b: c}]}\nrevision_summary: s\n")))
        .containsExactly("3:1 the frontmatter has the unknown key foo");
  }

  @Test
  void a_key_that_stands_twice_is_refused() {
    assertThat(judged(block("title: t\ntitle: u\nrevision_summary: s\n")))
        .containsExactly("3:1 the key title stands twice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "12; 2:8 title is 12, which YAML reads as no text",
        "true; 2:8 title is true, which YAML reads as no text",
        "~; 2:8 title is ~, which YAML reads as no text",
        "2026-01-01; 2:8 title is 2026-01-01, which YAML reads as no text",
        "\"\"; 2:8 title is empty",
        "\"  \"; 2:8 title is empty",
        "[a]; 2:8 the frontmatter holds a list or a mapping where text has to stand",
        "{a: b}; 2:8 the frontmatter holds a list or a mapping where text has to stand",
        "&a b; 2:8 the frontmatter uses an anchor, an alias or a tag",
        "!!str b; 2:8 the frontmatter uses an anchor, an alias or a tag",
        "!b c; 2:8 the frontmatter uses an anchor, an alias or a tag",
        "\"a\\nb\"; 2:8 title has more than one line",
        "\"a\\tb\"; 2:8 title holds a tab or a character that cannot be seen",
        "\"a\\u202Eb\"; 2:8 title holds a tab or a character that cannot be seen",
        "\"a\\uD83Db\"; 2:8 title holds a tab or a character that cannot be seen",
        "\"a\\0b\"; 2:8 title holds a tab or a character that cannot be seen",
        "a # b; 2:10 the frontmatter has a comment",
      })
  void a_title_that_is_not_one_line_of_text_is_refused(String title, String finding) {
    assertThat(judged(block("title: " + title + "\nrevision_summary: s\n")))
        .containsExactly(finding);
  }

  @Test
  void an_alias_is_refused() {
    assertThat(judged(block("title: &a t\nrevision_summary: *a\n")))
        .containsExactly(
            "2:8 the frontmatter uses an anchor, an alias or a tag",
            "3:19 the frontmatter uses an anchor, an alias or a tag");
  }

  @Test
  void an_empty_value_is_refused() {
    assertThat(judged(block("title:\nrevision_summary: s\n")))
        .containsExactly("2:7 title is empty");
  }

  @Test
  void a_list_in_place_of_the_mapping_is_refused() {
    assertThat(judged(block("- title\n")))
        .containsExactly("2:1 the frontmatter is no list of keys");
  }

  @Test
  void a_decorated_mapping_is_refused() {
    assertThat(judged(block("!!map\ntitle: t\nrevision_summary: s\n")))
        .containsExactly("2:1 the frontmatter uses an anchor, an alias or a tag");
  }

  @Test
  void a_second_yaml_document_is_refused() {
    assertThat(judged(block("title: t\nrevision_summary: s\n--- x\n")))
        .containsExactly("4:1 the frontmatter holds two YAML documents");
  }

  @Test
  void a_start_within_the_block_is_refused() {
    assertThat(judged(block("--- {title: t, revision_summary: s}\n")))
        .containsExactly("2:1 the frontmatter begins a second time");
  }

  @Test
  void a_comment_line_is_refused() {
    assertThat(judged(block("title: t\n# status: EFFECTIVE\nrevision_summary: s\n")))
        .containsExactly("3:1 the frontmatter has a comment");
  }

  @Test
  void broken_yaml_is_placed() {
    assertThat(judged(block("title: \uD83D\uDE00 a: b\nrevision_summary: s\n")))
        .containsExactly(
            "2:12 the frontmatter is not valid YAML: mapping values are not allowed here");
  }

  @Test
  void yaml_on_which_the_library_breaks_is_refused() {
    assertThat(judged(block("title: \"\\UFFFFFFFF\"\nrevision_summary: s\n")))
        .containsExactly("1:1 the frontmatter cannot be read as YAML");
  }

  @Test
  void a_long_title_is_refused_and_one_of_200_passes() {
    assertThat(judged(block("title: " + "\uD83D\uDE00".repeat(200) + "\nrevision_summary: s\n")))
        .isEmpty();
    assertThat(judged(block("title: " + "x".repeat(201) + "\nrevision_summary: s\n")))
        .containsExactly("2:8 title has more than 200 characters");
  }

  @Test
  void a_long_summary_is_refused() {
    assertThat(judged(block("title: t\nrevision_summary: " + "x".repeat(2001) + "\n")))
        .containsExactly("3:19 revision_summary has more than 2000 characters");
  }

  @Test
  void a_summary_of_several_lines_is_refused() {
    assertThat(judged(block("title: t\nrevision_summary: |\n  a\n  b\n")))
        .containsExactly("3:19 revision_summary has more than one line");
  }

  @Test
  void a_huge_block_is_refused() {
    assertThat(judged(block("title: " + "x".repeat(20_000) + "\nrevision_summary: s\n")))
        .containsExactly("1:1 the frontmatter has more than 16384 characters");
  }

  @Test
  void the_token_of_a_template_passes_in_a_template_only() {
    String text = block("title: {{TITLE}}\nrevision_summary: s\n");

    assertThat(Judged.by("QMS-101", text, Judged.CR.asTemplate())).isEmpty();
    assertThat(judged(text)).containsExactly("2:8 title is still the token of the template");
  }
}
