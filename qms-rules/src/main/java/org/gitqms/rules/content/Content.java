package org.gitqms.rules.content;

import java.nio.charset.StandardCharsets;

/**
 * The bytes of one file. This is the port through which contents come out of git: the digest is
 * what records and trailers speak of, the bytes are fetched only by who must read them.
 */
public interface Content {

  /** The SHA-256 of the bytes. */
  Digest digest();

  /** The bytes; the caller must not change them. */
  byte[] bytes();

  /** A content held in memory. */
  static Content of(byte[] bytes) {
    return new InMemory(bytes.clone());
  }

  /** A text held in memory, UTF-8. */
  static Content of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** True if both have the same bytes. */
  default boolean sameAs(Content other) {
    return this == other || digest().equals(other.digest());
  }
}
