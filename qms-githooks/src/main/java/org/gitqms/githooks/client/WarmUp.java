package org.gitqms.githooks.client;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.gitqms.rules.document.DocumentCheck;
import org.gitqms.rules.document.DocumentText;
import org.gitqms.rules.document.Expectation;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.record.RecordJson;
import org.gitqms.rules.workflow.Status;
import org.gitqms.rules.workflow.Version;

/**
 * Gets ready what judging a text needs, on a thread of its own, while the hook still looks at what
 * is committed: a process that lives for some hundred milliseconds spends most of them on what it
 * does for the first time.
 */
final class WarmUp {

  private static final String TEXT =
      """
      ---
      title: "Warm"
      revision_summary: "up"
      ---

      # CR-001: Warm

      Text with `code`, a [link](CR-001.md) and CR-001.

      | A | B |
      |---|---|
      | 1 | 2 |

      - item
      """;

  private final Thread thread;

  private WarmUp(Thread thread) {
    this.thread = thread;
  }

  static WarmUp begin() {
    Thread thread = new Thread(WarmUp::touch, "git-qms warm-up");
    thread.setDaemon(true);
    thread.start();
    return new WarmUp(thread);
  }

  /** Waits until it is done: two threads that use a library for the first time can block. */
  void await() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void touch() {
    DocumentId id = new DocumentId("CR-001");
    DocumentRecord record = DocumentRecord.created(id, "CR", "Warm", Status.DRAFT, Version.FIRST);
    RecordJson.read(RecordJson.write(record));
    DocumentCheck.check(
        new DocumentText("CR-001.md", TEXT.getBytes(StandardCharsets.UTF_8)),
        new Expectation(
            id.value(),
            java.util.List.of(),
            false,
            true,
            false,
            Set.of(),
            other -> true,
            other -> true));
  }
}
