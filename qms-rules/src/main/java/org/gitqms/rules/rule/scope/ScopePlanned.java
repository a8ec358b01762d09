package org.gitqms.rules.rule.scope;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.policy.DocumentType;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.scope.ScopePlan;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Status;

/** QMS-401: the scope that is asked for can be read. */
public final class ScopePlanned implements Rule {

  private static final RuleId ID = new RuleId("QMS-401");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "The scope names paths and documents, or None";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    Optional<DocumentRecord> record = event.record();
    boolean routed =
        event.kind() == EventKind.ROUTE_REVIEW
            && record.filter(r -> r.status() == Status.DRAFT).isPresent();
    if (!routed || !plansWork(event)) {
      return List.of();
    }
    Snapshot before = event.before();
    return before
        .workingText(record.orElseThrow())
        .map(text -> findings(text, before, record.get()))
        .orElse(List.of());
  }

  private static boolean plansWork(Case event) {
    return event.type().map(DocumentType::holes).flatMap(h -> h.itemTables()).isPresent();
  }

  private List<Finding> findings(ParsedDocument text, Snapshot state, DocumentRecord record) {
    ScopePlan plan = ScopePlan.read(text);
    List<Finding> findings = new ArrayList<>();
    for (ScopePlan.Problem problem : plan.problems()) {
      findings.add(error(problem.message(), problem.fix()).at(text.at(problem.at())));
    }
    Set<DocumentId> own = withThoseAbove(state, record);
    for (ScopePlan.PlannedDocument document : plan.documents()) {
      if (own.contains(document.id())) {
        findings.add(
            error(
                    document.id() + " cannot be done before " + record.id() + " is",
                    "leave it out: a document is in neither its own scope nor that of one below it")
                .at(text.at(document.at())));
      }
      if (state.policy().types().resolve(document.id()).isEmpty()) {
        findings.add(
            error(
                    "no type of document has ids like " + document.id(),
                    "write the id as the document has it, such as SOP-001")
                .at(text.at(document.at())));
      }
    }
    return findings;
  }

  private static Set<DocumentId> withThoseAbove(Snapshot state, DocumentRecord record) {
    Set<DocumentId> all = new HashSet<>();
    Optional<DocumentRecord> next = Optional.of(record);
    while (next.isPresent() && all.add(next.get().id())) {
      next = next.map(DocumentRecord::parent).flatMap(state::record);
    }
    return all;
  }
}
