package org.gitqms.rules.rule.code;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.scope.Scope;

/** QMS-403 of code as it comes onto the ledger branch: it stays within the approved scope. */
public final class PathsInScope implements CodeRule {

  private static final RuleId ID = new RuleId("QMS-403");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Every file that was changed is in scope";
  }

  @Override
  public List<Finding> check(CodeCase code) {
    Optional<DocumentRecord> change = code.isOwnWork() ? code.openChange() : Optional.empty();
    if (change.isEmpty()) {
      return List.of(); // QMS-501 tells
    }
    Scope scope = Scope.approved(code.before(), change.get());
    List<String> outside =
        code.governed().stream()
            .filter(file -> !covers(scope, file))
            .map(FileChange::path)
            .toList();
    if (outside.isEmpty()) {
      return List.of();
    }
    String id = change.get().id().value();
    return List.of(
        error(
                Paths.listed(outside) + " not in the approved scope of " + id,
                "leave out what is not meant; else git qms var "
                    + id
                    + ", with these files in its scope, and have it approved first")
            .about(id)
            .at(Location.of(outside.get(0))));
  }

  private static boolean covers(Scope scope, FileChange change) {
    return change.submodule().isPresent()
        ? scope.coversSubmodule(change.path())
        : scope.covers(change.path());
  }
}
