package org.gitqms.rules.rule.policy;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.record.LedgerState;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/**
 * QMS-804: a policy change is confirmed by another person, of quality, exactly as it was proposed.
 */
public final class ProposalConfirmed implements Rule {

  private static final RuleId ID = new RuleId("QMS-804");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "A policy change is confirmed by another person";
  }

  @Override
  public Stage stage() {
    return Stage.WORKFLOW;
  }

  @Override
  public List<Finding> check(Case event) {
    if (event.kind() != EventKind.POLICY_APPROVE) {
      return List.of();
    }
    Optional<LedgerState.Proposal> proposal = event.before().ledger().waiting();
    if (proposal.isEmpty()) {
      return List.of(error("no policy change is proposed", "git qms policy propose"));
    }
    boolean alone =
        event
            .before()
            .policy()
            .people()
            .personBehind(proposal.get().by())
            .equals(event.before().policy().people().personBehind(event.event().actor()));
    return alone && event.before().ledger().governed()
        ? List.of(
            error(
                "the policy change was proposed by the same person",
                "have it approved by another person of quality"))
        : List.of();
  }
}
