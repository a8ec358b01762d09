package org.gitqms.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.Repositories;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Verification;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.CodeBranch;
import org.gitqms.testkit.Person;
import org.gitqms.testkit.TestKey;
import org.gitqms.testkit.TestLedger;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commits after a base, beside the same commits judged from genesis. */
class RangeTest {

  private static final int BEFORE_GENESIS = 1;

  @TempDir private static Path folder;
  private static TestLedger ledger;
  private static List<String> ids;
  private static List<String> whole;
  private static String beside;
  private static ObjectId forged;

  @BeforeAll
  static void write() throws Exception {
    ledger =
        TestLedger.setup(folder)
            .templatesOf("CR")
            .codeBefore(Map.of("src/A.java", "class A {}\n"))
            .init();
    Person init = ledger.cast().init();
    ledger.lead("CR-001", Status.IN_EXECUTION);
    CodeBranch side =
        ledger.branch("side").commit(init, "Work", Map.of("src/B.java", "class B {}\n"));
    beside = side.tip().name();
    ledger.by(init).code("More work", Map.of("src/C.java", "class C {}\n")).merge(side);
    ledger.lead("CR-001", Status.CLOSED);
    ids = ledger.history().stream().map(w -> w.commit().id()).toList();
    whole = verdicts(VerifyRequest.history("HEAD"));
    forged = forgeInTheMiddle();
  }

  @AfterAll
  static void close() {
    ledger.close();
  }

  @Test
  @Verifies("REQ-VERIFY-007")
  void a_range_says_of_each_commit_what_the_walk_from_genesis_says() throws Exception {
    assertThat(whole).hasSize(ids.size() - BEFORE_GENESIS).hasSizeGreaterThan(15);
    assertThat(whole).allMatch(v -> v.contains("Accepted"));
    for (int base = BEFORE_GENESIS; base < ids.size() - 1; base++) {
      assertThat(verdicts(VerifyRequest.range(ids.get(base), "HEAD")))
          .as("after commit %d", base)
          .isEqualTo(whole.subList(base + 1 - BEFORE_GENESIS, whole.size()));
    }
  }

  @Test
  @Verifies("REQ-VERIFY-007")
  void a_refused_commit_is_refused_by_every_range_that_holds_it_and_by_no_other() throws Exception {
    List<String> line = line(forged);
    List<Finding> all = findings(VerifyRequest.history(forged.name()));
    assertThat(all).isNotEmpty();
    String culprit = all.get(0).commit().orElseThrow();
    assertThat(all).allMatch(f -> f.commit().orElseThrow().equals(culprit));
    int place = line.indexOf(culprit);
    for (int base = BEFORE_GENESIS; base < line.size() - 1; base++) {
      assertThat(findings(VerifyRequest.range(line.get(base), forged.name())))
          .as("after commit %d, the culprit is %d", base, place)
          .isEqualTo(base < place ? all : List.of());
    }
  }

  @Test
  @Verifies("REQ-VERIFY-007")
  void a_base_beside_the_line_means_that_the_history_was_rewritten() throws Exception {
    for (String base : List.of(beside, forged.name())) {
      Verification verification = Outcome.of(folder, VerifyRequest.range(base, "HEAD"));
      assertThat(Outcome.rules(verification)).containsExactly("QMS-909");
      assertThat(Outcome.errors(verification).get(0).message())
          .isEqualTo("the history of HEAD does not go through " + base + ": it was rewritten");
      assertThat(verification.scope().commits()).isZero();
    }
  }

  @Test
  void a_base_after_the_tip_means_that_the_history_was_rewritten() throws Exception {
    assertThat(Outcome.rules(Outcome.of(folder, VerifyRequest.range("HEAD", "HEAD~2"))))
        .containsExactly("QMS-909");
  }

  @Test
  void a_base_before_genesis_has_no_state_that_could_be_given() throws Exception {
    Verification verification = Outcome.of(folder, VerifyRequest.range(ids.get(0), "HEAD"));
    assertThat(Outcome.rules(verification)).containsExactly("QMS-909");
    assertThat(Outcome.errors(verification).get(0).message()).contains("after genesis");
  }

  @Test
  void genesis_may_be_the_base() throws Exception {
    Verification verification =
        Outcome.of(folder, VerifyRequest.range(ids.get(BEFORE_GENESIS), "HEAD"));
    assertThat(verification.accepted()).isTrue();
    assertThat(verification.scope().commits()).isEqualTo(whole.size() - 1);
    assertThat(verification.scope().base()).isEqualTo(ids.get(BEFORE_GENESIS));
    assertThat(verification.trust().governedFrom())
        .isEqualTo(Outcome.of(folder).trust().governedFrom());
  }

  /** One event in the middle signed by a key nobody has, and all that follows made anew. */
  private static ObjectId forgeInTheMiddle() {
    int middle = ids.size() - 5;
    ObjectId tip = ledger.edit(ObjectId.fromString(ids.get(middle))).resign(TestKey.of("nobody"));
    for (int i = middle + 1; i < ids.size(); i++) {
      ObjectId id = ObjectId.fromString(ids.get(i));
      String parent = tip.name();
      String author = ledger.commit(id).header("author").orElseThrow();
      Person signer =
          ledger.people().stream()
              .filter(p -> author.startsWith(p.name() + " <"))
              .findFirst()
              .orElseThrow();
      tip = ledger.edit(id).raw(r -> r.parents(List.of(parent))).resign(signer.key());
    }
    return tip;
  }

  private static List<String> line(ObjectId tip) {
    List<String> line = new ArrayList<>(ids.subList(0, ids.size() - 5));
    List<String> end = new ArrayList<>();
    for (String id = tip.name(); !line.contains(id); ) {
      end.add(0, id);
      id = ledger.commit(ObjectId.fromString(id)).header("parent").orElseThrow();
    }
    line.addAll(end);
    return line;
  }

  private static List<Finding> findings(VerifyRequest request) throws Exception {
    return Outcome.of(folder, request).findings();
  }

  /** For each commit its id, the kind of verdict, and the state that follows. */
  private static List<String> verdicts(VerifyRequest request) throws Exception {
    List<String> verdicts = new ArrayList<>();
    try (Repository repository = Repositories.open(folder)) {
      Verifier.of(repository)
          .showing(
              judged ->
                  verdicts.add(
                      judged.commit().id()
                          + " "
                          + judged.verdict().getClass().getSimpleName()
                          + " on "
                          + judged.before().isGoverned()
                          + " "
                          + judged.before().records()
                          + " "
                          + (judged.before().isGoverned() ? judged.before().ledger() : "")))
          .verify(request);
    }
    return verdicts;
  }
}
