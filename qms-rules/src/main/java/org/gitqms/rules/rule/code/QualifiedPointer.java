package org.gitqms.rules.rule.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.policy.GovernedSystem;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.scope.QualifiedCommit;

/**
 * QMS-504: a system that is a submodule stands at the commit that its traceability matrix names as
 * qualified. A submodule within a system is a part of it like any file. Judged where it comes onto
 * the ledger branch; what a branch tried on the way does not matter.
 */
public final class QualifiedPointer implements CodeRule {

  private static final RuleId ID = new RuleId("QMS-504");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "A submodule stands at the qualified commit of its system";
  }

  @Override
  public List<Finding> check(CodeCase code) {
    List<Finding> findings = new ArrayList<>();
    if (code.kind() == CodeCase.Kind.BROUGHT) {
      return findings;
    }
    for (FileChange change : code.governed()) {
      if (change.mode().equals(FileChange.SUBMODULE)) {
        check(code, change).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private Optional<Finding> check(CodeCase code, FileChange change) {
    Optional<DocumentId> rtm =
        code.before().policy().systems().systems().stream()
            .filter(system -> system.place().filter(change.path()::equals).isPresent())
            .map(GovernedSystem::rtm)
            .flatMap(Optional::stream)
            .findFirst();
    if (rtm.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> qualified = QualifiedCommit.named(code.before(), rtm.get());
    if (qualified.isPresent() && qualified.equals(change.submodule())) {
      return Optional.empty();
    }
    return Optional.of(
        error(
                change.path()
                    + " would stand at "
                    + change.submodule().orElse("nothing")
                    + ", "
                    + qualified
                        .map(commit -> rtm.get() + " names " + commit + " as qualified")
                        .orElse("and no version of " + rtm.get() + " in force names a commit"),
                "move the submodule to the qualified commit; for another one revise "
                    + rtm.get()
                    + " first")
            .about(rtm.get().value())
            .at(Location.of(change.path())));
  }
}
