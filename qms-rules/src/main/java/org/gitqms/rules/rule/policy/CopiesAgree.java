package org.gitqms.rules.rule.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gitqms.rules.commit.CodeCommit;
import org.gitqms.rules.commit.PastWork;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.history.Completion;
import org.gitqms.rules.policy.Systems;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.scope.Scope;
import org.gitqms.rules.scope.ScopePlan;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Status;

/**
 * QMS-806: a change record that touches a document with a copy in the code, or the copy, closes
 * when both hold the same bytes.
 */
public final class CopiesAgree implements Rule {

  private static final RuleId ID = new RuleId("QMS-806");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "A document and its copy in the code agree";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    Optional<DocumentRecord> record =
        event.record().filter(r -> Completion.endsChange(event.before(), event.event()));
    if (event.kind() != EventKind.CLOSE || record.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (Systems.Copy copy : event.before().policy().systems().copies()) {
      PastWork past = event.facts().pastWork();
      if (touches(event.before(), record.get(), copy, past)) {
        problem(event.before(), copy, past).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static boolean touches(
      Snapshot state, DocumentRecord record, Systems.Copy copy, PastWork past) {
    Set<DocumentId> authorities = new HashSet<>();
    for (DocumentRecord authority : Scope.authorities(state, record)) {
      authorities.add(authority.id());
      ScopePlan plan = Scope.plan(state, authority);
      boolean document = plan.documents().stream().anyMatch(d -> d.id().equals(copy.document()));
      if (document || plan.names(copy.path())) {
        return true;
      }
    }
    for (CodeCommit commit : past.code()) {
      if (authorities.contains(commit.change()) && commit.paths().contains(copy.path())) {
        return true;
      }
    }
    return false;
  }

  private Optional<Finding> problem(Snapshot state, Systems.Copy copy, PastWork past) {
    Optional<Digest> inForce =
        state
            .record(copy.document())
            .filter(r -> r.status() != Status.RETIRED && r.isRevision())
            .map(state::effectivePath)
            .flatMap(state::file)
            .map(Content::digest);
    Optional<Digest> inCode = Optional.ofNullable(past.digests().get(copy.path()));
    if (inForce.equals(inCode)) {
      return Optional.empty();
    }
    String what =
        inForce.isEmpty()
            ? " is there, and no version of " + copy.document() + " is in force"
            : inCode.isEmpty()
                ? " is missing, the copy of " + copy.document()
                : " differs from " + copy.document() + " as it is in force";
    return Optional.of(
        error(
            copy.path() + what,
            "make the copy the same, byte for byte, in a commit for this change record"));
  }
}
