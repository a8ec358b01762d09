package org.gitqms.rules.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.content.Content;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.record.DocumentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

  private static final DocumentId ID = new DocumentId("CR-001");

  @Test
  void what_stands_before_the_new_documents_frontmatter_is_left_out() {
    String template =
        """
        ---
        title: Template for CR
        ---
        Guidance.

        ---
        title: {{TITLE}}
        revision_summary: First version
        ---

        # {{ID}}: {{TITLE}}

        {{ID}} again, and {{OTHER}}.
        """;

    assertThat(filled(template, "A change"))
        .isEqualTo(
            """
            ---
            title: "A change"
            revision_summary: First version
            ---

            # CR-001: A change

            CR-001 again, and {{OTHER}}.
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "say \"hello\" | \"say \\\"hello\\\"\"",
        "back\\slash | \"back\\\\slash\"",
        "a: b # c | \"a: b # c\"",
        "{{ID}} and {{TITLE}} | \"{{ID}} and {{TITLE}}\"",
        "$1 \\1 | \"$1 \\\\1\""
      })
  void a_title_may_hold_anything(String title, String quoted) {
    String text = filled("---\ntitle: {{TITLE}}\n---\n\n# {{ID}}: {{TITLE}}\n", title);

    assertThat(text).isEqualTo("---\ntitle: " + quoted + "\n---\n\n# CR-001: " + title + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# {{ID}}: {{TITLE}}\n",
        "---\ntitle: Fixed\n---\n\n# {{ID}}: {{TITLE}}\n",
        "---\nsummary: x\ntitle: {{TITLE}}\n---\n",
        "--- \ntitle: {{TITLE}}\n---\n"
      })
  void without_such_a_frontmatter_there_is_no_template(String text) {
    assertThat(Template.read(Content.of(text))).isEmpty();
  }

  private static String filled(String template, String title) {
    return Texts.of(Template.read(Content.of(template)).orElseThrow().fill(ID, title));
  }
}
