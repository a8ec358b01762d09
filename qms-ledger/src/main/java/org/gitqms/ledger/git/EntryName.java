package org.gitqms.ledger.git;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Names in trees. Git takes any bytes; nearly all names are UTF-8. A byte that is no UTF-8 becomes
 * a lone surrogate, U+DC80 to U+DCFF, which no UTF-8 decodes to: so different names stay different,
 * and each can be written back as it was.
 */
final class EntryName {

  private static final int ESCAPE = 0xdc00;

  private EntryName() {}

  static String decode(byte[] raw, int from, int to) {
    if (isAscii(raw, from, to)) {
      return new String(raw, from, to - from, StandardCharsets.US_ASCII);
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(raw, from, to - from);
    CharBuffer out = CharBuffer.allocate(to - from);
    for (CoderResult result = decoder.decode(in, out, true);
        result.isError();
        result = decoder.decode(in, out, true)) {
      for (int i = 0; i < result.length(); i++) {
        out.put((char) (ESCAPE | (in.get() & 0xff)));
      }
    }
    return out.flip().toString();
  }

  static byte[] encode(String name) {
    if (isAscii(name)) {
      return name.getBytes(StandardCharsets.US_ASCII);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(name.length());
    name.codePoints()
        .forEach(
            c -> {
              if (c >= (ESCAPE | 0x80) && c <= (ESCAPE | 0xff)) {
                bytes.write(c & 0xff);
              } else {
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
              }
            });
    return bytes.toByteArray();
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAscii(byte[] raw, int from, int to) {
    for (int i = from; i < to; i++) {
      if (raw[i] < 0) {
        return false;
      }
    }
    return true;
  }
}
