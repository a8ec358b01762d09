package org.gitqms.ledger.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that the entries of a store share out the lines of its trails: all, once, in order. */
final class TrailCoverage {

  private TrailCoverage() {}

  static void assertWhole(LegacyStore store, Path dir) {
    Map<String, List<LegacyEntry>> byTrail =
        store.entries().stream()
            .collect(Collectors.groupingBy(LegacyEntry::trail, TreeMap::new, Collectors.toList()));
    assertThat(byTrail.keySet()).containsExactlyElementsOf(trails(dir));
    byTrail.forEach((trail, entries) -> assertWhole(entries, lines(dir.resolve(trail))));
  }

  private static void assertWhole(List<LegacyEntry> entries, int lines) {
    assertThat(entries).isSortedAccordingTo(Comparator.comparingInt(LegacyEntry::firstLine));
    int next = 1;
    for (LegacyEntry entry : entries) {
      assertThat(entry.firstLine()).as(entry.trail()).isEqualTo(next);
      assertThat(entry.mainLine()).isBetween(entry.firstLine(), entry.lastLine());
      next = entry.lastLine() + 1;
    }
    assertThat(next - 1).isEqualTo(lines);
  }

  private static List<String> trails(Path dir) {
    try (Stream<Path> files = Files.walk(dir.resolve(".audit"))) {
      return files
          .filter(file -> file.toString().endsWith(".jsonl"))
          .map(file -> dir.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int lines(Path file) {
    try {
      return Files.readAllLines(file).size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
