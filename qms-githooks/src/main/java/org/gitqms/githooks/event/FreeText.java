package org.gitqms.githooks.event;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gitqms.githooks.Editor;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.rules.event.EventMessage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The comment or reason of an event: from the command line, from a file, or from the editor. */
public final class FreeText {

  @Option(
      names = {"-m", "--message"},
      paramLabel = "TEXT",
      description = "comment or reason; more than one become paragraphs")
  private List<String> messages = new ArrayList<>();

  @Option(
      names = {"-F", "--file"},
      paramLabel = "FILE",
      description = "comment or reason from a file; - for standard input")
  private @Nullable Path file;

  @Option(
      names = {"-e", "--edit"},
      description = "write the comment or reason in your editor")
  private boolean edit;

  /** Nobody is asked twice. */
  private @Nullable String told;

  /** True if a text was given on the command line. */
  public boolean isGiven() {
    return !messages.isEmpty() || file != null;
  }

  /** The text, which may be empty. */
  public String optional(Desk desk, String about) throws IOException, CannotActException {
    return text(desk, about, false);
  }

  /** The text; asks the editor for it where none is given. */
  public String required(Desk desk, String about) throws IOException, CannotActException {
    String text = text(desk, about, true);
    if (text.isEmpty()) {
      throw new CannotActException(
          "a reason is needed to " + about, "give it with -m TEXT, or in a file with --file FILE");
    }
    return text;
  }

  private String text(Desk desk, String about, boolean needed)
      throws IOException, CannotActException {
    if (told == null) {
      String given = given();
      boolean ask = edit || (needed && given.isEmpty() && Editor.canAsk());
      told = EventMessage.tidy(ask ? Editor.of(desk.git()).ask(given, about) : given);
    }
    return told;
  }

  private String given() throws IOException, CannotActException {
    if (file == null) {
      return String.join("\n\n", messages);
    }
    if (!messages.isEmpty()) {
      throw new CannotActException("-m and --file both give a text", "give one of them");
    }
    return read(file);
  }

  static String read(Path file) throws IOException, CannotActException {
    if (file.toString().equals("-")) {
      InputStream in = System.in;
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    if (!Files.isRegularFile(file)) {
      throw new CannotActException("there is no file " + file, "name a file that can be read");
    }
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new CannotActException(file + " is not a text in UTF-8", "write it as UTF-8");
    }
  }
}
