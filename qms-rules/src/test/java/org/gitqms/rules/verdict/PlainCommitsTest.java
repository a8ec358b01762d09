package org.gitqms.rules.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.commit.Facts;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.commit.Signature;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** QMS-214, and QMS-903 of merges. */
class PlainCommitsTest {

  private static final String A = "a".repeat(40);
  private static final String B = "b".repeat(40);
  private static final String C = "c".repeat(40);

  @Test
  void code_may_change_without_an_event() {
    Verdict verdict = judged(List.of(A), "src/Main.java", "qms-rules/pom.xml", "QMS.md");

    assertThat(verdict).isEqualTo(new Verdict.Accepted(java.util.Optional.empty(), List.of()));
  }

  @ParameterizedTest
  @Verifies("REQ-LEDGER-003")
  @ValueSource(
      strings = {
        "QMS/SOP/SOP-001.md",
        "QMS/.records/CR-001.json",
        "QMS/.policy/people.yml",
        "QMS/anything",
        "qms/SOP/SOP-001.md",
        "QMS /SOP-001.md",
        "QMS./SOP-001.md",
        "Q\u200cMS/SOP-001.md",
        "QM\u017f/SOP-001.md",
        "QMS::$INDEX_ALLOCATION/SOP-001.md",
        "QMS"
      })
  void nothing_under_qms_changes_without_an_event(String path) {
    Finding finding = refused(judged(List.of(A), "qms-rules/pom.xml", path));

    assertThat(finding.rule()).isEqualTo(PlainCommits.NO_EVENT);
    assertThat(finding.message()).isEqualTo("QMS/ was changed without an event");
    assertThat(finding.location()).contains(Location.of(path));
    assertThat(finding.commit()).contains(C);
  }

  @Test
  void a_commit_of_the_future_would_hinder_every_event_until_then() {
    Ident ann = Cast.ident(Cast.named("ann"), 10);
    Commit commit = new Commit(C, List.of(A), ann, ann, "Fix", new Signature.Absent(), List.of());
    Judge judge = Judge.byTheCatalogue();
    Facts facts = Facts.afterParentAt(0);

    assertThat(judge.verdict(Ledger.governed().state(), facts.notLaterThan(10), commit))
        .isInstanceOf(Verdict.Accepted.class);
    assertThat(refused(judge.verdict(Ledger.governed().state(), facts.notLaterThan(9), commit)))
        .matches(f -> f.rule().value().equals("QMS-906"))
        .matches(f -> f.message().equals("the commit lies in the future"));
  }

  @Test
  void a_commit_that_looks_like_an_event_is_none() {
    Ident ann = Cast.ident(Cast.named("ann"), 10);
    String message = "Fix it\n\nQMS\u2010Event: approve\n";
    Commit commit = new Commit(C, List.of(A), ann, ann, message, new Signature.Absent(), List.of());
    Verdict verdict =
        Judge.byTheCatalogue().verdict(Ledger.governed().state(), Facts.afterParentAt(0), commit);

    assertThat(refused(verdict).message())
        .isEqualTo(
            "the commit is no event, and its message looks like that of one:"
                + " 'QMS\u2010Event: approve'");
  }

  @Test
  void deleting_is_changing() {
    List<FileChange> gone = List.of(FileChange.delete("QMS/SOP/SOP-001.md"));

    assertThat(refused(judged(List.of(A), gone)).rule()).isEqualTo(PlainCommits.NO_EVENT);
  }

  @Test
  void a_merge_brings_in_code() {
    assertThat(judged(List.of(A, B), "src/Main.java")).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  @Verifies("REQ-LEDGER-005")
  void a_merge_leaves_qms_as_it_is_on_the_first_parent() {
    Finding finding = refused(judged(List.of(A, B), "src/Main.java", "QMS/SOP/SOP-001.md"));

    assertThat(finding.rule()).isEqualTo(PlainCommits.SHAPE);
    assertThat(finding.message()).isEqualTo("the merge changes QMS/: events are never merged in");
    assertThat(finding.location()).contains(Location.of("QMS/SOP/SOP-001.md"));
  }

  @Test
  @Verifies("REQ-LEDGER-005")
  void a_merge_brings_in_no_event() {
    Facts facts = Facts.afterParentAt(0).bringingIn(A);
    Commit merge = commit(List.of(A, B), List.of(change("src/Main.java")));

    Finding finding =
        refused(Judge.byTheCatalogue().verdict(Ledger.governed().state(), facts, merge));

    assertThat(finding.rule()).isEqualTo(PlainCommits.SHAPE);
    assertThat(finding.message()).startsWith("the merge brings in the commit " + A);
  }

  @Test
  void a_merge_is_of_two_branches() {
    Finding finding = refused(judged(List.of(A, B, C), "src/Main.java"));

    assertThat(finding.rule()).isEqualTo(PlainCommits.SHAPE);
    assertThat(finding.message()).isEqualTo("a merge of more than two branches");
  }

  @Test
  void before_genesis_the_law_does_not_speak() {
    Commit commit = commit(List.of(A), List.of(change("QMS/SOP/SOP-001.md")));

    assertThat(
            Judge.byTheCatalogue().verdict(Ledger.unborn().state(), Facts.withoutParent(), commit))
        .isEqualTo(new Verdict.NotApplicable());
  }

  private static Verdict judged(List<String> parents, String... paths) {
    List<FileChange> changes = new ArrayList<>();
    for (String path : paths) {
      changes.add(change(path));
    }
    return judged(parents, changes);
  }

  private static Verdict judged(List<String> parents, List<FileChange> changes) {
    return Judge.byTheCatalogue()
        .verdict(Ledger.governed().state(), Facts.afterParentAt(0), commit(parents, changes));
  }

  private static Commit commit(List<String> parents, List<FileChange> changes) {
    Ident ann = Cast.ident(Cast.named("ann"), 10);
    return new Commit(C, parents, ann, ann, "Fix it\n", new Signature.Absent(), changes);
  }

  private static FileChange change(String path) {
    return FileChange.write(path, Content.of("x\n"));
  }

  private static Finding refused(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
    List<Finding> findings = ((Verdict.Rejected) verdict).findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }
}
