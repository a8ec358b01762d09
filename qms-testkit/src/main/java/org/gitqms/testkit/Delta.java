package org.gitqms.testkit;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** How to make one content from another: copy its beginning, insert, copy its end. */
final class Delta {

  private static final int LONGEST_COPY = 0xffff;
  private static final int LONGEST_INSERT = 0x7f;

  private final ByteArrayOutputStream code = new ByteArrayOutputStream();

  private Delta() {}

  /** The instructions (gitformat-pack, "Deltified representation"). */
  static byte[] of(byte[] older, byte[] newer) {
    int mismatch = Arrays.mismatch(older, newer);
    int head = mismatch < 0 ? newer.length : mismatch;
    int tail = 0;
    int longest = Math.min(older.length, newer.length) - head;
    while (tail < longest && older[older.length - 1 - tail] == newer[newer.length - 1 - tail]) {
      tail++;
    }
    Delta delta = new Delta();
    delta.size(older.length);
    delta.size(newer.length);
    delta.copy(0, head);
    delta.insert(newer, head, newer.length - tail);
    delta.copy(older.length - tail, older.length);
    return delta.code.toByteArray();
  }

  private void size(int value) {
    int rest = value;
    for (; rest > 0x7f; rest >>>= 7) {
      code.write(0x80 | (rest & 0x7f));
    }
    code.write(rest);
  }

  private void copy(int from, int to) {
    for (int at = from; at < to; at += LONGEST_COPY) {
      int count = Math.min(LONGEST_COPY, to - at);
      // All four bytes of the offset and two of the size follow.
      code.write(0x80 | 0x3f);
      for (int shift = 0; shift < 32; shift += 8) {
        code.write(at >>> shift);
      }
      code.write(count);
      code.write(count >>> 8);
    }
  }

  private void insert(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at += LONGEST_INSERT) {
      int count = Math.min(LONGEST_INSERT, to - at);
      code.write(count);
      code.write(bytes, at, count);
    }
  }
}
