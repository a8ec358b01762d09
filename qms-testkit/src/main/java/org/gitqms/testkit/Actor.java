package org.gitqms.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.form.Interview;
import org.gitqms.rules.form.Position;
import org.gitqms.rules.form.Question;
import org.gitqms.rules.people.SshPublicKey;
import org.gitqms.rules.record.Answer;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.workflow.EventKind;

/** Somebody at work on a ledger: each call writes one commit on the branch. */
public final class Actor {

  private final TestLedger ledger;
  private final Person person;

  Actor(TestLedger ledger, Person person) {
    this.ledger = ledger;
    this.person = person;
  }

  public Actor create(String id, String title) {
    return event(on(EventKind.CREATE, id).with(TrailerKey.TITLE, title));
  }

  /** Creates a variance report: {@code type-1} or {@code type-2}. */
  public Actor create(String id, String title, String variance) {
    return event(
        on(EventKind.CREATE, id).with(TrailerKey.TITLE, title).with(TrailerKey.VARIANCE, variance));
  }

  public Actor checkout(String id) {
    return event(on(EventKind.CHECKOUT, id));
  }

  /** Checks in the text, filled in as far as the document has come. */
  public Actor checkin(String id) {
    return checkin(id, KitTexts.edited(ledger, ledger.record(id), person));
  }

  /** Checks in the plan of a document made from a seeded template: it touches these files. */
  public Actor checkinPlan(String id, String... files) {
    return checkin(id, FilledText.planTouching(KitTexts.working(ledger, ledger.record(id)), files));
  }

  public Actor checkin(String id, String text) {
    return checkin(id, text, "");
  }

  /** Checks in a text, with a comment in the message. */
  public Actor checkin(String id, String text, String comment) {
    DocumentRecord record = ledger.record(id);
    String path = ledger.snapshot().workingPath(record);
    return event(
        on(EventKind.CHECKIN, id).saying(comment), FileChange.write(path, Content.of(text)));
  }

  /** Answers a question of an interactive record. */
  public Actor respond(String id, String prompt, String answer) {
    return event(on(EventKind.RESPOND, id).with(TrailerKey.PROMPT, prompt).saying(answer));
  }

  /** Answers all that an interactive record still asks, and no to each gate. */
  public Actor respondToAll(String id) {
    while (true) {
      Interview interview =
          ledger.snapshot().interactive(ledger.record(id)).orElseThrow().interview();
      if (interview.isComplete()) {
        return this;
      }
      Position turn = interview.turn().orElseThrow();
      boolean gate =
          interview.form().question(turn.question()).orElseThrow() instanceof Question.Gate;
      respond(id, turn.label(), gate ? Question.Gate.NO : "As seen.");
    }
  }

  /** Gives an interactive record back, whose text nobody edits. */
  public Actor checkinAnswers(String id) {
    return event(on(EventKind.CHECKIN, id));
  }

  public Actor discard(String id) {
    return event(on(EventKind.DISCARD, id));
  }

  public Actor abandon(String id, String reason) {
    return event(on(EventKind.ABANDON, id).saying(reason));
  }

  public Actor reassign(String id, Person owner, String reason) {
    return event(on(EventKind.REASSIGN, id).with(TrailerKey.OWNER, owner.id()).saying(reason));
  }

  /** Asks for reviews: of quality, and of those named. */
  public Actor routeReview(String id, Person... assignees) {
    return event(assigning(on(EventKind.ROUTE_REVIEW, id), assignees));
  }

  public Actor assign(String id, Person... assignees) {
    return event(assigning(on(EventKind.ASSIGN, id), assignees));
  }

  public Actor recommend(String id) {
    return review(id, Answer.RECOMMEND, "");
  }

  public Actor requestUpdates(String id, String comment) {
    return review(id, Answer.REQUEST_UPDATES, comment);
  }

  /** Reviews with {@code recommend} or {@code request-updates}. */
  public Actor review(String id, String outcome, String comment) {
    return event(on(EventKind.REVIEW, id).with(TrailerKey.OUTCOME, outcome).saying(comment));
  }

  public Actor withdraw(String id) {
    return event(on(EventKind.WITHDRAW, id));
  }

  /** Asks for approvals: of quality, and of those named. */
  public Actor routeApproval(String id, Person... assignees) {
    return event(assigning(on(EventKind.ROUTE_APPROVAL, id), assignees));
  }

  public Actor routeRetirement(String id, Person... assignees) {
    return event(assigning(on(EventKind.ROUTE_RETIREMENT, id), assignees));
  }

  public Actor approve(String id) {
    return event(on(EventKind.APPROVE, id));
  }

  public Actor reject(String id, String reason) {
    return event(on(EventKind.REJECT, id).saying(reason));
  }

  public Actor release(String id) {
    return event(on(EventKind.RELEASE, id));
  }

  public Actor revert(String id, String reason) {
    return event(on(EventKind.REVERT, id).saying(reason));
  }

  public Actor close(String id) {
    return event(on(EventKind.CLOSE, id));
  }

  public Actor cancel(String id, String reason) {
    return event(on(EventKind.CANCEL, id).saying(reason));
  }

  public Actor govern() {
    return event(of(EventKind.GOVERN));
  }

  /** Proposes policy files, by their names such as {@code people.yml}, citing a change record. */
  public Actor policyPropose(String change, Map<String, String> files) {
    return event(of(EventKind.POLICY_PROPOSE).with(TrailerKey.CHANGE, change), proposed(files));
  }

  /** Proposes policy files before governance, citing nothing. */
  public Actor policyPropose(Map<String, String> files) {
    return event(of(EventKind.POLICY_PROPOSE), proposed(files));
  }

  public Actor policyApprove() {
    return event(of(EventKind.POLICY_APPROVE));
  }

  public Actor declareCompromise(SshPublicKey key, String reason) {
    return event(
        of(EventKind.DECLARE_COMPROMISE).with(TrailerKey.KEY, key.fingerprint()).saying(reason));
  }

  /** Any event, with what it brings. Its claims are computed. */
  public Actor event(Event asked, FileChange... brought) {
    ledger.event(person, asked, List.of(brought));
    return this;
  }

  /** An event by this person, with nothing else said yet, for {@link #event}. */
  public Event of(EventKind kind) {
    return Event.by(person.id(), kind);
  }

  /** Commits files outside QMS/ on the branch, signed. */
  public Actor code(String message, Map<String, String> files) {
    ledger.code(person, message, CodeBranch.changes(files));
    return this;
  }

  /** Commits any changes outside QMS/ on the branch, signed. */
  public Actor code(String message, List<FileChange> changes) {
    ledger.code(person, message, changes);
    return this;
  }

  /** Merges a line of code into the branch, unsigned, taking each path from the side it changed. */
  public Actor merge(CodeBranch branch) {
    ledger.merge(person, branch);
    return this;
  }

  Actor genesis(Map<String, Content> files) {
    ledger.event(person, of(EventKind.GENESIS), TestLedger.writes(files));
    return this;
  }

  private Event on(EventKind kind, String id) {
    return of(kind).on(new DocumentId(id));
  }

  private static Event assigning(Event event, Person... assignees) {
    return event.with(
        TrailerKey.ASSIGN, Arrays.stream(assignees).map(Person::id).sorted().toList());
  }

  private static FileChange[] proposed(Map<String, String> files) {
    TreeMap<String, Content> all = new TreeMap<>();
    files.forEach((name, text) -> all.put(Layout.proposed(Layout.POLICY + name), Content.of(text)));
    return TestLedger.writes(all).toArray(new FileChange[0]);
  }
}
