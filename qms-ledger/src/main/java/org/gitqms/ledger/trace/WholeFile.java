package org.gitqms.ledger.trace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;

/** Writes files as a whole or not at all: whoever reads one sees the old text or the new. */
public final class WholeFile {

  private WholeFile() {}

  /** Writes a text, UTF-8; folders above it are made. */
  public static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes bytes; folders above the file are made. What a link leads to is written, and what is no
   * plain file, such as a device, is written into.
   *
   * @throws IOException if it cannot be written, or is a folder
   */
  public static void write(Path named, byte[] bytes) throws IOException {
    Path file = Files.exists(named) ? named.toRealPath() : named;
    if (Files.isDirectory(file)) {
      throw new IOException(named + " is a folder");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      Files.write(file, bytes);
      return;
    }
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    Files.createDirectories(folder);
    Path part = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID());
    try {
      Files.write(part, bytes, StandardOpenOption.CREATE_NEW);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
