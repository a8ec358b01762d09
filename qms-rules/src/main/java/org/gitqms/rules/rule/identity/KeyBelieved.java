package org.gitqms.rules.rule.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.record.Answer;
import org.gitqms.rules.record.Approved;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.replay.PolicySteps;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/**
 * QMS-712: what a key signed before it was declared compromised takes no document further, and what
 * is in force on its word is suspect until it is approved again.
 */
public final class KeyBelieved implements Rule {

  private static final RuleId ID = new RuleId("QMS-712");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Nothing comes into force on a key that is no longer believed";
  }

  @Override
  public Stage stage() {
    return Stage.WORKFLOW;
  }

  @Override
  public List<Finding> check(Case event) {
    return event.kind() == EventKind.POLICY_APPROVE
        ? proposal(event).stream().toList()
        : event.record().flatMap(record -> check(event, record)).stream().toList();
  }

  private Optional<Finding> proposal(Case event) {
    if (PolicySteps.isDistrusted(event.before())) {
      return Optional.of(
          error(
              "the proposal was signed by a key that is no longer believed",
              "git qms policy propose it again, with a key that is believed"));
    }
    List<Answer> authority =
        event
            .before()
            .ledger()
            .waiting()
            .flatMap(waiting -> Optional.ofNullable(waiting.change()))
            .flatMap(DocumentId::parse)
            .flatMap(event.before()::record)
            .map(KeyBelieved::approvals)
            .orElse(List.of());
    return answer(
        event, authority, "approval", "propose it under a change record that is not suspect");
  }

  private Optional<Finding> check(Case event, DocumentRecord record) {
    String id = record.id().value();
    if (event.kind() == EventKind.ROUTE_APPROVAL) {
      return answer(event, record.outcomes(), "review", "git qms checkout " + id + again("review"));
    }
    if (event.kind() == EventKind.APPROVE) {
      return answer(event, record.outcomes(), "review", "git qms reject " + id + again("review"))
          .or(
              () ->
                  answer(
                      event,
                      record.approvals(),
                      "approval",
                      "git qms withdraw " + id + again("approval")));
    }
    if (event.kind() == EventKind.RELEASE) {
      return answer(
          event, approvals(record), "approval", "git qms checkout " + id + again("review"));
    }
    return Optional.empty();
  }

  private Optional<Finding> answer(Case event, List<Answer> answers, String what, String fix) {
    return distrusted(event.before(), answers)
        .findFirst()
        .map(answer -> error("the " + what + " by " + resting(answer), fix));
  }

  private static String again(String what) {
    return ", and route it for " + what + " again";
  }

  private static String resting(Answer answer) {
    return answer.actor() + " rests on the key " + answer.key() + ", which is no longer believed";
  }

  private static Stream<Answer> distrusted(Snapshot state, List<Answer> answers) {
    return answers.stream().filter(a -> state.ledger().compromised().contains(a.key()));
  }

  private static List<Answer> approvals(DocumentRecord record) {
    return record.lastApproval().map(Approved::by).orElse(List.of());
  }

  /**
   * The documents of a state whose last approval rests on a key that was declared compromised
   * since. It is a warning, which a policy may make binding; nobody did anything wrong by it.
   */
  public static List<Finding> suspects(Snapshot state) {
    if (state.ledger().compromised().isEmpty()) {
      return List.of();
    }
    List<Finding> suspects = new ArrayList<>();
    for (DocumentRecord record : state.records()) {
      distrusted(state, approvals(record))
          .findFirst()
          .map(answer -> suspect(record, answer))
          .ifPresent(suspects::add);
    }
    suspects.sort(Finding.ORDER);
    return suspects;
  }

  private static Finding suspect(DocumentRecord record, Answer answer) {
    String version = record.lastApproval().map(a -> a.version().toString()).orElse("");
    return Finding.error(
            ID,
            record.id() + " " + version + " is suspect: the approval by " + resting(answer),
            record.status().isTerminal()
                ? "look at it again; what is wrong in it needs a document of its own"
                : "git qms checkout " + record.id() + again("review"))
        .as(Severity.WARNING)
        .about(record.id().value())
        .at(Location.of(Layout.record(record.id())));
  }
}
