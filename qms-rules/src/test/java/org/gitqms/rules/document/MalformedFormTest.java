package org.gitqms.rules.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MalformedFormTest {

  private static final String TEMPLATE =
      """
      ---
      title: A template
      revision_summary: First
      ---

      ---
      title: {{TITLE}}
      revision_summary: First
      ---

      # {{ID}}

      <!-- @template: CR -->
      <!-- @prompt: seen, next: end -->
      What is seen?
      <!-- @end-prompt -->
      <!-- @end -->
      """;

  @Test
  void a_sound_form_has_no_findings() {
    assertThat(found(TEMPLATE)).isEmpty();
  }

  @Test
  void a_template_without_tags_is_no_form() {
    assertThat(found(Judged.HEAD + "<!-- some note -->\n")).isEmpty();
  }

  @Test
  void a_mistake_is_told_with_its_place() {
    assertThat(found(TEMPLATE.replace("next: end", "next: sen")))
        .containsExactly("14:1 seen leads to sen, which is not there");
  }

  @Test
  void tags_without_a_beginning_are_told() {
    assertThat(found(TEMPLATE.replace("<!-- @template: CR -->", "")))
        .contains("14:1 @prompt stands before @template");
  }

  @Test
  void a_form_in_front_of_the_document_would_be_lost() {
    int form = TEMPLATE.indexOf("<!-- @template");
    int document = TEMPLATE.indexOf("---\ntitle: {{TITLE}}");
    String turned =
        TEMPLATE.substring(0, document)
            + TEMPLATE.substring(form)
            + TEMPLATE.substring(document, form);

    assertThat(found(turned))
        .containsExactly("6:1 the form stands before the document that is made of the template");
  }

  @Test
  void other_documents_are_not_asked() {
    assertThat(Judged.by("QMS-110", TEMPLATE.replace("next: end", "next: sen"), Judged.CR))
        .isEmpty();
  }

  private static java.util.List<String> found(String text) {
    return Judged.by("QMS-110", text, Judged.CR.asTemplate());
  }
}
