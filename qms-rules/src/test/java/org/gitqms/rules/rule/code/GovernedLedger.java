package org.gitqms.rules.rule.code;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.commit.Facts;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.commit.Merged;
import org.gitqms.rules.commit.Signature;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.verdict.Judge;
import org.gitqms.rules.verdict.Verdict;
import org.gitqms.rules.workflow.Status;

/**
 * A ledger on which code is governed: CR-001 is in execution and may touch {@code flow/}, CR-002 is
 * a draft, and {@code notes/} is free.
 */
final class GovernedLedger {

  static final String A = "a".repeat(40);
  static final String B = "b".repeat(40);
  static final String C = "c".repeat(40);
  static final String D = "d".repeat(40);

  private static final String SYSTEMS =
      """
      systems:
        - {name: FLOW, paths: [flow/]}
        - {name: VENDOR, paths: [vendor/flow], rs: SDLC-FLOW-RS, rtm: SDLC-FLOW-RTM}
        - {name: OTHER, paths: [other/]}
      ungoverned: [notes/]
      """;

  private static final Ledger LEDGER = ledger(Cast.ALL);

  private GovernedLedger() {}

  static Ledger ledger() {
    return LEDGER.copy();
  }

  /** The same among these people. */
  static Ledger ledger(Collection<Principal> people) {
    Map<String, Content> files = Foundation.files(people);
    files.computeIfPresent(
        "QMS/.policy/systems.yml", (path, c) -> Texts.edited(c, "systems: []\n", SYSTEMS));
    Ledger ledger = Ledger.governed(files);
    scoped(ledger, "CR-001", "flow/", "vendor/", "other/sub");
    Course.takeOn(ledger, "CR-001", Status.IN_EXECUTION);
    scoped(ledger, "CR-002", "flow/");
    return ledger;
  }

  private static void scoped(Ledger ledger, String id, String... paths) {
    ledger.by("init").create(id, "Title of " + id).accepted();
    StringBuilder rows = new StringBuilder("| File | Change | Description |\n|---|---|---|\n");
    for (String path : paths) {
      rows.append("| ").append(path).append(" | modify | x |\n");
    }
    String text = "## 2. Scope\n\n### 2.1 Files affected\n\n" + rows;
    ledger.by("init").checkin(id, Texts.document(id, "Title of " + id, text)).accepted();
  }

  /** A signed commit of one person, made for CR-001. */
  static Commit commit(String id, FileChange... changes) {
    return commit(id, "Work\n\nQMS-Change: CR-001\n", Cast.named("ann"), changes);
  }

  static Commit commit(String id, String message, Principal who, FileChange... changes) {
    Ident ident = Cast.ident(who, 10);
    Signature signature = new Signature.Good(who.keys().get(0).key(), false, false);
    return new Commit(id, List.of(A), ident, ident, message, signature, List.of(changes));
  }

  static Commit unsigned(Commit commit, Signature signature) {
    return new Commit(
        commit.id(),
        commit.parents(),
        commit.author(),
        commit.committer(),
        commit.message(),
        signature,
        commit.changes());
  }

  static Commit merge(FileChange... changes) {
    Ident ann = Cast.ident(Cast.named("ann"), 10);
    return new Commit(
        C, List.of(A, B), ann, ann, "Merge\n", new Signature.Absent(), List.of(changes));
  }

  static FileChange file(String path) {
    return FileChange.write(path, Content.of("x\n"));
  }

  static List<Finding> judged(Commit commit) {
    return judged(ledger(), commit);
  }

  static List<Finding> judged(Ledger ledger, Commit commit) {
    return findings(Judge.byTheCatalogue().verdict(ledger.state(), Facts.afterParentAt(0), commit));
  }

  static List<Finding> merged(Ledger ledger, Commit merge, Merged merged) {
    Facts facts = Facts.afterParentAt(0).merging(merged);
    return findings(Judge.byTheCatalogue().verdict(ledger.state(), facts, merge));
  }

  private static List<Finding> findings(Verdict verdict) {
    if (verdict instanceof Verdict.Rejected rejected) {
      return rejected.findings();
    }
    if (verdict instanceof Verdict.Accepted accepted) {
      return accepted.remarks();
    }
    throw new AssertionError("no verdict: " + verdict);
  }
}
