package org.gitqms.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.Repositories;
import org.gitqms.testkit.GitProcess;
import org.gitqms.testkit.TestLedger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where there is nothing that could be judged, that is said, and never that it is in order. */
class NothingToJudgeTest {

  @TempDir private static Path folder;
  @TempDir private static Path home;
  private static TestLedger ledger;

  @BeforeAll
  static void write() throws IOException {
    ledger = TestLedger.setup(folder).templatesOf("CR").init();
    ledger.by(ledger.cast().init()).create("CR-001", "A change").checkin("CR-001");
    point("refs/heads/twice", ledger.tip());
    point("refs/tags/twice", ledger.history().get(0).commit().id());
    point("refs/heads/bare", ledger.tip());
    point("refs/bare", ledger.history().get(0).commit().id());
    point("refs/tags/a-tree", ledger.objectAt(ledger.tip(), ""));
  }

  @AfterAll
  static void close() {
    ledger.close();
  }

  @Test
  void a_directory_that_is_not_there_is_told() {
    assertThat(refusal(folder.resolve("nowhere"), "HEAD"))
        .isEqualTo(
            "there is no directory "
                + folder.resolve("nowhere")
                + "; name the folder of a git repository");
  }

  @Test
  void a_file_is_no_directory(@TempDir Path other) throws IOException {
    Path file = Files.writeString(other.resolve("file"), "x");
    assertThat(refusal(file, "HEAD")).startsWith(file + " is no folder; ");
  }

  @Test
  void a_folder_without_a_repository_is_told(@TempDir Path other) {
    assertThat(refusal(other, "HEAD"))
        .isEqualTo(
            "there is no git repository in " + other + "; name the folder of a git repository");
  }

  @Test
  void a_branch_without_a_commit_is_told(@TempDir Path other) throws IOException {
    Repositories.create(other, "main", false).close();
    assertThat(refusal(other, "HEAD"))
        .isEqualTo("the branch has no commit yet; begin the ledger with git qms init");
    assertThat(refusal(other, "main")).startsWith("there is no revision 'main'; ");
  }

  @Test
  void a_shallow_clone_is_told(@TempDir Path clone) {
    GitProcess.in(clone, home)
        .output("clone", "-q", "--depth", "2", "file://" + folder, clone.toString());
    assertThat(refusal(clone, "HEAD"))
        .isEqualTo("the clone is shallow: its history is cut; git fetch --unshallow");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "nowhere",
        "refs/heads/nowhere",
        "HEAD~99",
        "HEAD^3",
        "0123456789abcdef0123456789abcdef01234567",
        "HEAD:nowhere"
      })
  void a_revision_that_names_nothing_is_told(String revision) {
    assertThat(refusal(folder, revision)).startsWith("there is no revision '" + revision + "'; ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"HEAD^{nonsense}", "HEAD~x", "a..b", "-all", "^main", "main@{x", "main@{99}"})
  void what_is_no_revision_at_all_is_told(String revision) {
    assertThat(refusal(folder, revision)).contains("'" + revision + "'");
  }

  @Test
  void the_beginning_of_several_ids_is_told() throws IOException {
    String beginning = beginningOfTwo();
    assertThat(refusal(folder, beginning))
        .startsWith("'" + beginning + "' is the beginning of several ids; ");
  }

  @Test
  void the_name_of_a_tag_and_of_a_branch_is_told_and_both_can_be_named_in_full() throws Exception {
    String both = "'twice' is the name of refs/heads/twice and of refs/tags/twice; ";
    assertThat(refusal(folder, "twice")).startsWith(both).contains("refs/heads/twice");
    assertThat(refusal(folder, "twice~1")).startsWith("'twice'");
    assertThat(refusal(folder, "twice^{commit}")).startsWith("'twice'");
    assertThat(Outcome.of(folder, VerifyRequest.history("refs/heads/twice")).scope().tip())
        .isEqualTo(ledger.tip().name());
    assertThat(Outcome.of(folder, VerifyRequest.history("refs/tags/twice")).scope().commits())
        .isEqualTo(1);
  }

  @Test
  void a_branch_and_a_ref_outside_of_heads_are_not_taken_for_each_other() throws Exception {
    assertThat(refusal(folder, "bare"))
        .startsWith("'bare' is the name of refs/heads/bare and of refs/bare; ");
    assertThat(Outcome.of(folder, VerifyRequest.history("refs/heads/bare")).scope().tip())
        .isEqualTo(ledger.tip().name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"twice..HEAD", "nowhere..HEAD", "HEAD^{tree}..HEAD", "HEAD:QMS..HEAD"})
  void the_base_of_a_range_must_be_one_commit_too(String range) {
    VerifyRequest request = VerifyRequest.parseRange(range).orElseThrow();
    assertThat(refusal(folder, request)).contains(range.replaceFirst("[:^.].*", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "HEAD^{tree}, tree",
    "HEAD:QMS, tree",
    "HEAD:QMS/.policy/people.yml, blob",
    "a-tree, tree"
  })
  void a_revision_that_is_no_commit_is_told(String revision, String type) {
    assertThat(refusal(folder, revision))
        .startsWith("'" + revision + "' names a " + type + ", not a commit; ");
  }

  @Test
  void a_tag_object_stands_for_its_commit_and_for_nothing_else() throws Exception {
    GitProcess git =
        GitProcess.in(folder, home)
            .configured("user.name", "Tagger")
            .configured("user.email", "tagger@example.org");
    git.output("tag", "-a", "-m", "x", "of-commit", "main");
    git.output("tag", "-a", "-m", "x", "of-tree", "main^{tree}");
    assertThat(Outcome.of(folder, VerifyRequest.history("of-commit")).scope().tip())
        .isEqualTo(ledger.tip().name());
    assertThat(refusal(folder, "of-tree")).startsWith("'of-tree' is not a revision; ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD..HEAD", "HEAD~1..HEAD~1", "main..HEAD"})
  void a_range_without_a_commit_is_told(String range) {
    assertThat(refusal(folder, VerifyRequest.parseRange(range).orElseThrow()))
        .startsWith("there is no commit to judge in " + range + "; ");
  }

  private static String refusal(Path where, String revision) {
    return refusal(where, VerifyRequest.history(revision));
  }

  /** What is said instead of a result, with the fix behind it. */
  private static String refusal(Path where, VerifyRequest request) {
    try {
      return "judged all the same: " + Outcome.of(where, request);
    } catch (CannotJudgeException e) {
      return e.getMessage() + "; " + e.fix();
    }
  }

  private static void point(String ref, String id) throws IOException {
    point(ref, ObjectId.fromString(id));
  }

  private static void point(String ref, ObjectId id) throws IOException {
    RefUpdate update = ledger.repository().updateRef(ref);
    update.setNewObjectId(id);
    update.forceUpdate();
  }

  /** Four digits with which the ids of two objects begin. */
  private static String beginningOfTwo() throws IOException {
    Set<String> seen = new HashSet<>();
    Repository repository = ledger.repository();
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      for (int i = 0; ; i++) {
        byte[] text = ("blob " + i).getBytes(StandardCharsets.UTF_8);
        ObjectId id = inserter.idFor(Constants.OBJ_BLOB, text);
        String beginning = id.name().substring(0, 4);
        if (!seen.add(beginning)) {
          for (int j = 0; j <= i; j++) {
            byte[] other = ("blob " + j).getBytes(StandardCharsets.UTF_8);
            if (inserter.idFor(Constants.OBJ_BLOB, other).name().startsWith(beginning)) {
              inserter.insert(Constants.OBJ_BLOB, other);
            }
          }
          return beginning;
        }
      }
    }
  }
}
