package org.gitqms.rules.replay;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
    int afterTitle = body.indexOf('\n', body.indexOf('\n') + 1);
    String rest =
        body.substring(afterTitle)
            .replace("{{ID}}", id.value())
            .replace("{{TITLE}}", title)
            .replace("{{HEADING}}", title);
    return Content.of("---\ntitle: " + quoted(title) + rest);
  }

  /** A YAML double-quoted scalar: whatever the title holds, the frontmatter stays one mapping. */
  private static String quoted(String title) {
    return '"' + title.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
