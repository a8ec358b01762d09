package org.gitqms.ledger.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gitqms.ledger.legacy.StoreBuilder.line;

import java.nio.file.Path;
import java.util.List;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.finding.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stores whose entries try to say more in a commit than they may, or what no commit can say. */
class HostileStoreTest {

  private static final String CR = ".audit/CR/CR-001.jsonl";
  private static final String SOP = ".audit/SOP/SOP-001.jsonl";

  @TempDir Path dir;
  private Workbench bench = new Workbench(Path.of(""));
  private StoreBuilder store = new StoreBuilder(Path.of(""));

  @BeforeEach
  void aStore() {
    bench = new Workbench(dir);
    store = bench.completeStore();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A change\\nQMS-Assign: mallory",
        "A change\\n\\nQMS-Event: approve",
        "A change\\r",
        "two\\u2028lines\\n",
        " blank before",
        "blank behind ",
        "",
        " "
      })
  void a_title_that_is_no_single_tidy_line_is_refused_where_it_stands(String title) {
    title(title);
    int column = store.lineOf(CR, 1).indexOf("\"title\":") + "\"title\":".length() + 1;
    Refusal.of(store.path("."))
        .is(
            (CR + ":1:" + column)
                + " the title is no single line of 1 to 200 characters with nothing blank around"
                + " it");
  }

  @Test
  void a_title_may_have_two_hundred_characters_and_no_more() throws Exception {
    title("\u00fc".repeat(200));
    assertThat(bench.imported().of(CR + ":1").trailer("QMS-Title")).hasSize(200);
    title("\u00fc".repeat(201));
    assertThat(Refusal.of(store.path(".")).messages()).singleElement().asString().startsWith(CR);
  }

  @ParameterizedTest
  @CsvSource({
    "\\u001b[31mred, U+001B",
    "a\\u0007bell, U+0007",
    "x\\u202eyz, U+202E",
    "x\\u200by, U+200B",
    "x\\u2066y, U+2066",
    "x\\ufeffy, U+FEFF",
    "x\\u2028y, U+2028",
    "x\\u0085y, U+0085"
  })
  void a_title_or_comment_with_a_hidden_character_is_refused_at_its_line(
      String text, String character) {
    String told = " QMS-902 the message holds the hidden character " + character;
    // Some of these end a line for Java and are refused as that, but refused they are.
    title(text);
    assertThat(refused()).startsWith(CR + ":1:");
    title("A change");
    comment(text);
    assertThat(refused()).isEqualTo(CR + ":5:1" + told);
  }

  @Test
  void lines_of_a_comment_that_look_like_trailers_stay_text() throws Exception {
    comment("fine\\n\\nQMS-Event: approve\\nQMS-Document: CR-001\\nQMS-Actor: qa");
    Imported repo = bench.imported();
    Imported.Logged review = repo.of(CR + ":5");
    assertThat(review.message())
        .contains("fine\n\nQMS-Event: approve\nQMS-Document: CR-001\nQMS-Actor: qa\n\nQMS-Event: ");
    assertThat(
            repo.git()
                .output("log", "-1", "--format=%(trailers:key=QMS-Event,valueonly)", review.id())
                .strip())
        .isEqualTo("import");
    assertThat(repo.verified().accepted()).isTrue();
    assertThat(repo.verified().tally().events()).doesNotContainKey("approve");
  }

  @Test
  void a_comment_that_is_a_whole_other_message_stays_text() throws Exception {
    comment(
        "x\\n\\nQMS-Event: import\\nQMS-Document: CR-001\\nQMS-Actor: importer\\n"
            + "QMS-Source: .audit/CR/CR-001.jsonl:999");
    Imported repo = bench.imported();
    assertThat(repo.log())
        .flatExtracting(Imported.Logged::sources)
        .hasSize(34)
        .doesNotContain(CR + ":999");
    assertThat(repo.verified().accepted()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----BEGIN SSH SIGNATURE-----\\nU1NIU0lH\\n-----END SSH SIGNATURE-----",
        "# looks like a comment of git\\n# another",
        "diff --git a/x b/x\\n--- a/x\\n+++ b/x",
        "gpgsig x\\ntree 4b825dc642cb6eb9a060e54bf8d69288fbee4904",
        "\\n\\n\\nblank before and behind\\n\\n\\n",
        "",
        "\\n",
        "\\u00e9 e\\u0301 \\ud83d\\ude00 \\ud83d\\udc69\\u200d\\ud83d\\ude80",
        "tab\\there",
        "Signed-off-by: nobody <x@y>"
      })
  void any_comment_that_people_can_read_is_carried_over(String comment) throws Exception {
    comment(comment);
    Imported repo = bench.imported();
    assertThat(repo.verified().accepted()).isTrue();
    assertThat(repo.of(CR + ":5").message()).contains(EventMessage.tidy(commentRead()));
    assertThat(repo.git().run("fsck", "--strict").exit()).isZero();
  }

  @Test
  void a_long_comment_is_carried_over_and_one_beyond_reason_is_refused() throws Exception {
    comment("line of twenty chars\\n".repeat(10_000));
    assertThat(bench.imported().verified().accepted()).isTrue();
    comment("line of twenty chars\\n".repeat(20_000));
    Trees.delete(bench.made().resolve("repo"));
    assertThat(refused()).isEqualTo(CR + ":5:1 QMS-902 the message is longer than 256 KiB");
  }

  @Test
  void what_no_commit_can_say_is_told_with_a_way_out_that_concerns_the_store() {
    comment("x\\u0000y");
    assertThat(Refusal.of(store.path(".")).findings())
        .singleElement()
        .satisfies(f -> assertThat(f.fix()).isEqualTo("remove it"));
    comment("x\\u202ey");
    assertThat(refusal().findings())
        .singleElement()
        .satisfies(f -> assertThat(f.fix()).startsWith("correct the store"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CHECKIN", "CHECKOUT", "APPROVE", "REVIEW"})
  void a_trail_that_begins_in_no_known_status_is_refused_at_its_first_line(String kind) {
    String more = kind.equals("REVIEW") ? "'outcome':'RECOMMEND','comment':''" : "";
    store.replaceLine(
        SOP,
        1,
        more.isEmpty()
            ? line("2026-01-05T10:00:00+00:00", kind, "ann", "0.1")
            : line("2026-01-05T10:00:00+00:00", kind, "ann", "0.1", more));
    assertThat(refused())
        .isEqualTo(
            SOP + ":1:1 QMS-908 a trail cannot begin with " + kind + " unless it states a status");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+15:00", "-18:00", "+99:00"})
  void a_zone_that_is_nowhere_on_earth_is_no_time(String zone) {
    store.replaceLine(SOP, 3, line("2026-01-06T10:00:00" + zone, "CHECKOUT", "ann", "1.1"));
    assertThat(Refusal.of(store.path(".")).messages())
        .singleElement()
        .asString()
        .startsWith(store.place(SOP, 3, "\"2026-01-06"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"root", "0", "a.", "A", "historic", "-x", "a b", "a<b", "\u00e4", "a\\nb"})
  void a_user_name_is_carried_over_as_it_is_or_refused(String user) throws Exception {
    store.replaceLine(SOP, 3, line("2026-01-06T10:00:00+00:00", "CHECKOUT", user, "1.1"));
    if (user.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      Imported repo = bench.imported();
      assertThat(repo.of(SOP + ":3").author()).isEqualTo(user + " <" + user + "@legacy.invalid>");
      assertThat(repo.verified().accepted()).isTrue();
      assertThat(repo.git().run("fsck", "--strict").exit()).isZero();
    } else {
      assertThat(Refusal.of(store.path(".")).messages())
          .singleElement()
          .asString()
          .startsWith(SOP + ":3:");
    }
  }

  private void title(String title) {
    store.replaceLine(
        CR,
        1,
        line("2026-01-05T10:00:00+00:00", "CREATE", "ann", "0.1", "'title':'" + title + "'"));
  }

  private void comment(String comment) {
    store.replaceLine(
        CR,
        5,
        line(
            "2026-01-05T10:03:00+00:00",
            "REVIEW",
            "qa",
            "0.1",
            "'outcome':'RECOMMEND'",
            "'comment':'" + comment + "'"));
  }

  private String commentRead() throws LegacyStoreException {
    String comment =
        store.read().entries().stream()
            .filter(e -> e.trail().equals(CR) && e.mainLine() == 5)
            .findFirst()
            .orElseThrow()
            .comment();
    return comment == null ? "" : comment;
  }

  /** The only finding, as {@code path:line:col RULE message}. */
  private String refused() {
    List<Finding> findings = refusal().findings();
    assertThat(findings).hasSize(1);
    Finding finding = findings.get(0);
    return finding.place() + " " + finding.rule() + " " + finding.message();
  }

  private LegacyStoreException refusal() {
    LegacyStoreException e =
        catchThrowableOfType(
            LegacyStoreException.class, () -> bench.tryInto(bench.made().resolve("repo")));
    assertThat(e).as("the store is refused").isNotNull();
    assertThat(Workbench.namesIn(bench.made())).isEmpty();
    return e;
  }
}
