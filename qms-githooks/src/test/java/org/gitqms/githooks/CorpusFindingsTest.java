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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rules find in the real store is what the page about it says. */
@Tag("long")
class CorpusFindingsTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| \\[(QMS-[0-9]{3})\\]\\(rules/[^)]*\\) \\| ([0-9]+) \\|");
  private static final Pattern DEMANDED =
      Pattern.compile("\"area\": \"([A-Z]+)\",\\s+\"requirements\": \\{\\s+\"demanded\": ([0-9]+)");
  private static final Pattern MESSAGE = Pattern.compile("\"message\": \"(.*)\",");
  private static final Pattern QUOTED =
      Pattern.compile("\"message\": \"REQ-([A-Z]+)-[0-9]+ is quoted in other words");
  private static final Pattern FOUND = Pattern.compile("\"rule\" ?: ?\"(QMS-[0-9]{3})\"");

  @TempDir private static Path made;
  private static Path repo;

  @BeforeAll
  static void take() throws IOException {
    assumeTrue(Corpus.store().isPresent(), Corpus.ABSENT);
    Path key = TestKey.of("importer").writeTo(made.resolve("key"));
    repo = made.resolve("repo");
    CommandRun.of(
            "import",
            "legacy",
            "--key",
            key.toString(),
            Corpus.store().orElseThrow().toString(),
            repo.toString())
        .succeeds();
  }

  private static String page() throws IOException {
    return Files.readString(SourceTree.ROOT.resolve("docs/corpus-findings.md"));
  }

  @Test
  void the_page_tells_what_is_found() throws IOException {
    Map<String, Integer> found =
        count(
            FOUND,
            CommandRun.of("verify", repo.toString(), "--format", "json").succeeds().out(),
            0);

    Map<String, Integer> told = count(ROW, page(), 2);
    found.keySet().removeIf(rule -> rule.startsWith("QMS-25"));
    assertThat(told).isEqualTo(found);
  }

  @Test
  void the_page_tells_all_that_requirements_and_matrix_disagree_in() throws IOException {
    String[] trace = {
      "-C", repo.toString(), "trace", "--ref", "main", "--in-force", "--format", "json"
    };
    CommandRun run = CommandRun.of((Object[]) trace);
    assertThat(run.exit()).isEqualTo(1);
    Map<String, Integer> areas = new TreeMap<>(count(DEMANDED, run.out(), 2));
    Map<String, Integer> quoted = count(QUOTED, run.out(), 0);
    Map<String, Integer> messages = count(MESSAGE, run.out(), 0);

    String page = page();
    assertThat(areas).hasSize(13);
    areas.forEach(
        (area, number) ->
            assertThat(page).contains(row(area, number, quoted.getOrDefault(area, 0))));
    assertThat(page).contains(row("total", sum(areas), sum(quoted)));
    messages
        .keySet()
        .removeIf(
            message ->
                message.contains(" is quoted in other words")
                    || message.contains(" does not say what was reviewed")
                    || message.contains("is no kind of verification")
                    || message.startsWith("no test "));
    assertThat(messages).hasSize(6).containsKey("SDLC-QMS-RS 10.0 is stated, 11.0 is in force");
    messages.keySet().stream()
        .filter(message -> !message.startsWith("SDLC-"))
        .forEach(message -> assertThat(page).contains("  - " + message + "\n"));
  }

  private static String row(String area, int requirements, int quoted) {
    return "| " + area + " | " + requirements + " | " + quoted + " |\n";
  }

  private static int sum(Map<String, Integer> numbers) {
    return numbers.values().stream().mapToInt(Integer::intValue).sum();
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
