package org.gitqms.githooks.setup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.gitqms.githooks.Console;
import org.gitqms.githooks.Editor;
import org.gitqms.ledger.desk.CannotActException;

/** What is asked of the person at the terminal. With {@code --yes} every default is taken. */
final class Questions {

  private final Console console;
  private final boolean silent;
  private final BufferedReader in =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

  /**
   * @param silent true to take every default
   * @throws CannotActException if there is nobody to ask
   */
  Questions(Console console, boolean silent) throws CannotActException {
    this.console = console;
    this.silent = silent;
    if (!silent && !Editor.canAsk()) {
      throw new CannotActException(
          "there is nobody at a terminal to ask", "give the answers as options, and --yes");
    }
  }

  /** A word or line; what stands there already if the answer is empty. */
  String ask(String question, String standing) throws IOException, CannotActException {
    if (silent) {
      if (standing.isBlank()) {
        throw new CannotActException(
            "no answer to '" + question + "'", "give it as an option, see git qms init -h");
      }
      return standing;
    }
    console.print(question + (standing.isBlank() ? ": " : " [" + standing + "]: "));
    String line = in.readLine();
    if (line == null) {
      throw new CannotActException("the answers ended", "answer, or give --yes");
    }
    String answer = line.isBlank() ? standing : line.strip();
    return answer.isBlank() ? ask(question, standing) : answer;
  }

  /** Yes or no; anything but yes is a no. */
  boolean agree(String question) throws IOException {
    if (silent) {
      return true;
    }
    console.print(question + " [y/N]: ");
    String line = in.readLine();
    return line != null && line.strip().toLowerCase(java.util.Locale.ROOT).startsWith("y");
  }
}
