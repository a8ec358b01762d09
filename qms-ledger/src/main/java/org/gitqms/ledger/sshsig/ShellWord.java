package org.gitqms.ledger.sshsig;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** A path as one word of a command that a person pastes into a shell. */
final class ShellWord {

  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9_@%+=:,./][A-Za-z0-9_@%+=:,./-]*");

  private ShellWord() {}

  static String quote(Path path) {
    String text = path.toString();
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
