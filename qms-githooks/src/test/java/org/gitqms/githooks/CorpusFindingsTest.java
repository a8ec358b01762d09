package org.gitqms.githooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gitqms.testkit.Corpus;
import org.gitqms.testkit.TestKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rules find in the real store is what the page about it says. */
@Tag("long")
class CorpusFindingsTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| \\[(QMS-[0-9]{3})\\]\\(rules/[^)]*\\) \\| ([0-9]+) \\|");
  private static final Pattern FOUND = Pattern.compile("\"rule\" ?: ?\"(QMS-[0-9]{3})\"");

  @TempDir private Path made;

  @Test
  void the_page_tells_what_is_found() throws IOException {
    assumeTrue(Corpus.store().isPresent(), Corpus.ABSENT);
    Path key = TestKey.of("importer").writeTo(made.resolve("key"));
    Path repo = made.resolve("repo");
    CommandRun.of(
            "import",
            "legacy",
            "--key",
            key.toString(),
            Corpus.store().orElseThrow().toString(),
            repo.toString())
        .succeeds();

    Map<String, Integer> found =
        count(
            FOUND,
            CommandRun.of("verify", repo.toString(), "--format", "json").succeeds().out(),
            0);

    Map<String, Integer> told =
        count(ROW, Files.readString(SourceTree.ROOT.resolve("docs/corpus-findings.md")), 2);
    found.keySet().removeIf(rule -> rule.startsWith("QMS-25"));
    assertThat(told).isEqualTo(found);
  }

  /** How often each rule is named; or the number beside it, if there is a group for that. */
  private static Map<String, Integer> count(Pattern pattern, String text, int group) {
    Map<String, Integer> counts = new TreeMap<>();
    Matcher row = pattern.matcher(text);
    while (row.find()) {
      int number = group == 0 ? 1 : Integer.parseInt(row.group(group));
      counts.merge(row.group(1), number, Integer::sum);
    }
    return counts;
  }
}
