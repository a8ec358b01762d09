package org.gitqms.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeFingerprintTest {

  @TempDir private Path folder;
  private TreeFingerprint before;

  @BeforeEach
  void begin() throws IOException {
    Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(folder.resolve("a/file"), "text");
    Files.createSymbolicLink(folder.resolve("link"), Path.of("a/file"));
    before = TreeFingerprint.of(folder);
  }

  @Test
  void nothing_changed_gives_the_same() {
    assertThat(TreeFingerprint.of(folder)).isEqualTo(before);
    assertThat(TreeFingerprint.of(folder).digest()).isEqualTo(before.digest());
  }

  @Test
  void other_bytes_are_seen() throws IOException {
    Files.writeString(folder.resolve("a/file"), "tent");
    assertThat(TreeFingerprint.of(folder)).isNotEqualTo(before);
    assertThat(TreeFingerprint.of(folder).digest()).isNotEqualTo(before.digest());
  }

  @Test
  void another_mode_is_seen() throws IOException {
    Files.setPosixFilePermissions(
        folder.resolve("a/file"), PosixFilePermissions.fromString("r--------"));
    assertThat(TreeFingerprint.of(folder)).isNotEqualTo(before);
  }

  @Test
  void a_new_empty_folder_and_another_link_target_are_seen() throws IOException {
    Files.createDirectory(folder.resolve("new"));
    assertThat(TreeFingerprint.of(folder)).isNotEqualTo(before);
    Files.delete(folder.resolve("new"));
    assertThat(TreeFingerprint.of(folder)).isEqualTo(before);
    Files.delete(folder.resolve("link"));
    Files.createSymbolicLink(folder.resolve("link"), Path.of("a/b"));
    assertThat(TreeFingerprint.of(folder)).isNotEqualTo(before);
  }

  @Test
  void times_are_seen_only_if_asked_for() throws IOException {
    TreeFingerprint timed = TreeFingerprint.withTimes(folder);
    Files.setLastModifiedTime(folder.resolve("a/file"), FileTime.fromMillis(1));
    assertThat(TreeFingerprint.of(folder)).isEqualTo(before);
    assertThat(TreeFingerprint.withTimes(folder)).isNotEqualTo(timed);
  }
}
