package org.gitqms.rules.rule.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.people.PrincipalKind;
import org.gitqms.rules.policy.Policy;
import org.gitqms.rules.policy.Profile;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-707: an agent does only what agents may; CI signs evidence only. */
public final class AgentLimits implements Rule {

  private static final RuleId ID = new RuleId("QMS-707");
  private static final Set<EventKind> ROUTINE =
      EnumSet.of(
          EventKind.CREATE,
          EventKind.CHECKOUT,
          EventKind.CHECKIN,
          EventKind.DISCARD,
          EventKind.ROUTE_REVIEW,
          EventKind.ROUTE_APPROVAL,
          EventKind.WITHDRAW,
          EventKind.RESPOND);
  private static final Set<EventKind> PEOPLE_ONLY =
      EnumSet.of(
          EventKind.GENESIS,
          EventKind.GOVERN,
          EventKind.POLICY_PROPOSE,
          EventKind.POLICY_APPROVE,
          EventKind.DECLARE_COMPROMISE,
          EventKind.ADOPT);

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Agents and CI do only what is left to them";
  }

  @Override
  public Stage stage() {
    return Stage.IDENTITY;
  }

  @Override
  public List<Finding> check(Case event) {
    PrincipalKind kind = event.actor().map(Principal::kind).orElse(PrincipalKind.HUMAN);
    boolean evidence = event.kind() == EventKind.ATTEST;
    if (evidence != (kind == PrincipalKind.CI)) {
      return List.of(
          evidence
              ? error("only CI signs evidence", "let CI do this")
              : error("CI signs evidence and nothing else", "let a person do this"));
    }
    if (kind != PrincipalKind.AGENT) {
      return List.of();
    }
    Optional<Principal> sponsor =
        event
            .actor()
            .flatMap(Principal::sponsor)
            .flatMap(id -> event.people().flatMap(p -> p.find(id)));
    if (sponsor.filter(s -> !s.groups().isEmpty()).isEmpty()) {
      return List.of(
          error(
              "the sponsor of "
                  + event.event().actor()
                  + " is in no group, so nobody answers for it",
              "let a person do this, or give the work to an agent of somebody who is here"));
    }
    boolean gxp = event.policy().map(Policy::profile).filter(Profile.GXP::equals).isPresent();
    boolean refused =
        PEOPLE_ONLY.contains(event.kind()) || (gxp && !ROUTINE.contains(event.kind()));
    return refused
        ? List.of(
            error(
                "an agent may not " + event.kind().word() + (gxp ? " under gxp" : ""),
                "let a person do this"))
        : List.of();
  }
}
