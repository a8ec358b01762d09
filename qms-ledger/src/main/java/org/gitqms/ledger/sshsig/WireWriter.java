package org.gitqms.ledger.sshsig;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Writes the data types of the SSH protocol (RFC 4251, 5) one after the other. */
final class WireWriter {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

  WireWriter uint8(int value) {
    out.write(value);
    return this;
  }

  WireWriter uint32(int value) {
    out.write(value >>> 24);
    out.write(value >>> 16);
    out.write(value >>> 8);
    out.write(value);
    return this;
  }

  /** The bytes as they are, without a length. */
  WireWriter raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  WireWriter string(byte[] bytes) {
    return uint32(bytes.length).raw(bytes);
  }

  WireWriter string(String text) {
    return string(text.getBytes(StandardCharsets.UTF_8));
  }

  WireWriter mpint(BigInteger value) {
    return value.signum() == 0 ? uint32(0) : string(value.toByteArray());
  }

  int size() {
    return out.size();
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
