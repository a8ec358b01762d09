package org.gitqms.testkit;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.rules.attestation.Statement;
import org.gitqms.rules.attestation.StatementJson;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.result.Outcome;
import org.gitqms.rules.result.TestResult;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Status;

/**
 * Takes a system to a qualified commit, as people and CI do: its requirements come into force, CI
 * attests a commit, and the matrix names it. The texts are those of the seeded templates, with two
 * requirements that {@code a.Test} verifies.
 */
public final class Qualification {

  /** The tests that the matrix names. */
  public static final List<TestResult> PASSED =
      List.of(
          new TestResult("a.Test", "REQ-ABC-001", Outcome.PASSED),
          new TestResult("a.Test", "REQ-ABC-002", Outcome.PASSED));

  private static final String COMMIT = "{{full commit id of 40 digits}}";

  private final TestLedger ledger;
  private final Person ci;
  private final String specification;
  private final String matrix;
  private SortedMap<String, Digest> governed = new TreeMap<>();
  private int runs;

  private Qualification(TestLedger ledger, Person ci, String namespace) {
    this.ledger = ledger;
    this.ci = ci;
    this.specification = "SDLC-" + namespace + "-RS";
    this.matrix = "SDLC-" + namespace + "-RTM";
  }

  /**
   * Of the system of a namespace.
   *
   * @param ci who signs evidence; among the people of the ledger
   */
  public static Qualification of(TestLedger ledger, Person ci, String namespace) {
    return new Qualification(ledger, ci, namespace);
  }

  /** Has evidence state these digests of governed code from now on. */
  public Qualification stating(Map<String, Digest> digests) {
    governed = new TreeMap<>(digests);
    return this;
  }

  /** All of it for one commit, whose tests passed. */
  public Qualification qualify(ObjectId commit) {
    return specify().attest(commit, PASSED).name(commit.name());
  }

  /** Takes the requirements into force, if they are not. */
  public Qualification specify() {
    if (ledger.find(specification).isEmpty()) {
      author().create(specification, "Requirements");
      write(specification, FilledText.plan(text(specification)));
      ledger.lead(specification, Status.EFFECTIVE);
    }
    return this;
  }

  /** Takes a matrix into force that names this commit, or whatever else. */
  public Qualification name(String commit) {
    draft(commit);
    ledger.lead(matrix, Status.EFFECTIVE);
    return this;
  }

  /** Checks in a draft of the matrix that names it. */
  public Qualification draft(String commit) {
    if (ledger.find(matrix).isEmpty()) {
      author().create(matrix, "Traceability");
      write(matrix, FilledText.plan(text(matrix).replace(COMMIT, commit)));
    } else {
      author().checkout(matrix);
      write(
          matrix,
          text(matrix)
              .replace("First draft", "CR-001: qualified again")
              .replaceFirst("\\b[0-9a-f]{40}\\b", commit));
    }
    return this;
  }

  /** CI signs what the tests of a commit came to in a run of its own. */
  public Qualification attest(ObjectId commit, List<TestResult> tests) {
    return attest(commit, "run-" + ++runs, 1, tests);
  }

  /** The same in one attempt of one run. */
  public Qualification attest(ObjectId commit, String run, int attempt, List<TestResult> tests) {
    return attest(
        commit.name(), ledger.commit(commit).header("tree").orElseThrow(), run, attempt, tests);
  }

  /** The same of a commit of a submodule, which the ledger does not hold. */
  public Qualification attestElsewhere(String commit, List<TestResult> tests) {
    return attest(commit, "d".repeat(40), "run-" + ++runs, 1, tests);
  }

  private Qualification attest(
      String commit, String tree, String run, int attempt, List<TestResult> tests) {
    return attest(
        new Statement(
            genesis(),
            ci.key().publicKey().fingerprint(),
            commit,
            tree,
            governed,
            "ci.yml",
            Digest.of(new byte[0]),
            run,
            attempt,
            new TreeMap<>(Map.of("unit", tests))));
  }

  /** CI signs a statement. */
  public Qualification attest(Statement made) {
    Content content = Content.of(StatementJson.write(made));
    Actor actor = ledger.by(ci);
    actor.event(
        actor
            .of(EventKind.ATTEST)
            .with(TrailerKey.CONTENT, content.digest().value())
            .with(TrailerKey.COMMIT, made.commit())
            .with(TrailerKey.RUN, made.runAndAttempt())
            .with(TrailerKey.TESTS, made.totalsText())
            .with(TrailerKey.GENESIS, made.genesis()),
        FileChange.write(Layout.evidence(made.commit(), made.runAndAttempt()), content));
    return this;
  }

  private String genesis() {
    return ledger.history().stream()
        .map(WrittenCommit::commit)
        .filter(commit -> EventMessage.claimsToBeEvent(commit.message()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private Actor author() {
    return ledger.by(ledger.cast().init());
  }

  private void write(String id, String text) {
    author().checkin(id, text);
  }

  private String text(String id) {
    DocumentRecord record = ledger.record(id);
    return KitTexts.working(ledger, record);
  }
}
