package org.gitqms.rules.rule.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.policy.PolicyReader;
import org.gitqms.rules.replay.PolicySteps;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-801: the policy that would be in force after the event can be read. */
public final class PolicyReads implements Rule {

  private static final RuleId ID = new RuleId("QMS-801");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "The policy can be read";
  }

  @Override
  public Stage stage() {
    return Stage.WORKFLOW;
  }

  @Override
  public List<Finding> check(Case event) {
    if (event.kind() == EventKind.GENESIS) {
      return PolicyReader.read(Case.broughtFiles(event.commit())).findings();
    }
    if (event.kind() == EventKind.POLICY_APPROVE) {
      return PolicyReader.read(PolicySteps.policyAfter(event.before())).findings();
    }
    if (event.kind() != EventKind.POLICY_PROPOSE) {
      return List.of();
    }
    Map<String, Content> files = new TreeMap<>(event.before().files());
    event.before().proposedFiles().forEach((path, text) -> files.put(Layout.inForce(path), text));
    for (FileChange change : event.commit().changes()) {
      if (Layout.isProposed(change.path())) {
        String path = Layout.inForce(change.path());
        Optional<Content> text = change.content().or(() -> event.before().file(path));
        text.ifPresent(content -> files.put(path, content));
      }
    }
    return PolicyReader.read(files).findings();
  }
}
