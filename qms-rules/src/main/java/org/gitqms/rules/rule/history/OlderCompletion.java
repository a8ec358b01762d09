package org.gitqms.rules.rule.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.gitqms.rules.commit.Lookup;
import org.gitqms.rules.commit.PastWork;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.evidence.Reference;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.history.Completion;
import org.gitqms.rules.history.ExecutedDocument;
import org.gitqms.rules.rule.execution.ActionsClosed;
import org.gitqms.rules.rule.execution.DocumentsStand;
import org.gitqms.rules.rule.execution.EvidenceNamed;
import org.gitqms.rules.rule.execution.FailureHasVariance;
import org.gitqms.rules.rule.execution.ItemsRead;
import org.gitqms.rules.rule.execution.OutcomeTold;
import org.gitqms.rules.rule.scope.DocumentsInForce;
import org.gitqms.rules.rule.workflow.ChildrenDone;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/**
 * QMS-259: what an older system closed would close here. The rules of a closing are asked of it
 * that need no history of code; what they find is reported under their own ids, as historical.
 */
public final class OlderCompletion implements Rule {

  private static final RuleId ID = new RuleId("QMS-259");
  private static final String CLOSE = "CLOSE";

  private static final Lookup NOTHING = new Lookup(List.of(), null);

  private static final List<Rule> RULES =
      List.of(
          new ChildrenDone(),
          new ItemsRead(),
          new OutcomeTold(),
          new FailureHasVariance(),
          new EvidenceNamed(),
          new DocumentsStand(),
          new ActionsClosed(),
          new DocumentsInForce());

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "What an older system closed would close here";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    boolean closed =
        event.kind() == EventKind.IMPORT
            && event.event().value(TrailerKey.ENTRY).filter(CLOSE::equals).isPresent();
    if (!closed || event.record().isEmpty()) {
      return List.of();
    }
    Case unasked = event.as(EventKind.CLOSE, PastWork.NONE);
    Case closing = event.as(EventKind.CLOSE, withoutCode(unasked));
    return RULES.stream()
        .flatMap(rule -> rule.check(closing).stream())
        .map(finding -> finding.as(Severity.HISTORICAL))
        .map(finding -> finding.document().isPresent() ? finding : finding.about(event.document()))
        .toList();
  }

  /** An imported store has no code: no file that evidence names is there. */
  private static PastWork withoutCode(Case closing) {
    Map<String, Lookup> files = new HashMap<>();
    Completion.of(closing.before(), closing.event()).stream()
        .flatMap(completion -> completion.all().stream())
        .flatMap(document -> document.items().stream())
        .flatMap(item -> ExecutedDocument.evidence(closing.before(), item).stream())
        .filter(Reference.FileName.class::isInstance)
        .forEach(file -> files.put(((Reference.FileName) file).name(), NOTHING));
    return new PastWork(
        OptionalLong.empty(), List.of(), Set.of(), Map.of(), files, Map.of(), Map.of());
  }
}
