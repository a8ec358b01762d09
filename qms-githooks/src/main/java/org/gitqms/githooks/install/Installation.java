package org.gitqms.githooks.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The files of git-qms in a folder of commands and beside it.
 *
 * @param dir the folder of commands, absolute
 */
record Installation(Path dir) {

  private static final byte[] FIRST_LINES =
      "#!/bin/sh\n# git-qms: one file.".getBytes(StandardCharsets.UTF_8);

  static Installation in(Path dir) {
    return new Installation(dir.toAbsolutePath().normalize());
  }

  /** The command itself. */
  Path executable() {
    return dir.resolve("git-qms");
  }

  /** The classes of the command as the JVM maps them into memory. Never needed, only faster. */
  Path archive() {
    return dir.resolve("git-qms.jsa");
  }

  /** Where {@code git qms --help} looks. */
  Path manual() {
    return share().resolve("man/man1/git-qms.1");
  }

  /** Where bash looks for what completes {@code git-qms} and {@code git qms}. */
  Path completion() {
    return share().resolve("bash-completion/completions/git-qms");
  }

  private Path share() {
    return Objects.requireNonNullElse(dir.getParent(), dir).resolve("share");
  }

  /** True if a file of that name is there that git-qms has not written. */
  boolean isTakenByAnother() throws IOException {
    Path file = executable();
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return !java.util.Arrays.equals(in.readNBytes(FIRST_LINES.length), FIRST_LINES);
    }
  }

  /** Copies the command. At no time is there half of it. */
  void putExecutable(Path source) throws IOException {
    Files.createDirectories(dir);
    if (Files.exists(executable()) && Files.isSameFile(source, executable())) {
      return;
    }
    Path made = Files.createTempFile(dir, ".git-qms", ".tmp");
    try {
      Files.copy(source, made, StandardCopyOption.REPLACE_EXISTING);
      Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.deleteIfExists(archive());
      Files.move(made, executable(), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  /** Writes a text. At no time is there half of it. */
  static void putText(Path file, String text) throws IOException {
    Path folder = Objects.requireNonNull(file.getParent());
    Files.createDirectories(folder);
    Path made = Files.createTempFile(folder, ".git-qms", ".tmp");
    try {
      Files.writeString(made, text);
      Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-r--r--"));
      Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  /** Deletes what was installed. Other files, and folders, stay. Tells what it deleted. */
  List<Path> remove() throws IOException {
    List<Path> removed = new ArrayList<>();
    for (Path file : List.of(archive(), manual(), completion(), executable())) {
      if (Files.deleteIfExists(file)) {
        removed.add(file);
      }
    }
    return removed;
  }
}
