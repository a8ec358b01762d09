package org.gitqms.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Verification;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.Person;
import org.gitqms.testkit.TestLedger;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What somebody without any key may push, and what must not come of it. */
class HostileCommitsTest {

  private static final int ENDLESS = 120;

  @TempDir private static Path folder;
  private static TestLedger ledger;
  private static List<ObjectId> ids;
  private static ObjectId side;

  @BeforeAll
  static void write() {
    ledger = TestLedger.setup(folder).templatesOf("CR").init();
    Person init = ledger.cast().init();
    ledger.lead("CR-001", Status.IN_EXECUTION);
    side = ledger.branch("side").commit(init, "Work", Map.of("src/A.java", "A\n")).tip();
    ledger.lead("CR-001", Status.CLOSED);
    ids = ledger.history().stream().map(w -> ObjectId.fromString(w.commit().id())).toList();
  }

  @AfterAll
  static void close() {
    ledger.close();
  }

  @Test
  void a_merge_of_the_tip_into_an_older_commit_takes_no_event_back() throws Exception {
    ObjectId old = ids.get(ids.size() - 5);

    ObjectId merge = commit(treeOf(old), "Merge branch 'main'", old, ledger.tip());

    assertThat(findings(merge))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule().value()).isEqualTo("QMS-903");
              assertThat(finding.commit()).contains(merge.name());
              assertThat(finding.message()).startsWith("the merge brings in the commit ");
            });
  }

  @Test
  @Verifies("REQ-LEDGER-005")
  void an_event_hidden_behind_a_merge_of_code_is_found() throws Exception {
    ObjectId old = ids.get(ids.size() - 5);
    ObjectId hiding = commit(treeOf(side), "Merge branch 'main' into side", side, ledger.tip());

    ObjectId merge = commit(treeOf(old), "Merge branch 'side'", old, hiding);

    assertThat(findings(merge)).extracting(f -> f.rule().value()).containsExactly("QMS-903");
  }

  @Test
  void a_branch_that_was_brought_up_to_date_before_is_merged() throws Exception {
    ObjectId tip = ledger.tip();
    ObjectId fresh = commit(treeOf(tip), "Merge branch 'main' into side", side, tip);

    ObjectId merge = commit(treeOf(tip), "Merge branch 'side'", tip, fresh);

    assertThat(verify(merge).accepted()).isTrue();
  }

  @Test
  @Timeout(ENDLESS)
  void a_small_tree_with_very_many_paths_is_code_like_any_other() throws Exception {
    ObjectId tree = with(treeOf(ledger.tip()), "code", bomb());

    assertThat(verify(commit(tree, "Add code", ledger.tip())).accepted()).isTrue();
  }

  @Test
  @Timeout(ENDLESS)
  void very_many_folders_without_a_file_are_too() throws Exception {
    ObjectId nothing = insert(Constants.OBJ_TREE, new byte[0]);
    ObjectId tree = with(treeOf(ledger.tip()), "code", bomb(nothing, FileMode.TREE));

    assertThat(verify(commit(tree, "Add folders", ledger.tip())).accepted()).isTrue();
  }

  @Test
  @Timeout(ENDLESS)
  void under_qms_it_is_refused() throws Exception {
    ObjectId tip = treeOf(ledger.tip());
    ObjectId qms = ledger.repository().resolve(tip.name() + ":QMS");
    ObjectId tree = with(tip, "QMS", with(qms, "code", bomb()));

    assertThat(findings(commit(tree, "Add code", ledger.tip())))
        .extracting(f -> f.rule().value())
        .containsExactly("QMS-901");
  }

  @Test
  @Timeout(ENDLESS)
  void many_files_outside_are_code_too() throws Exception {
    ObjectId wide = wide(20_000, blob("x\n"), FileMode.REGULAR_FILE);
    ObjectId tree = with(treeOf(ledger.tip()), "code", wide(900, wide, FileMode.TREE));

    assertThat(verify(commit(tree, "Add code", ledger.tip())).accepted()).isTrue();
  }

  @Test
  @Timeout(ENDLESS)
  void one_blob_under_many_names_is_read_once() throws Exception {
    ObjectId large = insert(Constants.OBJ_BLOB, new byte[8 << 20]);
    ObjectId tip = treeOf(ledger.tip());
    ObjectId qms = ledger.repository().resolve(tip.name() + ":QMS");
    ObjectId many = wide(20_000, large, FileMode.REGULAR_FILE);
    ObjectId tree = with(tip, "QMS", with(qms, "zz", many));

    assertThat(findings(commit(tree, "Add files", ledger.tip())))
        .extracting(f -> f.rule().value())
        .containsExactly("QMS-214");
  }

  @Test
  void a_name_that_no_file_system_takes_is_refused() throws Exception {
    ObjectId tree = with(treeOf(ledger.tip()), "a".repeat(5_000), blob("x\n"));

    assertThat(findings(commit(tree, "Add code", ledger.tip())))
        .extracting(f -> f.rule().value())
        .containsExactly("QMS-901");
  }

  @Test
  void a_commit_larger_than_a_mebibyte_is_refused() throws Exception {
    ObjectId large = commit(treeOf(ledger.tip()), "Fix it\n\n" + "a".repeat(1 << 20), ledger.tip());

    assertThat(findings(large))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule().value()).isEqualTo("QMS-901");
              assertThat(finding.message()).contains("is larger than 1 MiB");
            });
  }

  @Test
  void a_push_of_a_merge_of_very_many_branches_is_refused() throws Exception {
    ObjectId[] parents = new ObjectId[200];
    Arrays.fill(parents, side);
    ObjectId merge = commit(treeOf(side), "Merge", parents);

    Verification result =
        PushVerifier.of(ledger.repository(), Verifier.of(ledger.repository()), "HEAD")
            .verify(
                List.of(new RefChange("refs/heads/new", ObjectId.zeroId(), merge)),
                VerifyRequest.history("HEAD"));

    assertThat(result.findings()).extracting(f -> f.rule().value()).containsExactly("QMS-911");
  }

  @Test
  void after_a_hundred_refused_commits_the_result_is_clear() throws Exception {
    ObjectId at = ledger.tip();
    ObjectId without = treeOf(at);
    ObjectId qms = ledger.repository().resolve(without.name() + ":QMS");
    ObjectId edited = with(without, "QMS", with(qms, "x.txt", blob("x\n")));
    for (int i = 0; i < 130; i++) {
      at = commit(i % 2 == 0 ? edited : without, "Toggle " + i, at);
    }

    Verification result = verify(at);

    assertThat(result.findings()).hasSize(100);
    assertThat(result.trust().notes())
        .contains("30 later commits were not judged: 100 before them are refused");
  }

  @Test
  void a_genesis_stands_on_no_older_qms(@TempDir Path another) throws Exception {
    try (TestLedger planted =
        TestLedger.setup(another)
            .templatesOf("CR")
            .codeBefore(Map.of("qms/SOP/SOP-099.md", "# SOP-099: Planted\n"))
            .init()) {
      Verification result = Verifier.of(planted.repository()).verify(VerifyRequest.history("HEAD"));

      assertThat(result.findings())
          .first()
          .satisfies(
              finding -> {
                assertThat(finding.rule().value()).isEqualTo("QMS-907");
                assertThat(finding.message()).contains("QMS/ holds something already");
              });
    }
  }

  private static Verification verify(ObjectId tip) throws Exception {
    return Verifier.of(ledger.repository()).verify(VerifyRequest.history(tip.name()));
  }

  private static List<Finding> findings(ObjectId tip) throws Exception {
    return verify(tip).findings();
  }

  /** A thousand million paths in a few hundred bytes. */
  private static ObjectId bomb() throws Exception {
    return bomb(blob("x\n"), FileMode.REGULAR_FILE);
  }

  private static ObjectId bomb(ObjectId leaf, FileMode kind) throws Exception {
    ObjectId object = leaf;
    FileMode mode = kind;
    for (int level = 0; level < 9; level++) {
      TreeFormatter tree = new TreeFormatter();
      for (int i = 0; i < 10; i++) {
        tree.append("f" + i, mode, object);
      }
      object = insert(Constants.OBJ_TREE, tree.toByteArray());
      mode = FileMode.TREE;
    }
    return object;
  }

  /** A tree in which so many names stand for one object. */
  private static ObjectId wide(int names, ObjectId object, FileMode mode) throws Exception {
    TreeFormatter tree = new TreeFormatter();
    for (int i = 0; i < names; i++) {
      tree.append(String.format("f%06d", i), mode, object);
    }
    return insert(Constants.OBJ_TREE, tree.toByteArray());
  }

  private static ObjectId blob(String text) throws Exception {
    return insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A tree with one entry more, or another one. */
  private static ObjectId with(ObjectId tree, String name, ObjectId object) throws Exception {
    boolean folder = ledger.repository().open(object).getType() == Constants.OBJ_TREE;
    TreeMap<String, TreeEntry> entries = new TreeMap<>();
    try (TreeWalk walk = new TreeWalk(ledger.repository())) {
      walk.addTree(tree);
      while (walk.next()) {
        FileMode mode = walk.getFileMode(0);
        entries.put(
            key(walk.getNameString(), mode == FileMode.TREE),
            new TreeEntry(walk.getNameString(), mode, walk.getObjectId(0)));
      }
    }
    entries.put(
        key(name, folder),
        new TreeEntry(name, folder ? FileMode.TREE : FileMode.REGULAR_FILE, object));
    TreeFormatter result = new TreeFormatter();
    entries.values().forEach(e -> result.append(e.name(), e.mode(), e.object()));
    return insert(Constants.OBJ_TREE, result.toByteArray());
  }

  private record TreeEntry(String name, FileMode mode, ObjectId object) {}

  private static String key(String name, boolean folder) {
    return folder ? name + "/" : name;
  }

  private static ObjectId insert(int type, byte[] bytes) throws Exception {
    try (ObjectInserter inserter = ledger.repository().newObjectInserter()) {
      ObjectId id = inserter.insert(type, bytes);
      inserter.flush();
      return id;
    }
  }

  private static ObjectId treeOf(ObjectId commit) throws Exception {
    try (RevWalk walk = new RevWalk(ledger.repository())) {
      return walk.parseCommit(commit).getTree().copy();
    }
  }

  /** An unsigned commit by nobody in particular, a second after its first parent. */
  private static ObjectId commit(ObjectId tree, String message, ObjectId... parents)
      throws Exception {
    int time;
    try (RevWalk walk = new RevWalk(ledger.repository())) {
      RevCommit parent = walk.parseCommit(parents[0]);
      time = parent.getCommitTime() + 1;
    }
    PersonIdent somebody =
        new PersonIdent(
            "Some Body", "some@body.example", Instant.ofEpochSecond(time), ZoneOffset.UTC);
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(tree);
    commit.setParentIds(parents);
    commit.setAuthor(somebody);
    commit.setCommitter(somebody);
    commit.setMessage(message);
    return insert(Constants.OBJ_COMMIT, commit.build());
  }
}
