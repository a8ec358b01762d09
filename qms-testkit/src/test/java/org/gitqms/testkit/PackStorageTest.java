package org.gitqms.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackStorageTest {

  @TempDir private Path folder;
  @TempDir private Path home;

  /** Sizes on both sides of where lengths in a pack and in a difference need another byte. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 16, 126, 127, 128, 2047, 2048, 65_535, 65_536, 200_000})
  void long_chains_of_small_changes_read_back_as_written(int size) {
    Random random = new Random(size);
    byte[] content = new byte[size];
    random.nextBytes(content);
    Map<ObjectId, byte[]> written = new LinkedHashMap<>();
    try (ObjectStore store = ObjectStore.packed(folder)) {
      ObjectId last = null;
      for (int i = 0; i < 120; i++) {
        last = store.storage().insert(Constants.OBJ_BLOB, content, last);
        written.put(last, content);
        content = changed(content, random);
      }
      store.unpack();
      written.forEach((id, bytes) -> assertThat(store.storage().read(id)).isEqualTo(bytes));
    }
    GitProcess git = GitProcess.in(folder, home);
    GitProcess.Outcome fsck = git.run("fsck", "--strict");
    assertThat(fsck.exit()).as(fsck.err()).isZero();
    assertThat(git.output("cat-file", "--batch-check", "--batch-all-objects").lines())
        .containsExactlyInAnyOrderElementsOf(
            written.entrySet().stream()
                .map(e -> e.getKey().name() + " blob " + e.getValue().length)
                .toList());
  }

  @Test
  void a_newer_state_takes_little_room() {
    byte[] content = new byte[50_000];
    new Random(1).nextBytes(content);
    try (ObjectStore store = ObjectStore.packed(folder)) {
      ObjectId last = null;
      for (int i = 0; i < 40; i++) {
        content[i]++;
        last = store.storage().insert(Constants.OBJ_BLOB, content.clone(), last);
      }
      store.unpack();
    }
    assertThat(GitProcess.in(folder, home).output("count-objects", "-v"))
        .contains("in-pack: 40\n")
        .containsPattern("size-pack: 5[0-9]\n");
  }

  /** Takes a piece out and puts another in its place, anywhere. */
  private static byte[] changed(byte[] content, Random random) {
    int from = random.nextInt(content.length + 1);
    int to = Math.min(content.length, from + random.nextInt(300));
    byte[] piece = new byte[1 + random.nextInt(300)];
    random.nextBytes(piece);
    byte[] next = Arrays.copyOf(content, from + piece.length + content.length - to);
    System.arraycopy(piece, 0, next, from, piece.length);
    System.arraycopy(content, to, next, from + piece.length, content.length - to);
    return next;
  }
}
