package org.gitqms.rules.rule.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.commit.Lookup;
import org.gitqms.rules.evidence.Reference;
import org.gitqms.rules.execution.ExecutionItem;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.history.Completion;
import org.gitqms.rules.history.ExecutedDocument;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;

/**
 * QMS-310: commits named as evidence are in the ancestry. Those of a document below one that is
 * still open may lie on a branch, and are judged when the topmost one completes.
 */
public final class CommitsExist implements Rule {

  private static final RuleId ID = new RuleId("QMS-310");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Commits named as evidence are part of the history";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    Optional<Completion> found = Completion.of(event.before(), event.event());
    if (found.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (ExecutedDocument document : found.get().all()) {
      for (ExecutionItem item : document.items()) {
        for (Reference reference : ExecutedDocument.evidence(event.before(), item)) {
          if (reference instanceof Reference.CommitName commit) {
            Lookup lookup = event.facts().pastWork().commit(commit.name());
            problem(commit, lookup, found.get().isTopmost())
                .map(f -> f.at(document.at(item, commit)).about(document.record().id().value()))
                .ifPresent(findings::add);
          }
        }
      }
    }
    return findings;
  }

  private Optional<Finding> problem(Reference.CommitName commit, Lookup lookup, boolean due) {
    if (lookup.isAmbiguous()) {
      return Optional.of(
          error(
              commit.name() + " may be the commit " + String.join(" or ", lookup.matches()),
              "name the commit by its full id"));
    }
    if (lookup.only().isPresent() || !due) {
      return Optional.empty();
    }
    String nearest = lookup.nearestMatch().map(id -> "; the one most like it is " + id).orElse("");
    return Optional.of(
        error(
            "no commit " + commit.name() + " is part of the history" + nearest,
            "name a commit of the ledger branch by its full id: git log; merge the execution branch"
                + " first"));
  }
}
