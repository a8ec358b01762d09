package org.gitqms.rules.scope;

import java.nio.charset.StandardCharsets;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.document.DocumentText;
import org.gitqms.rules.document.ParsedDocument;

/** Texts with a scope. */
final class Planned {

  private Planned() {}

  /** A change record with these rows under its headings. */
  static Content document(String id, String files, String documents) {
    return Content.of(text(id, files, documents));
  }

  static String text(String id, String files, String documents) {
    return """
        ---
        title: "Title of %s"
        revision_summary: "First draft"
        ---

        # %s: Title of %s

        ## 2. Scope

        ### 2.1 Files affected

        | File | Change | Description |
        |------|--------|-------------|
        %s

        ### 2.2 Documents affected

        | Document | Change | Description |
        |----------|--------|-------------|
        %s

        ## 3. Justification

        | File | Change | Description |
        |------|--------|-------------|
        | elsewhere.txt | add | not a scope |
        """
        .formatted(id, id, id, files, documents);
  }

  static ParsedDocument parsed(String text) {
    return ParsedDocument.parse(
        new DocumentText("QMS/CR/CR-001/CR-001.draft.md", text.getBytes(StandardCharsets.UTF_8)));
  }

  static ScopePlan plan(String files, String documents) {
    return ScopePlan.read(parsed(text("CR-001", files, documents)));
  }
}
