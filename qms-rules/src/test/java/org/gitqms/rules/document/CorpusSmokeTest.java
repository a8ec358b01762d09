package org.gitqms.rules.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** All rules over real documents, where there are some at hand. */
final class CorpusSmokeTest {

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void every_real_document_is_judged() throws IOException {
    Optional<Path> corpus = corpus();
    assumeTrue(corpus.isPresent(), "no corpus: set -Dqms.corpus=DIR to run this");
    List<Path> files = documents(corpus.orElseThrow());
    assumeTrue(!files.isEmpty(), "the corpus has no documents");
    Set<String> ids = files.stream().map(CorpusSmokeTest::id).collect(Collectors.toSet());
    TreeMap<RuleId, Integer> counts = new TreeMap<>();
    StringBuilder listing = new StringBuilder();

    for (Path file : files) {
      String path = "QMS/" + corpus.orElseThrow().relativize(file).toString().replace('\\', '/');
      Expectation expectation = Expectation.of(id(file)).whenRouted().among(ids::contains);
      if (id(file).startsWith("TEMPLATE-")) {
        expectation = expectation.asTemplate();
      }
      DocumentText text =
          new DocumentText(path.replace("-draft.md", ".draft.md"), Files.readAllBytes(file));
      for (Finding finding : DocumentCheck.check(text, expectation)) {
        counts.merge(finding.rule(), 1, Integer::sum);
        listing
            .append(finding.location().orElseThrow())
            .append(' ')
            .append(finding.rule())
            .append(' ')
            .append(finding.message())
            .append('\n');
      }
    }

    System.out.println("corpus: " + files.size() + " documents, findings by rule " + counts);
    if (Boolean.getBoolean("qms.corpus.list")) {
      System.out.println(listing);
    }
    assertThat(counts).isNotEmpty();
  }

  private static String id(Path file) {
    return file.getFileName().toString().replaceFirst("(-draft)?\\.md$", "");
  }

  private static List<Path> documents(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !root.relativize(file).toString().startsWith("."))
          .sorted()
          .toList();
    }
  }

  private static Optional<Path> corpus() throws IOException {
    Optional<Path> shared = Optional.ofNullable(System.getProperty("qms.corpus")).map(Path::of);
    for (Path at = Path.of("").toAbsolutePath();
        shared.isEmpty() && at != null;
        at = at.getParent()) {
      shared = Optional.of(at.resolve("shared/corpus")).filter(Files::isDirectory);
    }
    if (shared.isEmpty() || !Files.isDirectory(shared.get())) {
      return Optional.empty();
    }
    try (Stream<Path> below = Files.walk(shared.get(), 3)) {
      return below.filter(p -> p.endsWith("QMS") && Files.isDirectory(p)).sorted().findFirst();
    }
  }
}
