package org.gitqms.rules.rule.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.policy.ResolvedId;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Guard;
import org.gitqms.rules.workflow.Status;

/** QMS-209: a child is born, and goes on, only where its parent allows it: the guards say where. */
public final class ParentAllows implements Rule {

  private static final RuleId ID = new RuleId("QMS-209");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "A child is created where its parent allows it";
  }

  @Override
  public Stage stage() {
    return Stage.WORKFLOW;
  }

  @Override
  public List<Finding> check(Case event) {
    if (!event.kind().isWorkflow()) {
      return List.of();
    }
    boolean created = event.kind() == EventKind.CREATE;
    Optional<ResolvedId> resolved =
        event.event().document().flatMap(event.before().policy().types()::resolve);
    if (resolved.isEmpty() || (!created && event.record().isEmpty())) {
      return List.of();
    }
    Optional<DocumentId> parentId =
        created ? resolved.get().parent() : event.record().map(DocumentRecord::parent);
    if (parentId.isEmpty()) {
      return List.of();
    }
    Optional<DocumentRecord> parent = event.before().record(parentId.get());
    if (parent.isEmpty()) {
      return created
          ? List.of(error("there is no parent " + parentId.get(), "create the parent first"))
          : List.of();
    }
    String type = resolved.get().type().name();
    List<Guard> guards = Guards.about(Guards.of(event, type, Guard.Of.PARENT), parent.get());
    if (created && guards.isEmpty()) {
      guards = List.of(Guard.NEW_CHILD);
    }
    return guards.stream()
        .filter(guard -> !guard.statuses().contains(parent.get().status()))
        .findFirst()
        .map(guard -> List.of(broken(event.kind(), type, parent.get(), guard)))
        .orElse(List.of());
  }

  private Finding broken(EventKind kind, String type, DocumentRecord parent, Guard guard) {
    String what =
        kind == EventKind.CREATE
            ? (isSpokenWithVowel(type) ? "an " : "a ") + type + " is created"
            : kind.word() + " is";
    return error(
        parent.id()
            + " is "
            + parent.status()
            + ": "
            + what
            + " under one that is "
            + Guards.words(guard.statuses()),
        fix(parent, guard));
  }

  private static boolean isSpokenWithVowel(String type) {
    return "AEIO".indexOf(type.charAt(0)) >= 0;
  }

  private static String fix(DocumentRecord parent, Guard guard) {
    if (guard.statuses().equals(Set.of(Status.CLOSED))) {
      return "correct " + parent.id() + " itself while it is open";
    }
    if (parent.status() == Status.CLOSED) {
      return "create an addendum under it: git qms add " + parent.id();
    }
    return parent.status().isAfterExecution()
        ? "withdraw or revert " + parent.id() + " first"
        : parent.status().isTerminal()
            ? "choose another parent"
            : "take " + parent.id() + " there first: git qms status " + parent.id();
  }
}
