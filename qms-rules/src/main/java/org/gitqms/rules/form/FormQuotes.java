package org.gitqms.rules.form;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the text of a form quotes an answer, as {@code {{id}}}. */
final class FormQuotes {

  private static final Pattern QUOTE = Pattern.compile("\\{\\{(" + Form.ID + ")\\}\\}");

  private FormQuotes() {}

  /** Each quotation from an offset on must name a question. */
  static void check(String text, int from, Form form, List<FormProblem> problems) {
    Matcher matcher = QUOTE.matcher(text);
    for (int at = from; matcher.find(at); at = matcher.end()) {
      String id = matcher.group(1);
      if (form.question(id).isEmpty()) {
        problems.add(
            new FormProblem(
                matcher.start(),
                "{{" + id + "}} quotes the answer to a question that is not there",
                "correct the id"));
      }
    }
  }

  /** The text with each quotation replaced by what {@code answers} gives for its id. */
  static String filled(String text, Function<String, String> answers) {
    return QUOTE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(answers.apply(found.group(1))));
  }
}
