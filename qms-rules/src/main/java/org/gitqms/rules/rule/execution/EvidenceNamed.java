package org.gitqms.rules.rule.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.commit.PastWork;
import org.gitqms.rules.evidence.Reference;
import org.gitqms.rules.execution.ExecutionItem;
import org.gitqms.rules.execution.Outcome;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.history.Completion;
import org.gitqms.rules.history.ExecutedDocument;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;

/** QMS-309: the evidence of what passed names something that can be looked up. */
public final class EvidenceNamed implements Rule {

  private static final RuleId ID = new RuleId("QMS-309");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Evidence names something that can be looked up";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    Optional<Completion> completion = Completion.of(event.before(), event.event());
    if (completion.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    ExecutedDocument document = completion.get().document();
    for (ExecutionItem item : document.items()) {
      // An empty cell is told by QMS-305.
      boolean asked = item.is(Outcome.PASS) && item.evidence().isFilled();
      if (asked && !namesAnything(event, item)) {
        findings.add(
            error(
                    "the evidence of " + item.id() + " names nothing that can be looked up",
                    "name a commit, a document with its version, a test, a file in backticks, or an"
                        + " address")
                .at(document.text().at(item.evidence().offset())));
      }
    }
    return findings;
  }

  private static boolean namesAnything(Case event, ExecutionItem item) {
    PastWork past = event.facts().pastWork();
    return ExecutedDocument.evidence(event.before(), item).stream()
        .filter(reference -> !isOwn(reference, event))
        .anyMatch(reference -> isSure(reference, past));
  }

  /** What the document says itself is no evidence of it. */
  private static boolean isOwn(Reference reference, Case event) {
    return reference instanceof Reference.OwnSection
        || (reference instanceof Reference.DocumentClaim claim
            && event.event().document().filter(claim.id()::equals).isPresent());
  }

  private static boolean isSure(Reference reference, PastWork past) {
    return !(reference instanceof Reference.FileName file)
        || file.sure()
        || !past.file(file.name()).matches().isEmpty();
  }
}
