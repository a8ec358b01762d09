package org.gitqms.ledger.legacy;

/** A file of the store as it was read: path and bytes. Two are equal if both are. */
public final class LegacyFile {

  private final String path;
  private final byte[] bytes;
  private final String sha256;

  private LegacyFile(String path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
    this.sha256 = Sha256.hex(bytes);
  }

  /** A file of {@code bytes}, which are copied. */
  public static LegacyFile of(String path, byte[] bytes) {
    return new LegacyFile(path, bytes.clone());
  }

  /** Slash-separated, relative to the store. */
  public String path() {
    return path;
  }

  /** The bytes, each time a fresh copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** How many bytes. */
  public int size() {
    return bytes.length;
  }

  /** The SHA-256 of the bytes, 64 lower-case hex digits. */
  public String sha256() {
    return sha256;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LegacyFile file && file.path.equals(path) && file.sha256.equals(sha256);
  }

  @Override
  public int hashCode() {
    return 31 * path.hashCode() + sha256.hashCode();
  }

  @Override
  public String toString() {
    return path + " (" + bytes.length + " bytes)";
  }
}
