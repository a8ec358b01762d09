package org.gitqms.ledger.legacy;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gitqms.rules.finding.Location;

/** Text of the store: UTF-8 without a byte order mark, or refused at the first wrong byte. */
final class StrictText {

  private StrictText() {}

  /** Empty if the bytes are no such text, which is then reported. */
  static Optional<String> decode(LegacyFile file, Problems problems) {
    byte[] bytes = file.bytes();
    CharBuffer text = CharBuffer.allocate(bytes.length);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, text, true);
    text.flip();
    if (result.isError()) {
      reportWrongByte(file.path(), bytes, in.position(), text.toString(), problems);
      return Optional.empty();
    }
    if (text.length() > 0 && text.charAt(0) == '\uFEFF') {
      problems.report(
          new Location(file.path(), 1, 1),
          "the file starts with a byte order mark",
          "remove its first three bytes (EF BB BF)");
      return Optional.empty();
    }
    return Optional.of(text.toString());
  }

  private static void reportWrongByte(
      String path, byte[] bytes, int at, String before, Problems problems) {
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = before.length() - (before.lastIndexOf('\n') + 1) + 1;
    int lineStart = at;
    while (lineStart > 0 && bytes[lineStart - 1] != '\n') {
      lineStart--;
    }
    problems.report(
        new Location(path, line, column),
        String.format(
            "this is not UTF-8: byte 0x%02X, byte %d of line %d",
            bytes[at] & 0xFF, at - lineStart + 1, line),
        "convert the file to UTF-8");
  }
}
