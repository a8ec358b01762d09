package org.gitqms.rules.rule.identity;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.people.Enrolment;
import org.gitqms.rules.replay.Enrolments;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;

/** QMS-713: a key that is enrolled has signed for whom it is enrolled. */
public final class EnrolmentProven implements Rule {

  private static final RuleId ID = new RuleId("QMS-713");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "A new key signs its own enrolment";
  }

  @Override
  public Stage stage() {
    return Stage.WORKFLOW;
  }

  @Override
  public List<Finding> check(Case event) {
    return Enrolments.of(event.before(), event.commit()).stream()
        .filter(e -> !event.facts().provenKeys().contains(e.key().key().fingerprint()))
        .findFirst()
        .map(this::unproven)
        .map(List::of)
        .orElse(List.of());
  }

  private Finding unproven(Enrolment enrolment) {
    String key = enrolment.key().key().fingerprint() + " of " + enrolment.holder().id();
    String message =
        enrolment.key().proof().isEmpty()
            ? "the new key " + key + " has no proof"
            : "the proof of the new key " + key + " is not its signature over this enrolment";
    return error(
            message,
            "let "
                + enrolment.holder().id()
                + " make a proof for exactly this id, name, email and key, and write it as 'proof:'"
                + " below the key")
        .at(Location.of(Layout.proposed(Layout.POLICY + "people.yml")));
  }
}
