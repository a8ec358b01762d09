package org.gitqms.testkit;

import java.nio.charset.StandardCharsets;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;

/** Texts of documents as somebody might have written them. */
final class KitTexts {

  private KitTexts() {}

  /**
   * The text of a document with its placeholders filled and one line more at its end, another at
   * each version.
   */
  static String edited(Snapshot state, DocumentRecord record) {
    return with(state, record, "Edited after version " + record.version() + ".");
  }

  /** The text of a document with its placeholders filled and a paragraph more at its end. */
  static String with(Snapshot state, DocumentRecord record, String paragraph) {
    byte[] bytes =
        state.workingContent(record).map(Content::bytes).orElseThrow(IllegalStateException::new);
    String filled =
        new String(bytes, StandardCharsets.UTF_8)
            .replace("revision_summary: First draft", "revision_summary: As CR-001 asks for")
            .replaceAll("\\{\\{[^}\\n]*\\}\\}", "as described")
            .replaceAll("\\[[A-Z][A-Z_ ]*\\](?!\\()", "as described");
    return filled.stripTrailing() + "\n\n" + paragraph + "\n";
  }
}
