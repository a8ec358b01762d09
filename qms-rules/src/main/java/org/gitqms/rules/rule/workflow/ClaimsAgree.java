package org.gitqms.rules.rule.workflow;

import java.util.List;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;

/** QMS-208: transition, version, content and meaning in the message are what replay computes. */
public final class ClaimsAgree implements Rule {

  private static final RuleId ID = new RuleId("QMS-208");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "What the message claims is what the event does";
  }

  @Override
  public Stage stage() {
    return Stage.REPLAY;
  }

  @Override
  public List<Finding> check(Case event) {
    Event claimed = event.event();
    Event computed = event.effects().event();
    for (TrailerKey key : TrailerKey.values()) {
      if (!claimed.values(key).equals(computed.values(key))) {
        return List.of(
            error(
                key.label()
                    + " says '"
                    + String.join(", ", claimed.values(key))
                    + "', it is '"
                    + String.join(", ", computed.values(key))
                    + "'",
                "let git qms write the event"));
      }
    }
    return event.subject().equals(event.effects().subject())
        ? List.of()
        : List.of(
            error(
                "the subject is not '" + event.effects().subject() + "'",
                "let git qms write the event"));
  }
}
