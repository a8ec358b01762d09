package org.gitqms.rules.rule.history;

import java.util.Optional;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.policy.ResolvedId;
import org.gitqms.rules.replay.ImportStep;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Lifecycle;
import org.gitqms.rules.workflow.Status;
import org.gitqms.rules.workflow.Workflow;

/** The strict table, held against an older system that told an approval in two steps. */
final class HistoricTable {

  private HistoricTable() {}

  /** True if the strict table has this change, or its half by way of APPROVED. */
  static boolean allows(Case event, EventKind kind, Status from, Status to) {
    Lifecycle lifecycle =
        event
            .event()
            .document()
            .flatMap(id -> ImportStep.resolve(event.before().policy().types(), id))
            .map(ResolvedId::type)
            .map(t -> t.lifecycle())
            .orElse(Lifecycle.EXECUTABLE);
    boolean firstHalf = from == Status.IN_APPROVAL && to == Status.APPROVED;
    boolean secondHalf = from == Status.APPROVED && to == Status.EFFECTIVE;
    if (lifecycle == Lifecycle.NON_EXECUTABLE && (firstHalf || secondHalf)) {
      return kind == EventKind.APPROVE;
    }
    return Workflow.STRICT.allows(lifecycle, kind, from, to);
  }

  /** A historical finding at the first line of the entry. */
  static Finding remark(Case event, RuleId rule, String message) {
    Optional<String> source = event.event().value(TrailerKey.SOURCE);
    Finding finding =
        Finding.error(rule, message, "nothing to do: the older record is kept as it was")
            .as(Severity.HISTORICAL)
            .about(event.document());
    if (source.isEmpty()) {
      return finding;
    }
    int colon = source.get().lastIndexOf(':');
    int line = Integer.parseInt(source.get().substring(colon + 1));
    return finding.at(Location.of(source.get().substring(0, colon), line));
  }
}
