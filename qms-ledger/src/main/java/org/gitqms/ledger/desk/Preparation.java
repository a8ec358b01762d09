package org.gitqms.ledger.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.record.DocumentId;

/**
 * A check-in that a commit is being made of. Git may still give the commit up without a word, so it
 * is written down what was put into the index, until it is settled.
 *
 * @param run what tells this commit from others
 * @param parent id of the commit on which it was judged
 * @param document the document
 * @param subject the subject line that the event will have
 * @param textPath path of the text
 * @param textBlob id of the text
 * @param recordPath path of the record
 * @param recordBlob id of the new record
 * @param oldRecordBlob id of the record before
 */
public record Preparation(
    String run,
    String parent,
    DocumentId document,
    String subject,
    String textPath,
    String textBlob,
    String recordPath,
    String recordBlob,
    String oldRecordBlob) {

  private static final int LINES = 9;

  /**
   * What was prepared last in a work tree and is not settled yet.
   *
   * @param gitDir the repository, or the part of it that belongs to a linked work tree
   */
  public static Optional<Preparation> unsettled(Path gitDir) throws IOException {
    Path file = file(gitDir);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    Optional<DocumentId> document =
        lines.size() == LINES ? DocumentId.parse(lines.get(2)) : Optional.empty();
    if (document.isEmpty()) {
      clear(gitDir); // nothing that was written here by us
      return Optional.empty();
    }
    return Optional.of(
        new Preparation(
            lines.get(0),
            lines.get(1),
            document.get(),
            lines.get(3),
            lines.get(4),
            lines.get(5),
            lines.get(6),
            lines.get(7),
            lines.get(8)));
  }

  /** Writes it down, in place of what was there. */
  public void write(Path gitDir) throws IOException {
    Path file = file(gitDir);
    Files.createDirectories(file.getParent());
    Path fresh = file.resolveSibling("checkin.new");
    String text =
        String.join(
            "\n",
            run,
            parent,
            document.value(),
            subject,
            textPath,
            textBlob,
            recordPath,
            recordBlob,
            oldRecordBlob);
    Files.writeString(fresh, text + "\n");
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  static void clear(Path gitDir) throws IOException {
    Files.deleteIfExists(file(gitDir));
  }

  private static Path file(Path gitDir) {
    return gitDir.resolve("qms").resolve("checkin");
  }
}
