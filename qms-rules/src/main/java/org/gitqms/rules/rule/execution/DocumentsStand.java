package org.gitqms.rules.rule.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.evidence.Reference;
import org.gitqms.rules.execution.ExecutionItem;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.history.Completion;
import org.gitqms.rules.history.ExecutedDocument;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.Status;
import org.gitqms.rules.workflow.Version;

/** QMS-311: documents named as evidence exist, and stand as the text says, or further. */
public final class DocumentsStand implements Rule {

  private static final RuleId ID = new RuleId("QMS-311");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Documents named as evidence stand as claimed";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    Optional<Completion> completion = Completion.whileMendable(event.before(), event.event());
    if (completion.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    ExecutedDocument document = completion.get().document();
    for (ExecutionItem item : document.items()) {
      for (Reference reference : ExecutedDocument.evidence(event.before(), item)) {
        if (reference instanceof Reference.DocumentClaim claim) {
          problem(event.before(), claim)
              .map(f -> f.at(document.at(item, claim)))
              .ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private Optional<Finding> problem(Snapshot state, Reference.DocumentClaim claim) {
    Optional<DocumentRecord> found = state.record(claim.id());
    if (found.isEmpty()) {
      return Optional.of(
          error(claim.id() + " does not exist", "correct the id, or create the document first"));
    }
    DocumentRecord record = found.get();
    Optional<Version> version = claim.version();
    if (version.isPresent() && version.get().compareTo(record.version()) > 0) {
      return Optional.of(
          error(
              claim.id() + " has no version " + version.get() + "; it is at " + record.version(),
              "name the version that it has: git qms status " + claim.id()));
    }
    Optional<Status> status = claim.status();
    if (status.isPresent() && !stands(state, record, claim, status.get())) {
      return Optional.of(
          error(
              claim.id()
                  + version.map(v -> " " + v).orElse("")
                  + " is not "
                  + status.get()
                  + "; "
                  + claim.id()
                  + " is "
                  + record.status()
                  + " at "
                  + record.version(),
              "finish "
                  + claim.id()
                  + " first, or say how it stands: git qms status "
                  + claim.id()));
    }
    return Optional.empty();
  }

  private static boolean stands(
      Snapshot state, DocumentRecord record, Reference.DocumentClaim claim, Status claimed) {
    Status status = record.status();
    if (claimed == Status.EFFECTIVE || claimed == Status.APPROVED) {
      return inForce(state, record, claim);
    }
    if (status == claimed) {
      return true;
    }
    boolean over = status == Status.CANCELLED || status == Status.RETIRED;
    // The statuses stand in the order in which a document takes them.
    return !over
        && !claimed.isTerminal()
        && sameCourse(state, record, claimed)
        && claimed.compareTo(status) < 0;
  }

  /** True if an approved text is in force that is at least the version claimed. */
  private static boolean inForce(
      Snapshot state, DocumentRecord record, Reference.DocumentClaim claim) {
    Version approved = new Version(record.version().approvals(), 0);
    boolean executable = state.typeOf(record).orElseThrow().isExecutable();
    return !executable
        && record.isRevision()
        && record.status() != Status.RETIRED
        && claim.version().filter(v -> v.compareTo(approved) > 0).isEmpty();
  }

  private static boolean sameCourse(Snapshot state, DocumentRecord record, Status claimed) {
    boolean executable = state.typeOf(record).orElseThrow().isExecutable();
    return claimed == Status.DRAFT || executable == (claimed.compareTo(Status.IN_PRE_REVIEW) >= 0);
  }
}
