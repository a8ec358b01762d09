package org.gitqms.ledger.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Severity;

/** What a folder is refused for. That refusing it changes nothing is checked each time. */
record Refusal(List<Finding> findings) {

  static Refusal of(Path folder) {
    return of(folder, StoreScan.Limits.DEFAULT);
  }

  static Refusal of(Path folder, StoreScan.Limits limits) {
    Map<String, String> before = listing(folder);
    LegacyStoreException e =
        catchThrowableOfType(
            LegacyStoreException.class,
            () -> new StoreReader(StoreBuilder.ZONE, limits).read(folder));
    assertThat(e).as("the store is refused").isNotNull();
    assertThat(listing(folder)).isEqualTo(before);
    assertThat(e.findings())
        .allMatch(f -> f.rule().value().equals("QMS-908") && f.severity() == Severity.ERROR)
        .noneMatch(f -> f.fix().isBlank());
    return new Refusal(e.findings());
  }

  /** Each finding as {@code path:line:col message}. */
  List<String> messages() {
    return findings.stream().map(f -> f.place() + " " + f.message()).toList();
  }

  void is(String... messages) {
    assertThat(messages()).containsExactly(messages);
  }

  private static Map<String, String> listing(Path folder) {
    Map<String, String> listing = new TreeMap<>();
    if (!Files.exists(folder)) {
      return listing;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        listing.put(
            file.toString(), Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS) + "");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return listing;
  }
}
