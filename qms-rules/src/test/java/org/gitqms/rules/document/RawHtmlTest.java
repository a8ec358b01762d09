package org.gitqms.rules.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RawHtmlTest {

  private static List<String> judged(String body) {
    return Judged.by("QMS-108", Judged.HEAD + body + "\n", Judged.CR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`<b>` and a < b > c and <https://example.org>",
        "```\n<b> <!-- x -->\n```",
        "\\<b>",
        "<!-- guidance: write here -->",
        "<!--\nguidance: write\n\nhere\n-->",
        "text <!-- guidance: inline --> text",
        "<!-- guidance: a --> <!-- guidance: b -->",
      })
  void markdown_and_guidance_pass(String body) {
    assertThat(judged(body)).isEmpty();
  }

  @ParameterizedTest
  @Verifies("REQ-DOC-006")
  @CsvSource(
      delimiter = ';',
      value = {
        "<div>; 7:1 raw HTML: <div>",
        "a <b>c; 7:3 raw HTML: <b>",
        "a <name>; 7:3 raw HTML: <name>",
        "<script src=x>; 7:1 raw HTML: <script",
        "<?php ?>; 7:1 raw HTML: <?php",
        "<!DOCTYPE html>; 7:1 raw HTML: <!DOCTYPE",
        "<![CDATA[x]]>; 7:1 raw HTML: <![CDATA[x]]>",
        "a <br/> b; 7:3 raw HTML: <br/>",
        "<!-- a -->; 7:1 a comment, which nobody who approves the document sees",
        "a <!-- b --> c; 7:3 a comment, which nobody who approves the document sees",
        "<!-- a guidance: -->; 7:1 a comment, which nobody who approves the document sees",
        "<!-- guidance: a --><b>; 7:21 raw HTML: <b>",
        "<!-- guidance: a --> <!-- b -->; 7:22 a comment, which nobody who approves the document sees",
        "<!-- guidance: a; 7:1 the comment never ends and hides all that follows",
        "<!-- @prompt id: a -->; 7:1 the interactive tag @prompt stands outside a template",
      })
  void html_and_other_comments_are_refused(String body, String finding) {
    assertThat(judged(body)).containsExactly(finding);
  }

  @Test
  void guidance_that_nobody_knows_is_refused() {
    Expectation knowing = Judged.CR.knowing("guidance: a"::equals);
    String text = Judged.HEAD + "<!--guidance: a -->\n\n<!-- guidance: b -->\n";

    assertThat(Judged.by("QMS-108", text, knowing))
        .containsExactly(
            "9:1 guidance that is not that of the template, and which nobody sees who approves");
    assertThat(Judged.by("QMS-108", text, knowing.asTemplate())).isEmpty();
  }

  @Test
  void a_template_may_hold_comments_and_tags_but_no_html() {
    String text = Judged.HEAD + "<!-- note -->\n\n<!-- @prompt id: a -->\n\n<b>\n";

    assertThat(Judged.by("QMS-108", text, Judged.CR.asTemplate()))
        .containsExactly("11:1 raw HTML: <b>");
  }
}
