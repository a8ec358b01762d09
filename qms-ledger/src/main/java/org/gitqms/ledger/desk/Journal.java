package org.gitqms.ledger.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A note of what is about to happen to branch and work tree, written before it happens and removed
 * after it. Where one is found, a process has died in between, and what it began is finished.
 */
final class Journal {

  private static final Pattern FORM =
      Pattern.compile("move (\\S+) from ([0-9a-f]{40}) to ([0-9a-f]{40})\n");

  private final Path file;

  Journal(Path folder) {
    this.file = folder.resolve("journal");
  }

  /**
   * What was begun.
   *
   * @param ref the branch
   * @param from where it stood; zero for a branch that did not exist
   * @param to where it is to stand
   */
  record Entry(String ref, ObjectId from, ObjectId to) {}

  void write(Entry entry) throws IOException {
    String text =
        "move " + entry.ref() + " from " + entry.from().name() + " to " + entry.to().name() + "\n";
    Path draft = file.resolveSibling("journal.new");
    Files.writeString(
        draft,
        text,
        StandardCharsets.US_ASCII,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE,
        StandardOpenOption.SYNC);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** What a dead process has begun; empty if nothing was, or nothing readable. */
  Optional<Entry> read() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
    return form.matches()
        ? Optional.of(
            new Entry(
                form.group(1),
                ObjectId.fromString(form.group(2)),
                ObjectId.fromString(form.group(3))))
        : Optional.empty();
  }

  void clear() throws IOException {
    Files.deleteIfExists(file);
  }
}
