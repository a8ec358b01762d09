package org.gitqms.rules.rule.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.history.Completion;
import org.gitqms.rules.policy.GovernedSystem;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.scope.TouchedSystems;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Guard;

/** QMS-221: the documents of a system stand as the guards ask before a change of it goes on. */
public final class SystemDocumentsStand implements Rule {

  private static final RuleId ID = new RuleId("QMS-221");
  private static final String CHANGE_RECORD = "CR";

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Requirements and matrix of a system are in force before a change of it closes";
  }

  @Override
  public Stage stage() {
    return Stage.WORKFLOW;
  }

  @Override
  public List<Finding> check(Case event) {
    Optional<DocumentRecord> record = event.record();
    if (record.isEmpty() || !event.kind().isWorkflow()) {
      return List.of();
    }
    // Code that came in under another document was changed no less.
    boolean change = Completion.endsChange(event.before(), event.event());
    String type = change ? CHANGE_RECORD : record.get().type();
    List<Guard> guards = new ArrayList<>(Guards.of(event, type, Guard.Of.SYSTEM));
    if (!type.equals(record.get().type())) {
      guards.addAll(Guards.of(event, record.get().type(), Guard.Of.SYSTEM));
    }
    List<Finding> findings = new ArrayList<>(check(event, record.get(), guards));
    if (change && event.kind() == EventKind.ROUTE_REVIEW) {
      // Told while something can still be done about it without asking all approvers anew.
      List<Guard> later = Guards.atClosing(event, type, Guard.Of.SYSTEM);
      check(event, record.get(), later).forEach(f -> findings.add(f.as(Severity.WARNING)));
    }
    return findings;
  }

  private List<Finding> check(Case event, DocumentRecord record, List<Guard> guards) {
    List<Finding> findings = new ArrayList<>();
    if (!guards.isEmpty() && event.before().policy().systems().govern()) {
      for (GovernedSystem system :
          TouchedSystems.of(event.before(), record, event.facts().pastWork())) {
        for (Guard guard : guards) {
          check(event, system, "RS", system.rs(), guard).ifPresent(findings::add);
          check(event, system, "RTM", system.rtm(), guard).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private Optional<Finding> check(
      Case event, GovernedSystem system, String type, Optional<DocumentId> id, Guard guard) {
    if (!guard.documents().contains(type)) {
      return Optional.empty();
    }
    String must = "it is " + Guards.words(guard.statuses()) + " before " + event.document();
    if (id.isEmpty()) {
      return Optional.of(
          error(
              event.document() + " touches " + system.name() + ", which has no " + type,
              "name its " + type + " in QMS/.policy/systems.yml"));
    }
    Optional<DocumentRecord> document = event.before().record(id.get());
    if (document.filter(d -> guard.statuses().contains(d.status())).isPresent()) {
      return Optional.empty();
    }
    String stands = document.map(d -> d.status().name()).orElse("not there");
    return Optional.of(
        error(
            event.document()
                + " touches "
                + system.name()
                + ", whose "
                + type
                + " "
                + id.get()
                + " is "
                + stands
                + ": "
                + must
                + " may "
                + guard.event().word(),
            document.isEmpty()
                ? "git qms create " + id.get() + " --title TITLE"
                : "git qms status " + id.get()));
  }
}
