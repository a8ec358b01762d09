package org.gitqms.githooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gitqms.testkit.Corpus;
import org.gitqms.testkit.GitProcess;
import org.gitqms.testkit.TestKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import of the real store from end to end, told by git and by the commands. */
@Tag("long")
class CorpusImportTest {

  @TempDir private static Path made;
  private static Path store = Path.of("");
  private static Path key = Path.of("");
  private static CommandRun first = new CommandRun(-1, "", "");

  @BeforeAll
  static void theImport() throws IOException {
    assumeTrue(Corpus.store().isPresent(), Corpus.ABSENT);
    store = Corpus.store().orElseThrow();
    Files.createDirectory(made.resolve("home"));
    key = TestKey.of("importer").writeTo(made.resolve("key"));
    first = imported("repo");
  }

  @Test
  void it_is_imported_whole() {
    assertThat(first.succeeds().out())
        .startsWith("imported 2346 entries (3516 lines) of 114 documents into ")
        .contains("\nrecords that differ from the store's own: 4\n")
        .contains("\nfiles no line explains, kept under QMS/.imported: 15\n");
  }

  @Test
  void each_entry_is_one_commit_between_genesis_and_adoption() {
    List<String> events = trailers("QMS-Event");
    assertThat(events).hasSize(2348).startsWith("genesis").endsWith("adopt");
    assertThat(events.subList(1, 2347)).containsOnly("import");
  }

  @Test
  void each_line_of_the_audit_trails_is_in_exactly_one_source_trailer() {
    List<String> lines = linesOfTheTrails();
    assertThat(lines).hasSize(3516);
    // Sorted: to compare in any order takes the square of so many.
    assertThat(trailers("QMS-Source").stream().sorted().toList())
        .isEqualTo(lines.stream().sorted().toList());
  }

  @Test
  void each_document_has_a_record() {
    List<String> documents =
        linesOfTheTrails().stream()
            .map(line -> line.replaceFirst(".*/(.*)\\.jsonl:\\d+", "QMS/.records/$1.json"))
            .distinct()
            .toList();
    assertThat(documents).hasSize(114);
    assertThat(git().output("ls-tree", "--name-only", "main", "QMS/.records/").lines())
        .filteredOn(path -> !path.endsWith("/ledger.json"))
        .containsExactlyInAnyOrderElementsOf(documents);
  }

  @Test
  void it_verifies_from_genesis_and_exactly_sixteen_jumps_are_stated() {
    CommandRun run =
        CommandRun.of(
            "verify",
            made.resolve("repo"),
            "--root",
            told(first, "genesis"),
            "--require-root",
            "--historical");
    assertThat(run.succeeds().lastLine()).isEqualTo("ACCEPTED: no errors in 2348 commits");
    assertThat(run.out().lines().filter(line -> line.contains(" QMS-251 ")))
        .hasSize(16)
        .allMatch(
            line -> line.contains(" historical: ") && line.contains("DRAFT -> IN_POST_REVIEW"));
  }

  @Test
  void the_numbers_are_those_of_the_narrative_where_both_speak_of_the_same() {
    CommandRun run = CommandRun.of("numbers", made.resolve("repo")).succeeds();
    assertThat(run.out().lines().map(line -> line.strip().replaceAll(" {2,}", ": ")))
        .contains("most VARs in one CR: 5 (CR-036)", "most execution items in one CR: 23 (CR-041)")
        // Two records were set without a line: one CR closed less, and the stuck one elsewhere.
        .contains("CR CLOSED: 72", "CR POST_APPROVED: 1", "CR PRE_APPROVED: 1", "CR DRAFT: 1")
        .contains("INV CLOSED: 5", "INV IN_EXECUTION: 5", "INV PRE_REVIEWED: 1")
        .contains("VAR CLOSED: 9", "VAR DRAFT: 1", "VAR IN_EXECUTION: 2", "SOP EFFECTIVE: 7");
  }

  @Test
  void the_same_key_gives_the_same_commits() {
    assertThat(told(imported("again").succeeds(), "tip")).isEqualTo(told(first, "tip"));
  }

  private static CommandRun imported(String name) {
    return CommandRun.of("import", "legacy", store, made.resolve(name), "--key", key);
  }

  private static String told(CommandRun run, String word) {
    return run.out()
        .lines()
        .filter(line -> line.startsWith(word + " "))
        .map(line -> line.substring(word.length()).strip())
        .findFirst()
        .orElseThrow();
  }

  /** The values of a trailer along the branch, as git tells them, oldest commit first. */
  private static List<String> trailers(String name) {
    String format = "--format=%(trailers:key=" + name + ",valueonly)";
    return git()
        .output("log", "--reverse", format, "main")
        .lines()
        .filter(l -> !l.isEmpty())
        .toList();
  }

  /** Every line as {@code path:number}. */
  private static List<String> linesOfTheTrails() {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(store.resolve(".audit"))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String path = store.relativize(file).toString().replace('\\', '/');
        int count = path.endsWith(".jsonl") ? Files.readAllLines(file).size() : 0;
        for (int line = 1; line <= count; line++) {
          lines.add(path + ":" + line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  private static GitProcess git() {
    return GitProcess.in(made.resolve("repo"), made.resolve("home"));
  }
}
