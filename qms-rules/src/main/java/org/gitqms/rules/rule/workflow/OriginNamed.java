package org.gitqms.rules.rule.workflow;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.policy.ResolvedId;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.replay.Origin;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-222: what a new document says that it was made for is there. */
public final class OriginNamed implements Rule {

  private static final RuleId ID = new RuleId("QMS-222");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "A new document names an item of its parent, or a document, that is there";
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
    Optional<DocumentId> parent =
        event
            .event()
            .document()
            .flatMap(event.before().policy().types()::resolve)
            .flatMap(ResolvedId::parent);
    Optional<String> item = event.event().value(TrailerKey.ITEM);
    if (item.isPresent() && parent.isEmpty()) {
      return List.of(
          error(
              event.document() + " stands under no other document, and is about no item of one",
              "leave out the item"));
    }
    if (item.isPresent() && Origin.item(event.before(), parent.get(), item.get()).isEmpty()) {
      return List.of(
          error(
              parent.get() + " has no item " + item.get(),
              "name an item as its table does: git qms read " + parent.get()));
    }
    Optional<DocumentId> from = event.event().value(TrailerKey.FROM).flatMap(DocumentId::parse);
    if (from.isPresent() && parent.isPresent()) {
      return List.of(
          error(
              event.document() + " came from its parent " + parent.get(),
              "leave out from where it came"));
    }
    return from.filter(id -> event.before().record(id).isEmpty())
        .map(id -> List.of(error("there is no document " + id, "name one that is there")))
        .orElse(List.of());
  }
}
