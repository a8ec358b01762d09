package org.gitqms.githooks.hooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.gitqms.ledger.git.CannotJudgeException;

/**
 * Has git leave the files under {@code QMS/} as they are in a clone, whatever a {@code
 * .gitattributes} that somebody has pushed asks for: other line ends, another encoding, a filter.
 */
final class PlainFiles {

  private static final String LINES =
      """
      # Of git-qms: documents are the bytes that were signed.
      /QMS/** -text !eol !working-tree-encoding -filter -ident
      """;

  private final Path file;

  private PlainFiles(Path file) {
    this.file = file;
  }

  static PlainFiles in(GitCommand git) throws CannotJudgeException {
    return new PlainFiles(git.path("info/attributes"));
  }

  /** Other lines stay as they are. These come last: git goes by the last that fits. */
  void keep() throws IOException {
    String text = text();
    if (!text.endsWith(LINES)) {
      String others = text.replace(LINES, "");
      write(others + (others.isEmpty() || others.endsWith("\n") ? "" : "\n") + LINES);
    }
  }

  void letGo() throws IOException {
    String text = text();
    if (text.equals(LINES)) {
      Files.delete(file);
    } else if (text.contains(LINES)) {
      write(text.replace(LINES, ""));
    }
  }

  private String text() throws IOException {
    return Files.isRegularFile(file) ? Files.readString(file) : "";
  }

  private void write(String text) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Path fresh = file.resolveSibling("attributes.git-qms-new");
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
