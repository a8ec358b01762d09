package org.gitqms.trace.result;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Lets a parser have only so many bytes for one piece of markup: the parser holds a comment or an
 * attribute whole, however long it is.
 */
final class BoundedInput extends FilterInputStream {

  /** The longest tag or comment, in bytes. */
  static final int MAX_PIECE = 8 << 20;

  private int taken;
  private boolean exceeded;
  private @Nullable IOException broken;

  BoundedInput(InputStream in) {
    super(in);
  }

  /** To be called between two pieces. */
  void nextPiece() {
    taken = 0;
  }

  boolean isExceeded() {
    return exceeded;
  }

  /** Throws what the stream below has thrown, if it has; the parser would call it bad XML. */
  void throwIfBroken() throws IOException {
    if (broken != null) {
      throw broken;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (taken > MAX_PIECE) {
      exceeded = true;
      throw new IOException("longer than " + MAX_PIECE + " bytes");
    }
    try {
      int count = super.read(into, offset, length);
      taken += Math.max(0, count);
      return count;
    } catch (IOException e) {
      broken = e;
      throw e;
    }
  }
}
