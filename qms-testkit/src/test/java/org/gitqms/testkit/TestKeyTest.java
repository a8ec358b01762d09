package org.gitqms.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestKeyTest {

  private static final byte[] PAYLOAD = "some payload".getBytes(StandardCharsets.UTF_8);

  @Test
  void the_same_word_gives_the_same_key_and_the_same_signature() {
    assertThat(TestKey.of("a").publicKey()).isEqualTo(TestKey.of("a").publicKey());
    assertThat(TestKey.of("a").sign(PAYLOAD)).isEqualTo(TestKey.of("a").sign(PAYLOAD));
  }

  @Test
  void another_word_gives_another_key() {
    assertThat(TestKey.of("a").publicKey()).isNotEqualTo(TestKey.of("b").publicKey());
    assertThat(TestKey.random().publicKey()).isNotEqualTo(TestKey.random().publicKey());
  }

  @Test
  void the_signature_is_the_very_text_that_git_itself_makes_with_the_key_file(
      @TempDir Path folder, @TempDir Path home) {
    Person person = Cast.standard().init();
    GitProcess git = GitProcess.in(folder, home).as(person);
    git.output("init", "-q");
    git.output("commit", "-q", "--allow-empty", "-m", "Made by git");
    RawCommit made =
        RawCommit.parse(git.output("cat-file", "commit", "HEAD").getBytes(StandardCharsets.UTF_8));
    assertThat(made.unsigned().signedBy(person.key())).isEqualTo(made);
  }

  @Test
  void the_key_file_is_readable_by_its_owner_alone(@TempDir Path folder) throws IOException {
    Path file = TestKey.of("a").writeTo(folder.resolve("id"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(folder.resolve("id.pub")).hasContent(TestKey.of("a").publicKey() + "\n");
  }
}
