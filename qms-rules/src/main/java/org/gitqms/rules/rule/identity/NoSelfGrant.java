package org.gitqms.rules.rule.identity;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.people.People;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.policy.Policy;
import org.gitqms.rules.policy.PolicyReader;
import org.gitqms.rules.replay.PolicySteps;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-709: nobody approves a policy change that grants something to himself. */
public final class NoSelfGrant implements Rule {

  private static final RuleId ID = new RuleId("QMS-709");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Nobody grants himself anything";
  }

  @Override
  public Stage stage() {
    return Stage.WORKFLOW;
  }

  @Override
  public List<Finding> check(Case event) {
    if (event.kind() != EventKind.POLICY_APPROVE || !event.before().ledger().governed()) {
      return List.of();
    }
    Optional<Policy> next = PolicyReader.read(PolicySteps.policyAfter(event.before())).policy();
    People before = event.before().policy().people();
    String person = before.personBehind(event.event().actor());
    for (Principal after : next.map(p -> p.people().all()).orElse(List.of())) {
      if (!after.person().equals(person)) {
        continue;
      }
      Optional<Principal> old = before.find(after.id());
      boolean gains =
          old.isEmpty()
              || !old.get().groups().containsAll(after.groups())
              || old.get().kind() != after.kind()
              || after.keys().stream()
                  .filter(k -> !k.retired())
                  .anyMatch(k -> !old.get().holdsActive(k.key()));
      if (gains) {
        return List.of(
            error(
                "the change grants something to " + after.id() + ", that is, to its approver",
                "have it approved by another person of quality"));
      }
    }
    return List.of();
  }
}
