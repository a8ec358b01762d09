package org.gitqms.ledger.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to the bytes of a store: it is read, or refused with places; never a crash. */
class DamagedStoreTest {

  private static final List<String> FILES =
      List.of(
          ".audit/CR/CR-001.jsonl",
          ".audit/SOP/SOP-001.jsonl",
          ".audit/TEMPLATE/TEMPLATE-CR.jsonl",
          ".meta/CR/CR-001.json");

  @TempDir Path dir;

  @ParameterizedTest
  @Verifies("REQ-IMPORT-003")
  @ValueSource(longs = {1, 2, 3, 4})
  void damage_is_located_in_the_damaged_file(long seed) {
    Random random = new Random(seed);
    StoreBuilder store = StoreBuilder.complete(dir);
    for (int round = 0; round < 150; round++) {
      String path = FILES.get(random.nextInt(FILES.size()));
      byte[] whole = store.text(path).getBytes(StandardCharsets.UTF_8);
      store.bytes(path, damaged(whole, random));
      try {
        TrailCoverage.assertWhole(store.read(), dir);
      } catch (LegacyStoreException e) {
        assertThat(e.findings())
            .isNotEmpty()
            .extracting(finding -> finding.location().orElseThrow().path())
            .containsOnly(path);
      }
      store.bytes(path, whole);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "{\"ts\":[[", "9"})
  void a_line_nested_or_long_beyond_reason_is_refused(String piece) {
    StoreBuilder store = StoreBuilder.complete(dir);
    store.replaceLine(FILES.get(0), 3, piece.repeat(200_000));
    assertThat(Refusal.of(dir).messages())
        .singleElement()
        .asString()
        .startsWith(FILES.get(0) + ":3:");
  }

  @Test
  void all_archives_gone_is_told_once_per_version() {
    StoreBuilder store = StoreBuilder.complete(dir);
    store.delete(".archive/CR/CR-001/CR-001-v0.1.md");
    store.delete(".archive/SOP/SOP-001-v0.1.md");
    assertThat(Refusal.of(dir).findings()).hasSize(2);
  }

  private static byte[] damaged(byte[] whole, Random random) {
    int at = random.nextInt(whole.length);
    byte[] bytes = whole.clone();
    switch (random.nextInt(3)) {
      case 0 -> bytes = Arrays.copyOf(whole, at);
      case 1 -> bytes[at] = (byte) random.nextInt(256);
      default -> System.arraycopy(whole, at, bytes, 0, whole.length - at);
    }
    return bytes;
  }
}
