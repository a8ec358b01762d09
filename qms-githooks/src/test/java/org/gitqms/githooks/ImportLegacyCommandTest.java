package org.gitqms.githooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gitqms.testkit.TestKey;
import org.gitqms.testkit.TreeFingerprint;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code git qms import legacy} makes of a store, and what it leaves when it cannot. */
class ImportLegacyCommandTest {

  private static final TestKey KEY = TestKey.of("importer");
  private static final String THROW_AWAY = "signed with a throw-away key, which is gone";

  @TempDir private Path dir;
  private OldStore store = new OldStore(Path.of(""));
  private Path made = Path.of("");
  private Path target = Path.of("");
  private Path key = Path.of("");
  private Path people = Path.of("");

  @BeforeEach
  void aStore() throws IOException {
    store = OldStore.in(dir.resolve("store"));
    made = Files.createDirectory(dir.resolve("made"));
    target = made.resolve("repo");
    key = KEY.writeTo(dir.resolve("key"));
    people =
        Files.writeString(
            dir.resolve("people.yml"),
            """
            principals:
              - id: ada
                kind: human
                name: Ada Minister
                email: ada@example.org
                groups: [administrator, quality]
                historic: [ann]
                keys:
                  - key: %s
            """
                .formatted(KEY.publicKey()));
  }

  @Test
  void a_store_becomes_a_repository_that_verifies_from_the_genesis_told() {
    CommandRun run = imported().succeeds();
    assertThat(run.out())
        .startsWith("imported 3 entries (4 lines) of 1 document into " + target + "\n")
        .contains("\nevery record agrees with the store's own\n")
        .contains("\nfiles no line explains, kept under QMS/.imported: 0\n")
        .endsWith("\ntry: git qms verify --root " + told(run, "genesis") + " " + target + "\n");
    CommandRun verified =
        CommandRun.of("verify", "--root", told(run, "genesis"), "--require-root", target);
    assertThat(verified.succeeds().lastLine()).isEqualTo("ACCEPTED: no errors in 5 commits");
  }

  @Test
  @Verifies("REQ-IMPORT-004")
  void historical_findings_are_counted_or_listed_and_refuse_nothing() {
    imported().succeeds();
    assertThat(CommandRun.of("verify", target).succeeds().out())
        .contains("history QMS-251 historical: 1 finding (")
        .doesNotContain(" QMS-251 historical: the ");
    assertThat(CommandRun.of("verify", target, "--historical").succeeds().out().lines())
        .filteredOn(line -> line.contains(" QMS-251 historical: "))
        .hasSize(1)
        .allMatch(line -> line.contains("DRAFT -> IN_POST_REVIEW"));
  }

  @Test
  void the_repository_does_not_lie_in_the_store() {
    target = store.dir().resolve("new");
    imported()
        .isRefused(
            "the repository would lie in the store", "name a folder outside of " + store.dir());
    assertThat(target).doesNotExist();
  }

  @Test
  void a_throw_away_key_is_said_so() {
    assertThat(imported().out()).contains(THROW_AWAY);
  }

  @Test
  void with_a_key_and_people_they_are_the_ones_of_the_repository() {
    CommandRun run = imported("--key", key, "--people", people).succeeds();
    assertThat(run.out()).doesNotContain(THROW_AWAY);
    assertThat(target.resolve("QMS/.policy/people.yml")).hasSameTextualContentAs(people);
    CommandRun.of("verify", target, "--root", told(run, "genesis")).succeeds();
  }

  @Test
  @Verifies("REQ-IMPORT-005")
  void the_same_store_key_and_people_give_the_same_tip() {
    CommandRun first = imported("--key", key, "--people", people);
    target = made.resolve("again");
    assertThat(told(imported("--key", key, "--people", people), "tip"))
        .matches("[0-9a-f]{40}")
        .isEqualTo(told(first, "tip"));
  }

  @Test
  @Verifies("REQ-IMPORT-006")
  void a_record_that_differs_is_told_and_not_corrected() {
    store.replace(".meta/CR/CR-001.json", "IN_POST_REVIEW", "CLOSED");
    assertThat(imported().succeeds().out())
        .contains("\nrecords that differ from the store's own: 1\n")
        .contains("CR-001 status: its trail leads to IN_POST_REVIEW, its record says CLOSED");
  }

  @Test
  void the_store_is_only_read() {
    TreeFingerprint before = TreeFingerprint.withTimes(store.dir());
    imported().succeeds();
    assertThat(TreeFingerprint.withTimes(store.dir())).isEqualTo(before);
  }

