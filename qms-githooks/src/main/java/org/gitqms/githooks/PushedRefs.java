package org.gitqms.githooks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.verify.RefChange;

/**
 * The refs that a push moves, as git hands them to a hook: one line {@code OLD NEW REF} for each.
 */
public final class PushedRefs {

  private static final int MOST_BYTES = 8 << 20;

  private PushedRefs() {}

  /**
   * Reads them.
   *
   * @param file a path, or {@code -} for standard input
   * @throws CannotJudgeException if they cannot be read, or one line is of another form
   */
  static List<RefChange> read(String file) throws CannotJudgeException {
    try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
      return read(in, "'" + file + "'");
    } catch (IOException | RuntimeException e) {
      throw unreadable("'" + file + "'");
    }
  }

  /**
   * Reads them from what git writes to a hook.
   *
   * @throws CannotJudgeException if they cannot be read, or one line is of another form
   */
  public static List<RefChange> read(InputStream in) throws CannotJudgeException {
    try {
      return read(in, "standard input");
    } catch (IOException e) {
      throw unreadable("standard input");
    }
  }

  private static List<RefChange> read(InputStream in, String file)
      throws CannotJudgeException, IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new CannotJudgeException(
          "the pushed refs in " + file + " are more than 8 MiB", "push fewer refs at a time");
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<RefChange> changes = new ArrayList<>();
    for (String line : text.lines().toList()) {
      changes.add(
          RefChange.parse(line)
              .orElseThrow(
                  () ->
                      new CannotJudgeException(
                          file.replace("'", "")
                              + ":"
                              + (changes.size() + 1)
                              + ":1 not OLD-ID NEW-ID REF",
                          "give ids in full and refs by their full names")));
    }
    return changes;
  }

  private static CannotJudgeException unreadable(String file) {
    return new CannotJudgeException(
        "the pushed refs in " + file + " cannot be read",
        "give a file, or - for standard input, with lines OLD-ID NEW-ID REF");
  }
}
