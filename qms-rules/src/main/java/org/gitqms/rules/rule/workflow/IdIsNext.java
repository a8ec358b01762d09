package org.gitqms.rules.rule.workflow;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.policy.DocumentType;
import org.gitqms.rules.policy.DocumentTypes;
import org.gitqms.rules.policy.ResolvedId;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.snapshot.NextId;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-213: a new document takes the next free id of its type, and no id is used twice. */
public final class IdIsNext implements Rule {

  private static final RuleId ID = new RuleId("QMS-213");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "A new document takes the next free id";
  }

  @Override
  public Stage stage() {
    return Stage.WORKFLOW;
  }

  @Override
  public List<Finding> check(Case event) {
    if (event.kind() != EventKind.CREATE) {
      return List.of();
    }
    DocumentTypes types = event.before().policy().types();
    Optional<DocumentId> id = event.event().document();
    Optional<ResolvedId> resolved = id.flatMap(types::resolve);
    if (resolved.isEmpty()) {
      return List.of(
          error(event.document() + " is not an id of any type", "see QMS/.policy/types.yml"));
    }
    if (event.before().record(id.orElseThrow()).isPresent()) {
      return List.of(
          error(
              event.document() + " is taken; an id is never used twice", "take the next free id"));
    }
    DocumentType type = resolved.get().type();
    boolean varies = type.name().equals("VAR");
    if (varies != event.event().value(TrailerKey.VARIANCE).isPresent()) {
      return List.of(
          error(
              varies ? "a variance report is of type 1 or 2" : "only a VAR has a variance type",
              "git qms create VAR --variance type-1"));
    }
    Optional<String> namespace = types.namespaceOf(id.orElseThrow());
    if (namespace.filter(n -> !event.before().policy().namespaces().contains(n)).isPresent()) {
      return List.of(
          error(
              namespace.get() + " is no registered namespace",
              "git qms namespace propose " + namespace.get()));
    }
    if (!type.isNumbered()) {
      return List.of();
    }
    Optional<DocumentId> parent = resolved.get().parent();
    DocumentId next = NextId.of(event.before(), type, parent);
    return next.equals(resolved.get().id())
        ? List.of()
        : List.of(error("the next free id is " + next, "create " + next));
  }
}
