package org.gitqms.rules.content;

/** A content whose bytes are at hand. */
final class InMemory implements Content {

  private final byte[] data;
  private final Digest digest;

  InMemory(byte[] data) {
    this.data = data;
    this.digest = Digest.of(data);
  }

  @Override
  public Digest digest() {
    return digest;
  }

  @Override
  public byte[] bytes() {
    return data;
  }

  @Override
  public String toString() {
    return digest.toString();
  }
}
