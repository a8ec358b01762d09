package org.gitqms.ledger.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.finding.Verification;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.people.PrincipalKind;
import org.gitqms.rules.replay.Effects;
import org.gitqms.rules.rule.identity.KeyBelieved;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.verdict.Verdict;
import org.gitqms.rules.workflow.EventKind;
import org.jspecify.annotations.Nullable;

/** Puts the result of a walk together. */
final class ResultBuilder {

  private static final RuleId NOTHING = new RuleId("QMS-910");
  private static final String HISTORIC = "historic";

  private final VerifyRequest request;
  private final ObjectId tip;
  private final @Nullable String base;
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Map<String, Integer> events = new TreeMap<>();
  private final Map<String, Integer> reviews = new TreeMap<>();
  private final Map<String, Integer> approvals = new TreeMap<>();
  private @Nullable String genesis;
  private @Nullable String branch;
  private @Nullable String governedFrom;
  private @Nullable Snapshot end;
  private int ungovernedAncestors;
  private int commits;

  ResultBuilder(VerifyRequest request, ObjectId tip, @Nullable String base) {
    this.request = request;
    this.tip = tip;
    this.base = base;
  }

  void genesis(String id) {
    genesis = id;
  }

  /** How many commits stand before genesis. */
  void before(int commits) {
    ungovernedAncestors = commits;
  }

  void branch(String name) {
    branch = name;
  }

  void note(String text) {
    notes.add(text);
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  void addAll(List<Finding> all) {
    findings.addAll(all);
  }

  void judged() {
    commits++;
  }

  void endState(Optional<Snapshot> state) {
    end = state.orElse(null);
  }

  void take(Commit commit, Snapshot before, Verdict verdict) {
    if (verdict instanceof Verdict.Rejected rejected) {
      findings.addAll(rejected.findings());
    } else if (verdict instanceof Verdict.Failed failed) {
      findings.add(
          Finding.error(
                  failed.rule(),
                  failed.problem(),
                  "this is a fault of git-qms, and no pass: report it with the commit's id")
              .in(commit.id()));
    } else if (verdict instanceof Verdict.Accepted accepted) {
      findings.addAll(accepted.remarks());
      accepted.effects().ifPresent(effects -> count(commit, before, effects));
    }
  }

  Verification build() {
    Map<String, Integer> documents = new TreeMap<>();
    if (end != null) {
      if (!goesOn()) {
        end.records().forEach(r -> documents.merge(r.status().name(), 1, Integer::sum));
      }
      if (end.isGoverned()) {
        remark(end);
      }
    }
    return new Verification(
        new Verification.Scope(request.tip(), tip.name(), base, commits),
        new Verification.Trust(
            genesis, request.root().orElse(null), ungovernedAncestors, governedFrom, notes),
        new Verification.Tally(events, documents, reviews, approvals),
        findings);
  }

  private void remark(Snapshot state) {
    if (state.ids().isEmpty()) {
      findings.add(
          Finding.error(
              NOTHING,
              "the ledger holds no document: there is nothing that could be proved",
              "create a document, or name the ledger branch"));
    }
    if (!goesOn()) {
      findings.addAll(KeyBelieved.suspects(state));
    }
    if (branch != null && !branch.equals(state.policy().ledgerBranch())) {
      notes.add(
          "HEAD is the branch " + branch + "; the ledger is " + state.policy().ledgerBranch());
    }
    if (state.ledger().isImporting()) {
      notes.add("the import is not adopted yet");
    }
    if (state.ledger().governed() && governedFrom == null) {
      governedFrom = base;
    }
  }

  /** What was verified before is not counted again: that would ask for every record there is. */
  private boolean goesOn() {
    return request.verifiedGenesis().isPresent();
  }

  private void count(Commit commit, Snapshot before, Effects effects) {
    Event event = effects.event();
    events.merge(event.kind().word(), 1, Integer::sum);
    boolean imported = event.kind() == EventKind.IMPORT;
    String entry = event.value(TrailerKey.ENTRY).orElse("");
    String who = imported ? HISTORIC : kindOf(before, event).word();
    if (event.kind() == EventKind.REVIEW || (imported && entry.equals("REVIEW"))) {
      reviews.merge(who, 1, Integer::sum);
    }
    if (event.kind() == EventKind.APPROVE || (imported && entry.equals("APPROVE"))) {
      approvals.merge(who, 1, Integer::sum);
    }
    if (governedFrom == null && effects.after().ledger().governed()) {
      governedFrom = before.isGoverned() && before.ledger().governed() ? base : commit.id();
    }
  }

  private static PrincipalKind kindOf(Snapshot before, Event event) {
    return before.isGoverned()
        ? before
            .policy()
            .people()
            .find(event.actor())
            .map(Principal::kind)
            .orElse(PrincipalKind.HUMAN)
        : PrincipalKind.HUMAN;
  }
}
