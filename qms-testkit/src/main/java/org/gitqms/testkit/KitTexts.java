package org.gitqms.testkit;

import java.nio.charset.StandardCharsets;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.workflow.Status;

/** Texts of documents as somebody might have written them. */
final class KitTexts {

  private KitTexts() {}

  /**
   * The text of a document, filled in as far as it has come, and one line more at its end, another
   * at each version.
   */
  static String edited(TestLedger ledger, DocumentRecord record, Person author) {
    return with(ledger, record, author, "Edited after version " + record.version() + ".");
  }

  /** The text of a document, filled in as far as it has come, and a paragraph more at its end. */
  static String with(TestLedger ledger, DocumentRecord record, Person author, String paragraph) {
    String text = working(ledger, record);
    String filled =
        record.status() == Status.IN_EXECUTION
            ? FilledText.executed(text, author.id(), ledger.clock().now(), ledger.tip().name())
            : FilledText.plan(text);
    return filled.stripTrailing() + "\n\n" + paragraph + "\n";
  }

  /** True if execution has something to fill in a document yet. */
  static boolean waits(TestLedger ledger, DocumentRecord record) {
    return record.status() == Status.IN_EXECUTION && FilledText.waits(working(ledger, record));
  }

  /** The text that the workflow of a document is about. */
  static String working(TestLedger ledger, DocumentRecord record) {
    byte[] bytes =
        ledger
            .snapshot()
            .workingContent(record)
            .map(Content::bytes)
            .orElseThrow(IllegalStateException::new);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
