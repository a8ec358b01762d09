package org.gitqms.rules.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Severity;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MissingSectionTest {

  private static final Expectation TWO =
      Judged.CR.requiring(List.of("Purpose", "Scope")).whenRouted();

  private static List<String> judged(String body) {
    return Judged.by("QMS-103", Judged.HEAD + body, TWO);
  }

  @Test
  void sections_in_order_and_filled_pass() {
    assertThat(judged("## Purpose\n\na\n\n## More\n\n## Scope\n\nb\n")).isEmpty();
  }

  @Test
  void numbers_levels_and_markup_do_not_count() {
    assertThat(judged("## 1. Purpose\n\na\n\n### 1.2 **Scope**\n\nb\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"- item", "| a |\n|---|", "> quote", "    code", "```\ncode\n```"})
  void anything_a_reader_sees_fills_a_section(String content) {
    assertThat(judged("## Purpose\n\n" + content + "\n\n## Scope\n\n### Part\n\nb\n")).isEmpty();
  }

  @Test
  @Verifies("REQ-DOC-003")
  void a_missing_section_is_refused() {
    assertThat(judged("## Purpose\n\na\n"))
        .containsExactly("1:1 the required section Scope is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"```\n## Scope\n```\n", "> ## Scope\n", "- ## Scope\n", "**Scope**\n"})
  void a_heading_that_is_none_does_not_count(String body) {
    assertThat(judged("## Purpose\n\na\n\n" + body))
        .containsExactly("1:1 the required section Scope is missing");
  }

  @Test
  void a_section_in_other_case_is_refused_with_its_place() {
    assertThat(judged("## Purpose\n\na\n\n## SCOPE\n\nb\n"))
        .containsExactly("11:1 the required section is called Scope, not SCOPE");
  }

  @Test
  void sections_in_another_order_are_refused() {
    assertThat(judged("## Scope\n\na\n\n## Purpose\n\nb\n"))
        .containsExactly("7:1 the section Scope stands too early");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "---\n\n", "<!-- guidance: x -->\n\n", "### Part\n\n", "[a]: b\n\n"})
  void a_section_without_content_is_refused(String content) {
    assertThat(judged("## Purpose\n\n" + content + "## Scope\n\nb\n"))
        .containsExactly("7:1 the section Purpose is empty");
  }

  @Test
  void a_last_section_without_content_is_refused() {
    assertThat(judged("## Purpose\n\na\n\n## Scope\n"))
        .containsExactly("11:1 the section Scope is empty");
  }

  @Test
  void an_empty_section_of_a_draft_is_a_warning() {
    List<Finding> found =
        DocumentCheck.check(
            Judged.document(Judged.HEAD + "## Purpose\n"), Judged.CR.requiring(List.of("Purpose")));

    assertThat(found).extracting(Finding::severity).containsExactly(Severity.WARNING);
  }
}
