package org.gitqms.rules.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UnresolvedPlaceholderTest {

  private static final Expectation ROUTED = Judged.CR.whenRouted();

  private static List<String> judged(String body) {
    return Judged.by("QMS-104", Judged.HEAD + body + "\n", ROUTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain text",
        "`{{a}}` and `[DATE]` and `TBD`",
        "```\n{{a}} [DATE] TBD\n```",
        "    {{a}} [DATE] TBD",
        "<!-- guidance: {{a}} [DATE] TBD -->",
        "[README](https://example.org) and [TEXT][x]\n\n[x]: https://example.org",
        "[RFC 2119], [N/A], [x], [A-Z], [1]",
        "the words \"Commit: TBD\" or \u201CTBD\u201D",
        "STBDX, tbds, { {a} }"
      })
  void what_is_no_placeholder_passes(String body) {
    assertThat(judged(body)).isEmpty();
  }

  @ParameterizedTest
  @Verifies("REQ-DOC-004")
  @CsvSource(
      delimiter = ';',
      value = {
        "a {{b}} c; 7:3 the placeholder {{b}} is not filled",
        "a **{{b}}** c; 7:5 the placeholder {{b}} is not filled",
        "a [b]({{c}}); 7:7 the placeholder {{c}} is not filled",
        "a \\{\\{b\\}\\}; 7:4 the placeholder {{b}} is not filled",
        "a [PERFORMER] b; 7:3 the placeholder [PERFORMER] is not filled",
        "a \\[DATE\\] b; 7:4 the placeholder [DATE] is not filled",
        "[EXECUTION SUMMARY]; 7:1 the placeholder [EXECUTION SUMMARY] is not filled",
        "[EXECUTION_SUMMARY]; 7:1 the placeholder [EXECUTION_SUMMARY] is not filled",
        "[Pass/Fail]; 7:1 the placeholder [Pass/Fail] is not filled",
        "Commit: TBD; 7:9 something is TBD, to be determined",
        "Commit: [TBD]; 7:10 something is TBD, to be determined",
        "tbd; 7:1 something is TBD, to be determined",
        "\"a\" TBD \"b\"; 7:5 something is TBD, to be determined",
      })
  void a_placeholder_is_refused_when_routed(String body, String finding) {
    assertThat(judged(body)).containsExactly(finding);
  }

  @Test
  void a_placeholder_over_two_lines_is_refused() {
    assertThat(judged("{{a\nb}}")).singleElement().asString().startsWith("7:1 the placeholder");
  }

  @Test
  void a_placeholder_in_a_table_is_refused() {
    assertThat(judged("| a | b |\n|---|---|\n| c | [DATE] |"))
        .containsExactly("9:7 the placeholder [DATE] is not filled");
  }

  @Test
  void a_placeholder_in_the_frontmatter_is_refused() {
    String text = "---\ntitle: t\nrevision_summary: TBD\n---\n# CR-001: T\n";

    assertThat(Judged.by("QMS-104", text, ROUTED))
        .containsExactly("3:19 something is TBD, to be determined");
  }

  @Test
  void a_draft_and_a_template_may_keep_them() {
    String text = Judged.HEAD + "{{a}} [DATE] TBD\n";

    assertThat(Judged.by("QMS-104", text, Judged.CR)).isEmpty();
    assertThat(Judged.by("QMS-104", text, ROUTED.asTemplate())).isEmpty();
  }

  @Test
  void what_execution_fills_may_stay_but_nothing_else() {
    Expectation waiting = ROUTED.tolerating(Expectation.EXECUTION_PLACEHOLDERS);

    assertThat(Judged.by("QMS-104", Judged.HEAD + "[PERFORMER], [DATE]\n", waiting)).isEmpty();
    assertThat(Judged.by("QMS-104", Judged.HEAD + "[PERFORMER], {{a}}, [OTHER]\n", waiting))
        .hasSize(2);
  }
}
