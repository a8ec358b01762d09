package org.gitqms.ledger.sshsig;

import java.util.Base64;

/**
 * The text form of a signature: a first line, Base64 in lines of 70, a last line without a newline
 * after it.
 */
final class Armour {

  private static final String BEGIN = "-----BEGIN SSH SIGNATURE-----\n";
  private static final String END = "\n-----END SSH SIGNATURE-----";

  /** Many times what the longest key and namespace in use need. */
  private static final int MAX_CHARS = 16 * 1024;

  private Armour() {}

  static String wrap(byte[] blob) {
    return BEGIN + Base64Lines.of(blob) + END;
  }

  /** The Base64 of a signature alone, as it stands where there is one line. */
  static String onOneLine(String text) {
    return text.substring(BEGIN.length(), text.length() - END.length()).replace("\n", "");
  }

  /**
   * The text that is {@code base64} on one line. Whether it is a signature, {@link #unwrap} says.
   */
  static String fromOneLine(String base64) {
    return BEGIN + Base64Lines.of(base64) + END;
  }

  /** The bytes whose {@link #wrap} is this very text. */
  static byte[] unwrap(String text) throws MalformedException {
    if (text.length() > MAX_CHARS) {
      throw new MalformedException("the signature is longer than " + MAX_CHARS + " characters");
    }
    int bodyEnd = text.length() - END.length();
    if (bodyEnd < BEGIN.length() || !text.startsWith(BEGIN) || !text.endsWith(END)) {
      throw new MalformedException(
          "the signature does not start and end with the lines that ssh-keygen writes");
    }
    byte[] blob;
    try {
      String base64 = text.substring(BEGIN.length(), bodyEnd).replace("\n", "");
      blob = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new MalformedException("the signature is not Base64");
    }
    // One signature must have one text: else a commit could be given a new id without its key.
    if (!wrap(blob).equals(text)) {
      throw new MalformedException(
          "the signature is not wrapped and padded exactly as ssh-keygen does");
    }
    return blob;
  }
}
