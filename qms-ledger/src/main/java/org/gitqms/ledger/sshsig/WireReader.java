package org.gitqms.ledger.sshsig;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the data types of the SSH protocol (RFC 4251, 5) in order. Whatever is cut short, too long
 * or not in its only canonical form is refused.
 */
final class WireReader {

  private final byte[] bytes;
  private final String subject;
  private int position;

  /**
   * @param subject what the bytes are, as a message names it: {@code "the signature"}
   */
  WireReader(byte[] bytes, String subject) {
    this.bytes = bytes;
    this.subject = subject;
  }

  int uint8(String what) throws MalformedException {
    need(1, what);
    return bytes[position++] & 0xFF;
  }

  /** The 32 bits as a Java int: a value above {@link Integer#MAX_VALUE} comes out negative. */
  int uint32(String what) throws MalformedException {
    need(4, what);
    int value =
        (bytes[position] & 0xFF) << 24
            | (bytes[position + 1] & 0xFF) << 16
            | (bytes[position + 2] & 0xFF) << 8
            | (bytes[position + 3] & 0xFF);
    position += 4;
    return value;
  }

  /** A length and that many bytes. */
  byte[] string(String what) throws MalformedException {
    int length = uint32(what);
    need(length, what);
    position += length;
    return Arrays.copyOfRange(bytes, position - length, position);
  }

  /** A string whose bytes are exactly the ASCII text given. */
  void expectString(String expected, String what) throws MalformedException {
    if (!Arrays.equals(string(what), expected.getBytes(StandardCharsets.US_ASCII))) {
      throw new MalformedException(subject + " does not have \"" + expected + "\" as its " + what);
    }
  }

  /** Bytes that stand there without a length, equal to the ASCII text given. */
  void expectBytes(String expected, String what) throws MalformedException {
    byte[] wanted = expected.getBytes(StandardCharsets.US_ASCII);
    need(wanted.length, what);
    position += wanted.length;
    if (!Arrays.equals(bytes, position - wanted.length, position, wanted, 0, wanted.length)) {
      throw new MalformedException(subject + " does not have the right " + what);
    }
  }

  /** An mpint above zero, without needless leading zeros. */
  BigInteger positiveMpint(String what) throws MalformedException {
    byte[] value = string(what);
    boolean positive = value.length > 0 && value[0] >= 0;
    boolean shortest = positive && (value[0] != 0 || (value.length > 1 && value[1] < 0));
    if (!shortest) {
      throw new MalformedException(
          subject + " has a " + what + " that is not a positive number in its shortest form");
    }
    return new BigInteger(value);
  }

  /** All bytes not read yet. */
  byte[] rest() {
    byte[] rest = Arrays.copyOfRange(bytes, position, bytes.length);
    position = bytes.length;
    return rest;
  }

  void expectEnd() throws MalformedException {
    if (position != bytes.length) {
      throw new MalformedException(
          subject + " has " + (bytes.length - position) + " bytes too many at its end");
    }
  }

  private void need(int length, String what) throws MalformedException {
    if (length < 0 || length > bytes.length - position) {
      throw new MalformedException(subject + " is cut short in its " + what);
    }
  }
}
