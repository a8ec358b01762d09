package org.gitqms.trace.result;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The characters of an XML file, decoded as its byte order mark or its declaration has it. Left to
 * decode bytes itself, the parser writes to standard error where they are malformed.
 */
final class XmlText {

  /** Enough for any declaration. */
  private static final int HEAD = 512;

  private XmlText() {}

  /** Empty if the encoding is not known; the reader throws where bytes are not of the encoding. */
  static Optional<Reader> of(InputStream in) throws IOException {
    byte[] head = in.readNBytes(HEAD);
    int mark = markLength(head);
    InputStream rest = new ByteArrayInputStream(head, mark, head.length - mark);
    return charset(head)
        .map(
            charset ->
                new InputStreamReader(
                    new SequenceInputStream(rest, in),
                    charset
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  private static int markLength(byte[] head) {
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    return startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE) ? 2 : 0;
  }

  private static Optional<Charset> charset(byte[] head) {
    if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0, '<', 0, '?')) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (startsWith(head, 0xFF, 0xFE) || startsWith(head, '<', 0, '?', 0)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    return named(declared(new String(head, StandardCharsets.ISO_8859_1)));
  }

  private static Optional<Charset> named(String encoding) {
    try {
      return Optional.of(Charset.forName(encoding)).filter(Charset::canEncode);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String declared(String head) {
    String declaration = head.substring(0, Math.max(0, head.indexOf("?>")));
    int encoding = declaration.indexOf("encoding");
    if (!declaration.startsWith("<?xml") || encoding < 0) {
      return "UTF-8";
    }
    String value = declaration.substring(encoding + "encoding".length()).replace('"', '\'');
    String[] parts = value.split("'", 3);
    return parts.length == 3 ? parts[1] : "";
  }

  private static boolean startsWith(byte[] head, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
