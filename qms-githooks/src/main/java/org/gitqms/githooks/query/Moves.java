package org.gitqms.githooks.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.EventWriter;
import org.gitqms.ledger.desk.Step;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.form.Position;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.EventKind;

/** What the person at the keyboard could do with a document now, as commands to type. */
final class Moves {

  private static final Map<EventKind, String> COMMANDS = new EnumMap<>(EventKind.class);

  static {
    COMMANDS.put(EventKind.CHECKOUT, "checkout ID");
    COMMANDS.put(EventKind.CHECKIN, "checkin ID");
    COMMANDS.put(EventKind.RESPOND, "interact ID");
    COMMANDS.put(EventKind.DISCARD, "discard ID");
    COMMANDS.put(EventKind.ROUTE_REVIEW, "route ID --review");
    COMMANDS.put(EventKind.ROUTE_APPROVAL, "route ID --approval");
    COMMANDS.put(EventKind.ROUTE_RETIREMENT, "route ID --retire");
    COMMANDS.put(EventKind.REVIEW, "review ID --recommend | --request-updates");
    COMMANDS.put(EventKind.APPROVE, "approve ID");
    COMMANDS.put(EventKind.REJECT, "reject ID -m REASON");
    COMMANDS.put(EventKind.RELEASE, "release ID");
    COMMANDS.put(EventKind.CLOSE, "close ID");
    COMMANDS.put(EventKind.WITHDRAW, "withdraw ID");
    COMMANDS.put(EventKind.REVERT, "revert ID -m REASON");
    COMMANDS.put(EventKind.ABANDON, "abandon ID -m REASON");
    COMMANDS.put(EventKind.CANCEL, "cancel ID -m REASON");
  }

  private Moves() {}

  /** The command lines, by the verdict of the judge on each. */
  static List<String> of(Desk desk, DocumentRecord record)
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    String actor = desk.identity().principal().id();
    Snapshot state = desk.state();
    List<Step> candidates = new ArrayList<>();
    COMMANDS.keySet().forEach(kind -> candidates.add(step(state, record, actor, kind)));
    List<String> commands = new ArrayList<>();
    for (Step step : EventWriter.at(desk).allowed(candidates)) {
      boolean again = step.event().kind() == EventKind.CHECKOUT && record.isHeldBy(actor);
      String command = COMMANDS.get(step.event().kind());
      if (command != null && !again) {
        commands.add("git qms " + command.replace("ID", record.id().value()));
      }
    }
    if (record.isHeldBy(actor)) {
      commands.add("git qms route " + record.id() + " --review (checks it in first)");
    }
    return commands;
  }

  private static Step step(Snapshot state, DocumentRecord record, String actor, EventKind kind) {
    Event event = Event.by(actor, kind).on(record.id());
    if (kind.needsReason()) {
      event = event.saying("a reason");
    }
    if (kind == EventKind.REVIEW) {
      event = event.with(TrailerKey.OUTCOME, "recommend");
    }
    if (kind == EventKind.RESPOND) {
      Optional<String> turn =
          state.interactive(record).flatMap(r -> r.interview().turn()).map(Position::label);
      // Every question takes a yes.
      return Step.of(event.with(TrailerKey.PROMPT, turn.stream().toList()).saying("yes"));
    }
    if (kind != EventKind.CHECKIN) {
      return Step.of(event);
    }
    String path = state.workingPath(record);
    return state.file(path).isEmpty()
        ? Step.of(event)
        : new Step(event, Map.of(path, Optional.of(state.file(path).get())));
  }
}
