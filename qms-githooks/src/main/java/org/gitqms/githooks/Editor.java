package org.gitqms.githooks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Git;

/** The editor that git would start. */
public final class Editor {

  private static final String SCISSORS = "# ------------------------ >8 ------------------------";

  private final Git git;

  private Editor(Git git) {
    this.git = git;
  }

  public static Editor of(Git git) {
    return new Editor(git);
  }

  /** True if somebody sits at a terminal. */
  public static boolean canAsk() {
    return Optional.ofNullable(System.console()).filter(Editor::isTerminal).isPresent();
  }

  /** From Java 22 on there is a console without a terminal too, and a method that tells. */
  private static boolean isTerminal(java.io.Console console) {
    try {
      return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /**
   * Has a text written.
   *
   * @param begun what stands there at first
   * @param about what the text is for, a few words
   * @throws CannotActException if the editor says that nothing is to be done
   */
  public String ask(String begun, String about) throws IOException, CannotActException {
    Path file = Files.createTempFile("git-qms-", ".md");
    try {
      Files.writeString(
          file,
          begun
              + "\n\n"
              + SCISSORS
              + "\n# Say above what there is to say, to "
              + about
              + ".\n# What stands below the line with the scissors is left out.\n");
      String editor = git.run("var", "GIT_EDITOR").line();
      int exit =
          new ProcessBuilder("sh", "-c", editor + " \"$@\"", editor, file.toString())
              .inheritIO()
              .start()
              .waitFor();
      if (exit != 0) {
        throw new CannotActException(
            "the editor ended with an error, so nothing is done",
            "give the text with -m TEXT, or set another editor: git config core.editor");
      }
      String text = Files.readString(file, StandardCharsets.UTF_8);
      int cut = text.indexOf(SCISSORS);
      return cut < 0 ? text : text.substring(0, cut);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the editor ran", e);
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
