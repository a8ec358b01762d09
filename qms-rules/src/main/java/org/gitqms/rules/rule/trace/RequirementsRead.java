package org.gitqms.rules.rule.trace;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.matrix.TracedSystems;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.requirement.Specification;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-603: the requirements of a specification that is routed are items that can be read. */
public final class RequirementsRead implements Rule {

  @Override
  public RuleId id() {
    return Specification.RULE;
  }

  @Override
  public String title() {
    return "A requirement is an item of its own, with an id that nothing else has";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    Optional<ParsedDocument> text = routedText(event);
    if (text.isEmpty()) {
      return List.of();
    }
    DocumentRecord record = event.record().orElseThrow();
    Specification routed = Specification.read(text.get());
    if (routed.requirements().isEmpty() && routed.findings().isEmpty()) {
      return List.of(
          error(
                  "the specification has no requirements",
                  "write each as a row of a table with the columns Id and Requirement")
              .at(text.get().at(0)));
    }
    return TracedSystems.inForceWith(event.before(), record.id(), routed).findings().stream()
        .filter(f -> f.location().filter(at -> at.path().equals(routed.path())).isPresent())
        .toList();
  }

  /** The text of a specification that an event routes for review. */
  static Optional<ParsedDocument> routedText(Case event) {
    return event.kind() == EventKind.ROUTE_REVIEW
            && event.type().filter(TracedSystems::specifies).isPresent()
        ? event.before().workingText(event.record().orElseThrow())
        : Optional.empty();
  }
}
