package org.gitqms.rules.scope;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gitqms.rules.commit.CodeCommit;
import org.gitqms.rules.commit.PastWork;
import org.gitqms.rules.path.PathPattern;
import org.gitqms.rules.policy.GovernedSystem;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;

/** Tells which systems a document touches. */
public final class TouchedSystems {

  private final Set<PathPattern> planned = new HashSet<>();
  private final Set<DocumentId> documents = new HashSet<>();
  private final Set<String> changed = new HashSet<>();

  private TouchedSystems() {}

  /**
   * The systems whose code a document or one of its variances names in its scope or has changed, or
   * whose requirements or traceability it names, in the order of the policy. A variance that was
   * never pre-approved counts for nothing.
   */
  public static List<GovernedSystem> of(Snapshot state, DocumentRecord record, PastWork past) {
    TouchedSystems touched = new TouchedSystems();
    Set<DocumentId> authorities = new HashSet<>();
    for (DocumentRecord authority : Scope.authorities(state, record)) {
      authorities.add(authority.id());
      if (Scope.isApproved(authority)) {
        ScopePlan plan = Scope.plan(state, authority);
        plan.files().forEach(file -> touched.planned.add(file.pattern()));
        plan.documents().forEach(document -> touched.documents.add(document.id()));
      }
    }
    for (CodeCommit commit : past.code()) {
      if (authorities.contains(commit.change())) {
        touched.changed.addAll(commit.paths());
      }
    }
    return state.policy().systems().systems().stream().filter(touched::touches).toList();
  }

  private boolean touches(GovernedSystem system) {
    return system.paths().stream().anyMatch(p -> planned.stream().anyMatch(p::overlaps))
        || changed.stream().anyMatch(system::holds)
        || names(system.rs())
        || names(system.rtm());
  }

  private boolean names(Optional<DocumentId> document) {
    return document.filter(documents::contains).isPresent();
  }
}
