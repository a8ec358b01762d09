package org.gitqms.ledger.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
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
 * @param trailers the trailers that the event will have, one after the other
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
    String oldRecordBlob,
    List<String> trailers) {

  private static final int LINES = 10;

  /** No value of a trailer has this in it. */
  private static final String BETWEEN = "\t";

  public Preparation {
    trailers = List.copyOf(trailers);
  }

  /** The whole message, with a comment of the author, which may be empty. */
  public String message(String said) {
    String text = said.isEmpty() ? "" : said + "\n\n";
    return subject + "\n\n" + text + String.join("\n", trailers) + "\n";
  }

  /**
   * What was prepared in a work tree and is not settled yet, oldest first.
   *
   * @param gitDir the repository, or the part of it that belongs to a linked work tree
   */
  public static List<Preparation> unsettled(Path gitDir) throws IOException {
    Path file = file(gitDir);
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    List<Preparation> unsettled = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int at = 0; at + LINES <= lines.size(); at += LINES) {
      read(lines.subList(at, at + LINES)).ifPresent(unsettled::add);
    }
    return unsettled;
  }

  private static Optional<Preparation> read(List<String> lines) {
    return DocumentId.parse(lines.get(2))
        .map(
            document ->
                new Preparation(
                    lines.get(0),
                    lines.get(1),
                    document,
                    lines.get(3),
                    lines.get(4),
                    lines.get(5),
                    lines.get(6),
                    lines.get(7),
                    lines.get(8),
                    List.of(lines.get(9).split(BETWEEN, -1))));
  }

  /** Writes it down, after what is unsettled already. */
  public void write(Path gitDir) throws IOException {
    Path file = file(gitDir);
    Files.createDirectories(file.getParent());
    StringBuilder text = new StringBuilder();
    unsettled(gitDir).stream().filter(older -> !older.replacedBy(this)).forEach(text::append);
    Path fresh = file.resolveSibling("checkin.new");
    Files.writeString(fresh, text.append(this));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private boolean replacedBy(Preparation newer) {
    return recordPath.equals(newer.recordPath)
        && recordBlob.equals(newer.recordBlob)
        && oldRecordBlob.equals(newer.oldRecordBlob);
  }

  static void clear(Path gitDir) throws IOException {
    Files.deleteIfExists(file(gitDir));
  }

  /** As it stands in the file. */
  @Override
  public String toString() {
    return String.join(
            "\n",
            run,
            parent,
            document.value(),
            subject,
            textPath,
            textBlob,
            recordPath,
            recordBlob,
            oldRecordBlob,
            String.join(BETWEEN, trailers))
        + "\n";
  }

  private static Path file(Path gitDir) {
    return gitDir.resolve("qms").resolve("checkin");
  }
}
