package org.gitqms.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gitqms.rules.content.Digest;

/**
 * What lies in a folder, to the byte: two fingerprints are equal if nothing was added, removed or
 * changed.
 *
 * @param entries what is known of each path
 */
public record TreeFingerprint(Map<String, String> entries) {

  public TreeFingerprint {
    entries = Collections.unmodifiableMap(new TreeMap<>(entries));
  }

  /** Names, permissions and bytes. */
  public static TreeFingerprint of(Path folder) {
    return take(folder, false);
  }

  /** Names, permissions, bytes and the times of last change. */
  public static TreeFingerprint withTimes(Path folder) {
    return take(folder, true);
  }

  /** All in one digest. */
  public Digest digest() {
    return Digest.of(entries.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static TreeFingerprint take(Path folder, boolean times) {
    TreeMap<String, String> entries = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        entries.put(folder.relativize(path).toString(), entry(path, times));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TreeFingerprint(entries);
  }

  private static String entry(Path path, boolean times) throws IOException {
    PosixFileAttributes attributes =
        Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    StringBuilder entry = new StringBuilder();
    entry.append(PosixFilePermissions.toString(attributes.permissions())).append(' ');
    if (attributes.isSymbolicLink()) {
      entry.append("-> ").append(Files.readSymbolicLink(path));
    } else if (attributes.isDirectory()) {
      entry.append("folder");
    } else {
      entry.append(Digest.of(Files.readAllBytes(path)));
    }
    if (times) {
      entry.append(' ').append(attributes.lastModifiedTime());
    }
    return entry.toString();
  }
}
