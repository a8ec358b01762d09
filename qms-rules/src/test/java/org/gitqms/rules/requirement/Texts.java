package org.gitqms.rules.requirement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gitqms.rules.document.DocumentText;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.finding.Finding;

/** Specifications for tests, and what is found in them. */
final class Texts {

  private Texts() {}

  /** A specification with this below its frontmatter and heading; its first line is line 6. */
  static Specification specification(String body) {
    return specification("RS.md", body);
  }

  static Specification specification(String path, String body) {
    String text = "---\ntitle: T\n---\n# SDLC-ABC-RS: T\n\n" + body;
    return Specification.read(
        ParsedDocument.parse(new DocumentText(path, text.getBytes(StandardCharsets.UTF_8))));
  }

  /** Requirements in a table with the columns Id, Requirement and Derived from. */
  static Specification table(String... rows) {
    return specification(
        "| Id | Requirement | Derived from |\n|---|---|---|\n" + String.join("\n", rows) + "\n");
  }

  static List<String> told(List<Finding> findings) {
    return findings.stream()
        .map(
            f ->
                f.location().map(Object::toString).orElse("-") + " " + f.message() + ": " + f.fix())
        .toList();
  }
}
