package org.gitqms.rules.rule.identity;

import java.util.List;
import org.gitqms.rules.commit.Signature;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.policy.Policy;
import org.gitqms.rules.policy.Profile;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/**
 * QMS-708: a hardware key was touched; and under gxp a signature with a meaning is made by such a
 * key, with touch and PIN.
 */
public final class HardwareKey implements Rule {

  private static final RuleId ID = new RuleId("QMS-708");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "A hardware key was touched; under gxp, meaning needs touch and PIN";
  }

  @Override
  public Stage stage() {
    return Stage.IDENTITY;
  }

  @Override
  public List<Finding> check(Case event) {
    if (!(event.commit().signature() instanceof Signature.Good good)) {
      return List.of();
    }
    if (good.key().isHardware() && !good.touched()) {
      return List.of(error("the hardware key signed without a touch", "sign again and touch it"));
    }
    boolean gxp = event.policy().map(Policy::profile).filter(Profile.GXP::equals).isPresent();
    boolean meaningful =
        event.event().value(TrailerKey.MEANING).isPresent()
            || event.kind() == EventKind.POLICY_APPROVE
            || event.kind() == EventKind.GOVERN;
    boolean strong = good.key().isHardware() && good.touched() && good.verified();
    return gxp && meaningful && !strong
        ? List.of(
            error(
                "under gxp this signature needs a hardware key, touched and unlocked by PIN",
                "sign with an sk- key made with -O verify-required"))
        : List.of();
  }
}
