package org.gitqms.rules.requirement;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gitqms.rules.content.Digest;

/**
 * The one form of named texts over which a digest is made. Each text is preceded by its length in
 * bytes (UTF-8) as four bytes, so no two different lists have the same form; the first text says
 * what the list is, so no digest of one kind is one of another.
 */
final class CanonicalFields {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

  private CanonicalFields(String kind) {
    add(kind);
  }

  /** The digest of fields: names and values in the order of the names. */
  static Digest digest(String kind, Map<String, String> fields) {
    CanonicalFields form = new CanonicalFields(kind);
    SortedMap<String, String> sorted = new TreeMap<>(fields);
    sorted.forEach((name, value) -> form.add(name).add(value));
    return Digest.of(form.bytes.toByteArray());
  }

  /** The digest of texts in their order. */
  static Digest digest(String kind, Iterable<String> texts) {
    CanonicalFields form = new CanonicalFields(kind);
    texts.forEach(form::add);
    return Digest.of(form.bytes.toByteArray());
  }

  private CanonicalFields add(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
    bytes.writeBytes(utf8);
    return this;
  }
}
