package org.gitqms.githooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gitqms.report.ReportFormat;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.GitProcess;
import org.gitqms.testkit.TestLedger;
import org.gitqms.testkit.TreeFingerprint;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code git qms verify} answers, and with which exit code. */
class VerifyCommandTest {

  private static final String FORGED = "refs/heads/forged";
  private static final String LATE = "refs/heads/late";
  private static final String ANOTHER = "0123456789012345678901234567890123456789";

  /**
   * Five commits on main; on {@code forged} the last of them has an edited record, and on {@code
   * late} a date in a far future.
   */
  @TempDir private static Path repo;

  @TempDir private static Path home;
  private static String root = "";

  @TempDir private Path folder;

  @BeforeAll
  static void aLedger() {
    try (TestLedger ledger = TestLedger.setup(repo).templatesOf("CR").init()) {
      ledger.lead("CR-001", Status.DRAFT);
      root = ledger.history().get(0).commit().id();
      String forged =
          ledger
              .edit()
              .text("QMS/.records/CR-001.json", t -> t.replace("DRAFT", "CLOSED"))
              .resign(ledger.cast().init().key())
              .name();
      git(repo).output("update-ref", FORGED, forged);
      String late =
          ledger
              .edit()
              .idents(ident -> ident.replaceFirst("[0-9]+ (?=\\S+$)", "4000000000 "))
              .resign(ledger.cast().init().key())
              .name();
      git(repo).output("update-ref", LATE, late);
      git(repo).output("reset", "--hard", "--quiet");
    }
  }

  @Test
  @Verifies("REQ-VERIFY-001")
  void an_honest_history_is_accepted() {
    CommandRun run = verify().succeeds();
    assertThat(run.lastLine())
        .isEqualTo("ACCEPTED: no errors in 5 commits (consistent, not authenticated)");
    assertThat(run.out()).contains("\ntrust: consistent, not authenticated\n");
  }

