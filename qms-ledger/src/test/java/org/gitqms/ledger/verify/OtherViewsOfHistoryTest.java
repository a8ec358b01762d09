package org.gitqms.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.rules.finding.Verification;
import org.gitqms.testkit.GitProcess;
import org.gitqms.testkit.TestKey;
import org.gitqms.testkit.TestLedger;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What git can be told to show instead of the objects themselves does not change the verdict. */
class OtherViewsOfHistoryTest {

  @TempDir private Path folder;
  @TempDir private Path home;
  private TestLedger ledger;
  private GitProcess git;
  private ObjectId forged;

  @BeforeEach
  void write() {
    ledger = TestLedger.setup(folder).templatesOf("CR").init();
    ledger.by(ledger.cast().init()).create("CR-001", "A change").checkin("CR-001");
    git = GitProcess.in(folder, home);
    forged = ledger.edit().resign(TestKey.of("nobody"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  @Verifies("REQ-VERIFY-004")
  void a_graft_cuts_nothing_off() throws Exception {
    Verification before = Outcome.of(folder);
    Files.createDirectories(folder.resolve(".git/info"));
    Files.writeString(folder.resolve(".git/info/grafts"), ledger.tip().name() + "\n");
    assertThat(git.output("rev-list", "--count", "HEAD").strip()).isEqualTo("1");
    assertThat(Outcome.of(folder)).isEqualTo(before);
  }

  @Test
  @Verifies("REQ-VERIFY-004")
  void a_replacement_hides_no_forgery_and_makes_none() throws Exception {
    Verification before = Outcome.of(folder);
    git.output("replace", ledger.tip().name(), forged.name());
    assertThat(git.output("cat-file", "commit", "HEAD"))
        .isEqualTo(new String(ledger.commit(forged).bytes(), StandardCharsets.UTF_8));
    assertThat(Outcome.of(folder)).isEqualTo(before);

    git.output("replace", "-d", ledger.tip().name());
    git.output("replace", forged.name(), ledger.tip().name());
    assertThat(Outcome.rules(Outcome.of(folder, VerifyRequest.history(forged.name()))))
        .containsExactly("QMS-702");
  }

  @Test
  void a_replaced_tree_and_a_replaced_text_change_nothing() throws Exception {
    Verification before = Outcome.of(folder);
    String tree = ledger.objectAt(ledger.tip(), "").name();
    git.output("replace", tree, ledger.objectAt(ObjectId.fromString(first()), "").name());
    git.output(
        "replace",
        ledger.objectAt("QMS/.policy/people.yml").name(),
        ledger.objectAt("QMS/.policy/types.yml").name());
    assertThat(Outcome.of(folder)).isEqualTo(before);
  }

  @Test
  void a_commit_graph_that_lies_is_not_asked() throws Exception {
    Verification before = Outcome.of(folder);
    git.output("commit-graph", "write", "--reachable");
    Path graph = folder.resolve(".git/objects/info/commit-graph");
    byte[] bytes = Files.readAllBytes(graph);
    for (int i = 200; i < bytes.length - 20; i += 7) {
      bytes[i] ^= 1;
    }
    Files.delete(graph);
    Files.write(graph, bytes);
    assertThat(Outcome.of(folder)).isEqualTo(before);
  }

  @Test
  void objects_that_lie_in_another_repository_are_read_and_checked_there(@TempDir Path clone)
      throws Exception {
    GitProcess.in(clone, home).output("clone", "-q", "--shared", folder.toString(), ".");
    assertThat(clone.resolve(".git/objects/info/alternates")).exists();
    assertThat(Outcome.rules(Outcome.of(clone))).isEmpty();
    assertThat(Outcome.of(clone).scope().tip()).isEqualTo(ledger.tip().name());

    ledger.object(ledger.objectAt("QMS/.policy/people.yml")).flip();
    assertThat(Outcome.rules(Outcome.of(clone))).containsExactly("QMS-901");
  }

  @Test
  void objects_that_have_gone_from_the_other_repository_are_missed(@TempDir Path clone)
      throws Exception {
    GitProcess.in(clone, home).output("clone", "-q", "--shared", folder.toString(), ".");
    Files.writeString(clone.resolve(".git/objects/info/alternates"), home + "\n");
    assertThat(Outcome.rules(Outcome.of(clone))).isEqualTo(List.of("QMS-901"));
  }

  private String first() {
    return ledger.history().get(0).commit().id();
  }
}