  @Test
  void a_folder_with_something_in_it_is_refused_and_left_as_it_was() throws IOException {
    Files.createDirectory(target);
    Files.writeString(target.resolve("mine"), "mine");
    TreeFingerprint before = TreeFingerprint.withTimes(made);
    imported()
        .isRefused(
            target + " exists and is not an empty folder", "name a folder that does not exist yet");
    assertThat(TreeFingerprint.withTimes(made)).isEqualTo(before);
  }

  @Test
  @Verifies("REQ-IMPORT-003")
  void a_malformed_line_is_told_with_its_place_and_leaves_nothing() {
    store.replace(OldStore.TRAIL, "\"CHECKIN\"", "\"CHEKIN\"");
    CommandRun run = imported().findsFaults(OldStore.TRAIL + ":2:43");
    assertThat(run.err())
        .endsWith("git-qms: the store cannot be imported, errors: 1; nothing was written\n");
    assertNothingMade();
  }

  @Test
  void an_entry_that_the_law_refuses_is_told_with_its_place_and_leaves_nothing() {
    store.replace(OldStore.TRAIL, "A change", "A \\u202e change");
    imported().findsFaults(OldStore.TRAIL + ":1:1");
    assertNothingMade();
  }

  @Test
  void a_folder_that_is_no_store_is_told_what_it_lacks() throws IOException {
    store = new OldStore(Files.createDirectory(dir.resolve("empty")));
    assertThat(imported().findsFaults(".:1:1", ".:1:1").err())
        .contains("it holds no .audit\n")
        .contains("it holds no .meta\n");
    store = new OldStore(dir.resolve("none"));
    assertThat(imported().findsFaults(".:1:1").err()).contains("there is no folder ");
    assertNothingMade();
  }

  @Test
  void a_key_that_is_not_there_is_refused() {
    Path none = dir.resolve("none");
    imported("--key", none)
        .isRefused(
            "there is no private key file " + none,
            "name the file of your private key, or make one: ssh-keygen -t ed25519");
    assertNothingMade();
  }

  @Test
  void people_without_a_key_are_refused() {
    imported("--people", people)
        .isRefused(
            "--people needs --key: the importer signs with a key that stands in that file",
            "give the key of the importer as --key FILE");
    assertNothingMade();
  }

  @Test
  void a_people_file_that_is_not_there_is_refused() {
    Path none = dir.resolve("none");
    imported("--key", key, "--people", none)
        .isRefused("a file cannot be read or written: " + none, "check path and permissions");
    assertNothingMade();
  }

  @Test
  void a_malformed_people_file_is_told_with_its_place() throws IOException {
    Files.writeString(people, "principals:\n  - id: ada\n    kind: robot\n");
    CommandRun run = imported("--key", key, "--people", people);
    assertThat(run.err().lines()).anyMatch(line -> line.startsWith(people + ":3:"));
    assertThat(run.err()).contains("\n  fix: ");
    assertThat(run.exit()).isEqualTo(1);
    assertNothingMade();
  }

  @Test
  void people_among_whom_nobody_has_the_key_are_told() {
    Path stranger = TestKey.of("stranger").writeTo(dir.resolve("stranger"));
    imported("--key", stranger, "--people", people).findsFaults(people + ":1:1");
    assertNothingMade();
  }

  @ParameterizedTest
  @CsvSource({
    "--zone,Middle-earth",
    "--zone,''",
    "--date,yesterday",
    "--date,2026-02-30T00:00:00Z"
  })
  void a_zone_or_date_that_is_none_is_refused(String option, String value) {
    CommandRun run = imported(option, value);
    assertThat(run.err().lines())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("git-qms: not a zone or date: "))
        .contains("fix: --zone Europe/Berlin --date 2026-02-10T12:00:00Z");
    assertThat(run.exit()).isEqualTo(2);
    assertNothingMade();
  }

  @Test
  void a_date_before_the_last_entry_is_told_at_that_entry() {
    CommandRun run = imported("--date", "2026-01-05T10:01:59Z");
    run.findsFaults(OldStore.TRAIL + ":4:1");
    assertThat(run.err()).contains("--date");
    assertNothingMade();
  }

  private CommandRun imported(Object... options) {
    return CommandRun.of(
        Stream.concat(Stream.of("import", "legacy", store.dir(), target), Stream.of(options))
            .toArray());
  }

  private void assertNothingMade() {
    assertThat(made).isEmptyDirectory();
  }

  /** The id that stands behind a word. */
  private static String told(CommandRun run, String word) {
    return run.out()
        .lines()
        .filter(line -> line.startsWith(word + " "))
        .map(line -> line.substring(word.length()).strip())
        .findFirst()
        .orElseThrow();
  }
}