  @Test
  @Verifies("REQ-VERIFY-002")
  void a_forged_history_is_refused_with_the_place_and_a_fix() {
    CommandRun run = verify("--ref", FORGED).finds("QMS-207");
    assertThat(run.out()).startsWith("QMS/.records/CR-001.json:");
    assertThat(run.lastLine()).isEqualTo("REFUSED: 1 error in 5 commits");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void a_push_is_judged_by_what_it_brings() throws Exception {
    String tip = git(repo).output("rev-parse", "HEAD").strip();
    String before = git(repo).output("rev-parse", "HEAD~2").strip();

    CommandRun run = pushed(before + " " + tip + " refs/heads/main\n").succeeds();

    assertThat(run.out()).contains("judged: 2 commits of a push to refs/heads/main");
    assertThat(run.out()).contains("state at " + before.substring(0, 12) + " taken as given");
  }

  @Test
  @Verifies("REQ-SERVER-004")
  void a_push_that_forges_an_event_or_parks_one_is_refused() throws Exception {
    String before = git(repo).output("rev-parse", "HEAD~1").strip();
    String forged = git(repo).output("rev-parse", FORGED).strip();

    pushed(before + " " + forged + " refs/heads/main\n").finds("QMS-207");
    pushed("0".repeat(40) + " " + forged + " " + FORGED + "\n").finds("QMS-911");
  }

  @Test
  void a_push_that_is_not_understood_is_no_pass() throws Exception {
    pushed("main\n")
        .isRefused(
            folder.resolve("pushed.txt") + ":1:1 not OLD-ID NEW-ID REF",
            "give ids in full and refs by their full names");
    pushed("").isRefused("nothing is pushed", "give one line for each ref: OLD-ID NEW-ID REF");
    verify("--pushed", folder.resolve("none"))
        .isRefused(
            "the pushed refs in '" + folder.resolve("none") + "' cannot be read",
            "give a file, or - for standard input, with lines OLD-ID NEW-ID REF");
    String line = "0".repeat(40) + " " + "0".repeat(40) + " refs/heads/a-branch-that-is-gone\n";
    pushed(line.repeat((8 << 20) / line.length() + 1))
        .isRefused(
            "the pushed refs in '" + folder.resolve("pushed.txt") + "' are more than 8 MiB",
            "push fewer refs at a time");
    verify("--pushed", "-", "--range", "A..B")
        .isRefused("--pushed and --range both name commits", "give one of them");
  }

  @ParameterizedTest
  @CsvSource({
    "text,judged: 5 commits of HEAD",
    "json,'\"outcome\": \"accepted\"'",
    "sarif,'  \"version\": \"2.1.0\",'",
    "junit,failures=\"0\"",
    "annotations,'::notice title=git-qms::ACCEPTED: no errors in 5 commits'",
    "markdown,'## git-qms: accepted'"
  })
  void an_honest_history_is_accepted_in_each_format(String format, String part) {
    assertThat(verify("--format", format).succeeds().out()).contains(part);
  }

  @ParameterizedTest
  @CsvSource({
    "text,REFUSED",
    "json,'\"outcome\": \"refused\"'",
    "sarif,'\"level\": \"error\"'",
    "junit,failures=\"1\"",
    "annotations,'::error file=QMS/.records/CR-001.json,line='",
    "markdown,'## git-qms: refused'"
  })
  void a_forged_history_is_refused_in_each_format(String format, String part) {
    CommandRun run = verify("--format", format, "--ref", FORGED);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains(part, "QMS-207");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xml", "JSON", "text ", ""})
  void another_format_is_refused(String format) {
    verify("--format", format)
        .isRefused(
            "there is no format '" + format + "'",
            "--format text, json, sarif, junit, annotations, markdown");
  }

  @Test
  @Verifies("REQ-FORGE-001")
  void what_is_there_already_is_detected_and_not_prevented_and_each_report_says_so() {
    for (ReportFormat format : ReportFormat.values()) {
      assertThat(verify("--format", format.word()).succeeds().out())
          .as(format.word())
          .contains("detected, not prevented: only a server hook");
    }
  }

  @Test
  void what_decides_about_commits_does_not_say_that_it_came_too_late() throws Exception {
    String tip = git(repo).output("rev-parse", "HEAD").strip();
    String before = git(repo).output("rev-parse", "HEAD~2").strip();

    assertThat(verify("--incoming").succeeds().out()).doesNotContain("detected, not prevented");
    assertThat(pushed(before + " " + tip + " refs/heads/main\n").succeeds().out())
        .doesNotContain("detected, not prevented");
  }

  @Test
  void what_decides_about_commits_takes_none_from_the_future() {
    verify("--ref", LATE).succeeds();
    verify("--ref", LATE, "--incoming").finds("QMS-906");
  }

  @Test
  void a_pinned_root_authenticates() {
    CommandRun run = verify("--root", root, "--require-root").succeeds();
    assertThat(run.lastLine()).isEqualTo("ACCEPTED: no errors in 5 commits");
    assertThat(run.out()).contains("\ntrust: authenticated: root pinned\n");
  }

  @Test
  @Verifies("REQ-VERIFY-006")
  void another_root_is_a_finding() {
    CommandRun run = verify("--root", ANOTHER).finds("QMS-907");
    assertThat(run.out()).contains("genesis is " + root + ", pinned is " + ANOTHER);
  }

  @Test
  void a_root_that_is_no_full_id_is_refused() {
    String upper = root.toUpperCase(Locale.ROOT);
    for (String id : List.of("", root.substring(0, 12), root + "0", upper, root + "\n", "HEAD")) {
      verify("--root", id).isRefused("--root is not a full commit id", "give all 40 hex digits");
    }
  }

  @Test
  @Verifies("REQ-VERIFY-006")
  void a_root_that_is_required_and_not_given_is_a_finding_whose_fix_has_the_id() {
    CommandRun run = verify("--require-root").finds("QMS-907");
    assertThat(run.out()).contains("--root " + root + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"main", "refs/heads/main", "HEAD~0"})
  void a_ref_may_be_named_in_each_way_of_git(String ref) {
    assertThat(verify("--ref", ref).succeeds().out()).contains("judged: 5 commits of " + ref);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "HEAD~99", ANOTHER})
  void a_ref_that_is_not_there_is_refused(String ref) {
    verify("--ref", ref)
        .isRefused(
            "there is no revision '" + ref + "'", "name a branch, a tag or a full commit id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD~2..HEAD", "HEAD~2.."})
  void a_range_is_judged_from_its_base_on(String range) {
    assertThat(verify("--range", range, "--root", root, "--require-root").succeeds().lastLine())
        .startsWith("ACCEPTED: no errors in 2 commits (")
        .endsWith("taken as given)");
  }

  @Test
  void a_forgery_within_a_range_is_found() {
    verify("--range", "main~1.." + FORGED).finds("QMS-207");
  }

  @Test
  void a_range_does_not_excuse_from_the_pinned_root() {
    verify("--range", "HEAD~2..HEAD", "--root", ANOTHER).finds("QMS-907");
  }

  @Test
  @Verifies("REQ-VERIFY-008")
  void an_empty_range_is_refused() {
    verify("--range", "HEAD..HEAD")
        .isRefused(
            "there is no commit to judge in HEAD..HEAD",
            "name a range that holds commits, or leave it out to judge from genesis");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HEAD", "..", "..HEAD", "HEAD~1...HEAD", "a..b..c"})
  void a_range_that_is_none_is_refused(String range) {
    verify("--range", range).isRefused("--range is not A..B", "--range origin/main..HEAD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none..HEAD", "HEAD~1..none"})
  void a_range_from_or_to_nowhere_is_refused(String range) {
    verify("--range", range)
        .isRefused("there is no revision 'none'", "name a branch, a tag or a full commit id");
  }

  @Test
  void a_range_from_beside_the_line_is_a_finding() {
    CommandRun run = verify("--range", FORGED + "..main").finds("QMS-909");
    assertThat(run.lastLine()).startsWith("REFUSED: ");
  }

  @Test
  void a_range_and_a_ref_are_refused_because_both_name_a_tip() {
    verify("--range", "HEAD~1..", "--ref", FORGED)
        .isRefused("--ref and --range both name a tip", "give one of them; a range is A..B");
  }

  @Test
  void a_folder_below_and_the_git_folder_stand_for_the_repository() {
    for (String name : List.of("QMS/CR", ".git")) {
      CommandRun.of("verify", repo.resolve(name), "--root", root).succeeds();
    }
  }

  @Test
  void a_folder_that_is_not_there_is_refused() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    Path none = folder.resolve("none");
    CommandRun.of("verify", none)
        .isRefused("there is no directory " + none, "name the folder of a git repository");
    CommandRun.of("verify", file)
        .isRefused(file + " is no folder", "name the folder of a git repository");
  }

  @Test
  void a_folder_that_is_no_repository_is_refused() {
    CommandRun.of("verify", folder)
        .isRefused(
            "there is no git repository in " + folder, "name the folder of a git repository");
  }

  @Test
  @Verifies("REQ-VERIFY-008")
  void a_repository_without_a_commit_is_refused() {
    git(folder).output("init", "--quiet");
    CommandRun.of("verify", folder)
        .isRefused("the branch has no commit yet", "begin the ledger with git qms init");
  }

  @Test
  @Verifies("REQ-VERIFY-008")
  void a_shallow_clone_is_refused() {
    Path clone = folder.resolve("clone");
    git(folder).output("clone", "--quiet", "--depth=1", repo.toUri().toString(), clone.toString());
    CommandRun.of("verify", clone, "--root", root)
        .isRefused("the clone is shallow: its history is cut", "git fetch --unshallow");
  }

  @Test
  @Verifies("REQ-VERIFY-008")
  void a_repository_without_genesis_is_never_accepted() {
    git(folder).output("init", "--quiet");
    git(folder)
        .configured("user.name", "Somebody")
        .configured("user.email", "somebody@example.org")
        .output("commit", "--quiet", "--allow-empty", "--message=Code");
    CommandRun run = CommandRun.of("verify", folder).finds("QMS-907");
    assertThat(run.out()).contains("there is no genesis in the history of HEAD");
    assertThat(run.lastLine()).startsWith("REFUSED: ");
  }

  @Test
  @Verifies("REQ-VERIFY-008")
  void a_ledger_without_a_document_is_never_accepted() {
    TestLedger.setup(folder).templatesOf().init().close();
    CommandRun run = CommandRun.of("verify", folder).finds("QMS-910");
    assertThat(run.lastLine()).isEqualTo("REFUSED: 1 error in 3 commits");
  }

  @Test
  void a_damaged_object_is_a_finding_and_no_internal_error() {
    try (TestLedger ledger = TestLedger.setup(folder).templatesOf("CR").ungoverned().init()) {
      ledger.object(ledger.tip()).truncate();
    }
    CommandRun run = CommandRun.of("verify", folder);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("\n  fix: ").contains("\nREFUSED: ");
  }

  @ParameterizedTest
  @Verifies("REQ-VERIFY-003")
  @ValueSource(strings = {"HEAD", FORGED})
  void nothing_in_the_repository_or_the_work_tree_changes(String ref) {
    TreeFingerprint before = TreeFingerprint.withTimes(repo);
    verify("--ref", ref, "--root", root, "--historical");
    verify("--ref", ref, "--format", "json");
    assertThat(TreeFingerprint.withTimes(repo)).isEqualTo(before);
  }

  private static CommandRun verify(Object... options) {
    return CommandRun.of(Stream.concat(Stream.of("verify", repo), Stream.of(options)).toArray());
  }

  private CommandRun pushed(String lines) throws IOException {
    return verify("--pushed", Files.writeString(folder.resolve("pushed.txt"), lines));
  }

  private static GitProcess git(Path at) {
    return GitProcess.in(at, home);
  }
}
