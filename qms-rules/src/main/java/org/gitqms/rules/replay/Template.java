package org.gitqms.rules.replay;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.record.DocumentId;

/**
 * What a new document starts from. A template is a controlled document itself; after its own
 * frontmatter and guidance comes the frontmatter of the new document, recognised by {@code
 * {{TITLE}}}, and from there on the text is copied.
 */
public final class Template {

  private static final Pattern START =
      Pattern.compile("^---\\ntitle:[^\\n]*\\{\\{TITLE\\}\\}[^\\n]*\\n", Pattern.MULTILINE);

  private static final Pattern ORIGIN =
      Pattern.compile("\\{\\{(ITEM|FROM)(?:\\.([^:{}\\n]{1,100}))?: [^{}\\n]{1,200}\\}\\}");

  /** What a document of a type without template starts from: a title and a heading. */
  static final Template BARE =
      new Template(
          "---\ntitle: {{TITLE}}\nrevision_summary: First draft\n---\n\n# {{ID}}: {{HEADING}}\n");

  private final String body;

  private Template(String body) {
    this.body = body;
  }

  /** Finds the part of a template that is copied; empty if there is none. */
  public static Optional<Template> read(Content content) {
    String text = new String(content.bytes(), StandardCharsets.UTF_8);
    Matcher start = START.matcher(text);
    return start.find()
        ? Optional.of(new Template(text.substring(start.start())))
        : Optional.empty();
  }

  /**
   * The text of a new document. {@code {{ID}}} and {@code {{TITLE}}} are replaced everywhere;
   * {@code {{HEADING}}} is the title too.
   */
  public Content fill(DocumentId id, String title) {
    return fill(id, title, Map.of());
  }

  /**
   * The same of a document that is made because of something else.
   *
   * @param origin what is known of that: {@code FROM}, {@code ITEM}, and {@code ITEM.} with the
   *     name of a column. A place such as {@code {{ITEM.Action/Task description: hint}}} takes the
   *     first column that is known, and stays as it is if none is
   */
  public Content fill(DocumentId id, String title, Map<String, String> origin) {
    int afterTitle = body.indexOf('\n', body.indexOf('\n') + 1);
    String rest =
        body.substring(afterTitle)
            .replace("{{ID}}", id.value())
            .replace("{{TITLE}}", title)
            .replace("{{HEADING}}", title);
    String known =
        ORIGIN.matcher(rest).replaceAll(place -> Matcher.quoteReplacement(known(place, origin)));
    return Content.of("---\ntitle: " + quoted(title) + known);
  }

  private static String known(MatchResult place, Map<String, String> origin) {
    String key = place.group(1);
    String[] columns = place.group(2) == null ? new String[] {""} : place.group(2).split("/", -1);
    return Arrays.stream(columns)
        .map(column -> origin.get(column.isEmpty() ? key : key + "." + column))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(place.group());
  }

  /** A YAML double-quoted scalar: whatever the title holds, the frontmatter stays one mapping. */
  private static String quoted(String title) {
    return '"' + title.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
