package org.gitqms.rules.content;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 digest of some bytes, as it stands in trailers and records.
 *
 * @param value {@code sha256:} and 64 lower-case hex digits
 */
public record Digest(String value) {

  private static final Pattern FORM = Pattern.compile("sha256:[0-9a-f]{64}");

  public Digest {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a digest: " + value);
    }
  }

  /** The digest of {@code bytes}. */
  public static Digest of(byte[] bytes) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return new Digest("sha256:" + HexFormat.of().formatHex(sha256.digest(bytes)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Reads {@code sha256:<hex>}; empty if it is anything else. */
  public static Optional<Digest> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new Digest(text)) : Optional.empty();
  }

  // By hand, for the start of hooks: decision 14.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Digest that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
