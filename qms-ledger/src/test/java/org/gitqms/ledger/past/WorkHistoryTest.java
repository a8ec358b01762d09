package org.gitqms.ledger.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.rules.commit.CodeCommit;
import org.gitqms.rules.commit.Lookup;
import org.gitqms.rules.commit.PastWork;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.history.Questions;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.CodeBranch;
import org.gitqms.testkit.Person;
import org.gitqms.testkit.TestLedger;
import org.gitqms.testkit.WrittenCommit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkHistoryTest {

  private static final DocumentId CR = new DocumentId("CR-001");

  @TempDir private static Path folder;
  private static TestLedger ledger;
  private static ObjectId early;
  private static ObjectId direct;
  private static ObjectId brought;
  private static ObjectId stranger;
  private static long released;

  @BeforeAll
  static void write() {
    ledger = TestLedger.setup(folder).templatesOf("CR", "SOP").init();
    Person init = ledger.cast().init();
    ledger.lead("CR-001", Status.PRE_APPROVED);
    ledger.by(init).code(CodeBranch.citing("CR-001", "Too early"), Map.of("src/A.java", "A\n"));
    early = ledger.tip();
    CodeBranch old = ledger.branch("old").commit(init, citing("Old"), Map.of("src/O.java", "O\n"));
    ledger.clock().advance(Duration.ofDays(9_000));
    CodeBranch late =
        ledger.branch("late").commit(init, citing("Dated falsely"), Map.of("src/L.java", "L\n"));
    ledger.clock().advance(Duration.ofDays(-9_000));
    ledger.by(init).merge(old).merge(late);
    ledger.lead("CR-001", Status.IN_EXECUTION);
    released = ledger.history().get(ledger.history().size() - 1).commit().committer().time();
    CodeBranch branch = ledger.branch("branch");
    ledger.by(init).code(citing("Direct"), Map.of("src/A.java", "AA\n", "docs/a.txt", "a\n"));
    direct = ledger.tip();
    ledger.lead("SOP-001", Status.EFFECTIVE);
    brought =
        branch
            .commit(init, CodeBranch.citing("CR-001-VAR-001", "Work"), Map.of("src/B.java", "B\n"))
            .tip();
    late.commit(init, "Says nothing", Map.of("src/M.java", "M\n"));
    ledger.by(init).merge(late);
    branch.commit(init, "Says nothing", Map.of("src/C.java", "C\n"));
    branch.commit(init, CodeBranch.citing("CR-002", "Another"), Map.of("src/D.java", "D\n"));
    ledger.by(init).merge(branch);
    stranger = ledger.branch("other").commit(init, citing("Not merged"), Map.of("x", "x")).tip();
  }

  @AfterAll
  static void close() {
    ledger.close();
  }

  private static String citing(String words) {
    return CodeBranch.citing("CR-001", words);
  }

  private static PastWork answer(Set<String> commits, Set<String> files) {
    Questions questions = new Questions(CR, commits, files, Set.of("src/A.java", "src/none"));
    PastWork read = readBack(questions);
    assertThat(told(questions)).isEqualTo(read);
    return read;
  }

  private static PastWork readBack(Questions questions) {
    ObjectSource source = new ObjectSource(ledger.repository().newObjectReader());
    Ancestry ancestry = new Ancestry(source, List.of(ledger.tip()));
    return WorkHistory.upTo(source, ancestry, ledger.tip()).answer(questions, tree(source));
  }

  /** The same, told commit by commit as a walk from genesis does. */
  private static PastWork told(Questions questions) {
    ObjectSource source = new ObjectSource(ledger.repository().newObjectReader());
    Ancestry ancestry = new Ancestry(source, List.of());
    WorkHistory history = WorkHistory.told(source, ancestry);
    for (WrittenCommit written : ledger.history()) {
      RawCommit raw = RawCommit.read(source, ObjectId.fromString(written.commit().id()));
      List<RawCommit> fresh = new ArrayList<>();
      raw.parents().forEach(p -> fresh.addAll(ancestry.from(p, java.util.Optional::of)));
      EventMessage.parse(raw.message())
          .event()
          .ifPresentOrElse(
              event -> history.event(event, written.commit().committer().time()),
              () -> history.code(raw, fresh));
      ancestry.know(raw.id());
    }
    return history.answer(questions, tree(source));
  }

  private static ObjectId tree(ObjectSource source) {
    return RawCommit.read(source, ledger.tip()).tree();
  }

  @Test
  void it_tells_when_the_document_was_released() {
    assertThat(answer(Set.of(), Set.of()).released()).isEqualTo(OptionalLong.of(released));
  }

  @Test
  void a_document_that_was_never_released_has_all_that_was_ever_done() {
    Questions questions = new Questions(new DocumentId("CR-002"), Set.of(), Set.of(), Set.of());

    assertThat(readBack(questions)).isEqualTo(told(questions));
    assertThat(readBack(questions).released()).isEmpty();
    assertThat(readBack(questions).code()).hasSize(1);
  }

  @Test
  void it_tells_the_code_that_was_made_for_the_document_since_then_newest_first() {
    List<CodeCommit> code = answer(Set.of(), Set.of()).code();

    assertThat(code)
        .containsExactly(
            new CodeCommit(
                brought.name(), new DocumentId("CR-001-VAR-001"), Set.of("src/B.java"), Map.of()),
            new CodeCommit(direct.name(), CR, Set.of("src/A.java", "docs/a.txt"), Map.of()));
  }

  @Test
  void it_tells_what_came_into_force_since_then() {
    assertThat(answer(Set.of(), Set.of()).approved()).containsExactly(new DocumentId("SOP-001"));
  }

  @Test
  void a_commit_is_found_by_its_id_and_by_the_beginning_of_it() {
    String shortened = brought.name().substring(0, 12);
    String shouted = direct.name().toUpperCase(java.util.Locale.ROOT);
    Map<String, Lookup> found =
        answer(Set.of(early.name(), shortened, shouted), Set.of()).commits();

    assertThat(named(found, early.name()).only()).contains(early.name());
    assertThat(named(found, shortened).only()).contains(brought.name());
    assertThat(named(found, shouted).only()).contains(direct.name());
  }

  @Test
  void a_commit_that_is_not_in_the_ancestry_is_not_found() {
    String wrong = direct.name().substring(0, 10) + (direct.name().charAt(10) == '0' ? "1" : "0");
    Map<String, Lookup> found =
        answer(Set.of(stranger.name(), wrong, "no name"), Set.of()).commits();

    assertThat(named(found, stranger.name()).matches()).isEmpty();
    assertThat(named(found, "no name").matches()).isEmpty();
    assertThat(named(found, wrong).matches()).isEmpty();
    assertThat(named(found, wrong).nearestMatch()).contains(direct.name());
  }

  @Test
  void what_is_no_commit_is_not_found() {
    String blob = ledger.objectAt("src/A.java").name();

    assertThat(named(answer(Set.of(blob), Set.of()).commits(), blob).matches()).isEmpty();
  }

  @Test
  void a_beginning_that_several_commits_have_stands_for_none_of_them() {
    Graph graph = new Graph();
    ObjectId tip = graph.commit(1, Map.of("a", "0"));
    for (int i = 0; i < 600; i++) {
      tip = graph.commit(i + 2, Map.of("a", "x" + i), tip);
    }
    Ancestry ancestry = new Ancestry(graph.source(), List.of(tip));
    NamedCommits names = new NamedCommits(graph.source(), ancestry);
    ObjectId at = tip;
    boolean ambiguous = false;
    while (!ambiguous && !graph.read(at).parents().isEmpty()) {
      ambiguous = names.find(at.name().substring(0, 4)).isAmbiguous();
      assertThat(names.find(at.name()).only()).contains(at.name());
      at = graph.read(at).parents().get(0);
    }

    assertThat(ambiguous).isTrue();
  }

  @Test
  void a_file_is_found_by_its_path_or_by_the_end_of_it() {
    Map<String, Lookup> found =
        answer(
                Set.of(),
                Set.of("src/A.java", "./src/B.java", "src/", "A.java", "a.txt", "b.JAVA", "none"))
            .files();

    assertThat(named(found, "src/A.java").only()).contains("src/A.java");
    assertThat(named(found, "./src/B.java").only()).contains("src/B.java");
    assertThat(named(found, "src/").only()).contains("src");
    assertThat(named(found, "A.java").only()).contains("src/A.java");
    assertThat(named(found, "a.txt").only()).contains("docs/a.txt");
    assertThat(named(found, "b.JAVA").matches()).isEmpty();
    assertThat(named(found, "b.JAVA").nearestMatch()).contains("src/B.java");
    assertThat(named(found, "none").matches()).isEmpty();
  }

  @Test
  void files_of_the_quality_system_are_not_among_them() {
    Map<String, Lookup> found =
        answer(Set.of(), Set.of("SOP-001.md", "QMS/SOP/SOP-001.md")).files();

    assertThat(named(found, "SOP-001.md").matches()).isEmpty();
    assertThat(named(found, "QMS/SOP/SOP-001.md").matches()).isEmpty();
  }

  @Test
  void what_files_hold_is_told_by_their_digests() {
    assertThat(answer(Set.of(), Set.of()).digests())
        .isEqualTo(
            Map.of(
                "src/A.java", Digest.of("AA\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))));
  }

  @Test
  void submodules_are_told_with_their_commits() {
    Graph graph = new Graph();
    String pointer = "7a3c".repeat(10);
    ObjectId tip =
        graph.commit(1, Map.of("a", "1", "lib/x/sub", Graph.SUBMODULE + pointer, "QMS/sub", "2"));
    ObjectSource source = graph.source();

    PastWork work =
        WorkHistory.upTo(source, new Ancestry(source, List.of(tip)), tip)
            .answer(new Questions(CR, Set.of(), Set.of(), Set.of()), graph.tree(tip));

    assertThat(work.submodules()).isEqualTo(Map.of("lib/x/sub", pointer));
  }

  private static Lookup named(Map<String, Lookup> found, String name) {
    return java.util.Objects.requireNonNull(found.get(name));
  }
}
