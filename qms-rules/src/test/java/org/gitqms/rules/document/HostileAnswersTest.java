package org.gitqms.rules.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.form.Entry;
import org.gitqms.rules.form.Form;
import org.gitqms.rules.form.Interview;
import org.gitqms.rules.form.Position;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is answered, the compiled document has the structure of its form. */
final class HostileAnswersTest {

  private static final String FORM =
      Judged.HEAD
          + """
          <!-- @template: CR -->

          ## One

          <!-- @prompt: first, next: second -->
          What is it?

          - in a list
          <!-- @end-prompt -->

          ## Two `{{first}}`, {{first}}

          | {{first}} | b |
          |---|---|
          | `{{first}}` | [x](https://example.org/{{first}}) |

          <!-- @prompt: second, next: end, commit: true -->
          And what of *{{first}}* and `{{first}}`, <https://example.org> and `code`?

          ```
          {{first}}
          ```
          <!-- @end-prompt -->

          ## Three

          <!-- guidance: {{first}} -->

          The end of {{second}}.

          <!-- @end -->
          """;

  private static final List<String> PIECES =
      List.of(
          "<!--",
          "-->",
          "```",
          "~~~",
          "# ",
          "## Two",
          "=====",
          "-----",
          "| a | b |",
          "|---|---|",
          "- ",
          "1. ",
          "> ",
          "<b>",
          "</b>",
          "[x](y)",
          "[x]: y",
          "[a][b]",
          "![i](j)",
          "{{first}}",
          "{{second}}",
          "[ANSWER]",
          "[PERFORMER]",
          "TBD",
          "`",
          "``",
          "*",
          "**",
          "_",
          "~~",
          "\\",
          "&amp;",
          "&#0;",
          "&lt;",
          "<https://x.y>",
          "    ",
          "\t",
          "\n",
          "\n\n",
          " ",
          "a",
          "word",
          "CR-999",
          "\u00e9",
          "\u4e2d",
          "\ud83d\ude00",
          "\u201c",
          "\u201d",
          "\"",
          "'",
          "$&",
          "\\1",
          "---\ntitle: x\n---",
          "<!-- @prompt: x, next: end -->",
          "<!-- @end -->",
          "$",
          "\u0338",
          "\u0301");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void the_structure_is_that_of_the_form(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      String hostile = answer(random);
      String amended = answer(random);
      String last = answer(random);

      String plain = compiled("word", "other", "words");
      String text = compiled(hostile, amended, last);

      assertThat(text).isEqualTo(compiled(hostile, amended, last));
      assertThat(structure(text)).as(text).isEqualTo(structure(plain));
      assertThat(errors(text)).as(text).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202e", "\ue000", "\u200b", "\ufeff", "\u0007", "e\u0301"})
  void what_no_document_may_hold_no_answer_may_hold(String hidden) {
    assertThat(errors(compiled("some " + hidden + " thing", "b", "c")))
        .extracting(f -> f.rule().value())
        .contains("QMS-107");
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 30_000})
  void a_long_answer_full_of_marks_can_still_be_amended(int length) {
    String marks = "*_[]<`!&".repeat(length / 8);

    assertThat(errors(compiled(marks, "plain", "words"))).isEmpty();
    assertThat(errors(compiled("plain", marks, "words"))).isEmpty();
  }

  /** A first answer, its amendment, and the answer to the second question. */
  private static String compiled(String first, String amended, String second) {
    Form form = Form.parse(FORM).form().orElseThrow();
    Position one = new Position("first", 0);
    Position two = new Position("second", 0);
    String commit = "0123456789abcdef0123456789abcdef01234567";
    List<Entry> entries =
        List.of(
            new Entry.Response(one, first, "ann", 0, null, null),
            new Entry.Response(two, second, "ann", 60, commit, null),
            new Entry.Response(one, amended, "ann_b", 120, null, "it <!-- was ` \"wrong\""));
    return Interview.of(form, entries).compiled();
  }

  private static String answer(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(12); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    String tidy = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    return tidy.isEmpty() ? "x" : tidy;
  }

  private static List<Finding> errors(String text) {
    return DocumentCheck.check(Judged.document(text), Judged.CR.whenRouted()).stream()
        .filter(f -> f.severity() == org.gitqms.rules.finding.Severity.ERROR)
        .toList();
  }

  /** The blocks outside quotations, with the levels of headings, and all HTML. */
  private static List<String> structure(String text) {
    ParsedDocument document = Judged.document(text);
    List<String> shape = new ArrayList<>();
    for (Node node : document.nodes()) {
      boolean top = node.getParent() instanceof Document;
      if (top || node instanceof HtmlBlockBase || node instanceof HtmlInlineBase) {
        shape.add(node.getClass().getSimpleName());
      }
      if (node instanceof BlockQuote quote) {
        shape.add("in " + (quote.getParent() instanceof Document ? "text" : "quotation"));
      }
    }
    document.headings().forEach(h -> shape.add("heading " + h.level()));
    shape.add("bytes " + (text.getBytes(StandardCharsets.UTF_8).length > 0));
    return shape;
  }
}
