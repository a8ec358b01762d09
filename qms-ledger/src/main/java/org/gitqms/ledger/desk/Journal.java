package org.gitqms.ledger.desk;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A note of what is about to happen to branch and work tree, written before it happens and removed
 * after it. Where one is found, a process has died in between, and what it began is finished.
 */
final class Journal {

  private static final Pattern FORM =
      Pattern.compile("move (\\S+) from ([0-9a-f]{40}) to ([0-9a-f]{40})\n((?:keep [^\n]+\n)*)");

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
   * @param kept files that stay in the work tree as they are
   */
  record Entry(String ref, ObjectId from, ObjectId to, Set<String> kept) {
    Entry {
      kept = Set.copyOf(kept);
    }
  }

  void write(Entry entry) throws IOException {
    StringBuilder text = new StringBuilder("move ").append(entry.ref());
    text.append(" from ").append(entry.from().name());
    text.append(" to ").append(entry.to().name()).append('\n');
    entry.kept().forEach(path -> text.append("keep ").append(path).append('\n'));
    Path draft = file.resolveSibling("journal.new");
    Files.writeString(
        draft,
        text,
        StandardCharsets.UTF_8,
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
    Matcher form = FORM.matcher(Files.readString(file, StandardCharsets.UTF_8));
    return form.matches()
        ? Optional.of(
            new Entry(
                form.group(1),
                ObjectId.fromString(form.group(2)),
                ObjectId.fromString(form.group(3)),
                form.group(4).lines().map(line -> line.substring(5)).collect(toUnmodifiableSet())))
        : Optional.empty();
  }

  void clear() throws IOException {
    Files.deleteIfExists(file);
  }
}
