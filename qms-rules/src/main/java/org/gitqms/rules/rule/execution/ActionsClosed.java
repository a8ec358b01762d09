package org.gitqms.rules.rule.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gitqms.rules.evidence.EvidenceText;
import org.gitqms.rules.evidence.Reference;
import org.gitqms.rules.execution.ExecutionItem;
import org.gitqms.rules.execution.ItemCell;
import org.gitqms.rules.execution.Outcome;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.history.Completion;
import org.gitqms.rules.history.ExecutedDocument;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.Status;

/** QMS-314: an investigation ends with actions whose change records are closed. */
public final class ActionsClosed implements Rule {

  private static final RuleId ID = new RuleId("QMS-314");
  private static final String INVESTIGATION = "INV";
  private static final String CHANGE_RECORD = "CR";
  private static final String ACTION = "CAPA-";

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "The actions of an investigation are done, and their change records closed";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    Optional<ExecutedDocument> found =
        Completion.of(event.before(), event.event())
            .map(Completion::document)
            .filter(d -> d.record().type().equals(INVESTIGATION));
    if (found.isEmpty()) {
      return List.of();
    }
    ExecutedDocument document = found.get();
    if (document.items().stream().noneMatch(item -> item.id().contains(ACTION))) {
      return List.of(
          error(
                  "the investigation has no action",
                  "revise it with at least one row CAPA-1, or cancel it")
              .at(document.text().at(0)));
    }
    List<Finding> findings = new ArrayList<>();
    for (ExecutionItem item : document.items()) {
      if (item.is(Outcome.PASS)) {
        changes(event.before(), item)
            .forEach(
                (id, at) ->
                    problem(event.before(), item, id)
                        .map(f -> f.at(document.text().at(at)))
                        .ifPresent(findings::add));
      }
    }
    return findings;
  }

  /** The change records that an action names, with the place of each. */
  private static Map<DocumentId, Integer> changes(Snapshot state, ExecutionItem item) {
    Map<DocumentId, Integer> changes = new LinkedHashMap<>();
    List<ItemCell> cells = new ArrayList<>(item.childChange().stream().toList());
    cells.add(item.evidence());
    for (ItemCell cell : cells) {
      for (Reference reference : EvidenceText.references(cell.text(), state.policy().types())) {
        if (reference instanceof Reference.DocumentClaim claim
            && state.record(claim.id()).filter(ActionsClosed::isChangeRecord).isPresent()) {
          changes.putIfAbsent(claim.id(), cell.offset() + claim.at());
        }
      }
    }
    return changes;
  }

  private static boolean isChangeRecord(DocumentRecord record) {
    return record.type().equals(CHANGE_RECORD);
  }

  private Optional<Finding> problem(Snapshot state, ExecutionItem item, DocumentId id) {
    return state
        .record(id)
        .filter(change -> change.status() != Status.CLOSED)
        .map(
            change ->
                error(
                    item.id() + " passed, but " + id + " is " + change.status(),
                    "close " + id + " first, or mark the action Fail and open a variance"));
  }
}
