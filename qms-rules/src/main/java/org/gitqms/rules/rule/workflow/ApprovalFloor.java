package org.gitqms.rules.rule.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.people.People;
import org.gitqms.rules.record.Answer;
import org.gitqms.rules.record.Approved;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.rule.identity.Independence;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-218: nothing is approved without an independent approval, and none without quality. */
public final class ApprovalFloor implements Rule {

  private static final RuleId ID = new RuleId("QMS-218");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Nothing is approved without independence and quality";
  }

  @Override
  public Stage stage() {
    return Stage.REPLAY;
  }

  @Override
  public List<Finding> check(Case event) {
    if (event.kind() != EventKind.APPROVE || event.record().isEmpty()) {
      return List.of();
    }
    DocumentRecord before = event.record().get();
    DocumentRecord after = event.effects().after().record(before.id()).orElseThrow();
    Optional<Approved> approved = after.lastApproval();
    if (after.status().isInApproval() || approved.isEmpty()) {
      return List.of();
    }
    Set<String> excluded = Independence.excluded(event.before(), before);
    People people = event.before().policy().people();
    boolean quality =
        approved.get().by().stream()
            .filter(a -> !excluded.contains(people.personBehind(a.actor())))
            .anyMatch(Answer::isForQuality);
    boolean today =
        approved.get().by().stream()
            .allMatch(a -> event.before().subject(before).filter(a.content()::equals).isPresent());
    if (quality && today) {
      return List.of();
    }
    String missing =
        quality
            ? "an approval was given on another content"
            : "no independent approval is quality's";
    return List.of(error(missing, "withdraw " + before.id() + " and route it for approval again"));
  }
}
