package org.gitqms.rules.replay;

import java.util.Optional;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.Meaning;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.policy.DocumentType;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Version;
import org.jspecify.annotations.Nullable;

/**
 * Runs an event on the state before it. Who writes an event and who verifies one both call this, so
 * there is one definition of what an event does.
 *
 * <p>Of the commit, a step takes only what an event may bring: the text of the one document in a
 * check-in, policy files in a proposal, everything in a genesis. All else is computed.
 */
public final class Replay {

  private Replay() {}

  /**
   * What {@code event} does.
   *
   * @throws ReplayException if it cannot be done on this state at all; what may not be done is for
   *     the rules to say, before
   */
  public static Effects run(Snapshot before, Event event, Commit commit) {
    if (!before.isGoverned() && event.kind() != EventKind.GENESIS) {
      throw new ReplayException("there is no genesis yet");
    }
    return switch (event.kind()) {
      case GENESIS -> GenesisStep.run(before, event, commit);
      case GOVERN -> LedgerSteps.govern(before, event);
      case DECLARE_COMPROMISE -> LedgerSteps.declareCompromise(before, event);
      case ADOPT -> AdoptStep.run(before, event);
      case POLICY_PROPOSE -> PolicySteps.propose(before, event, commit);
      case POLICY_APPROVE -> PolicySteps.approve(before, event);
      case IMPORT -> ImportStep.run(before, event, commit);
      case CREATE -> CreateStep.run(before, event);
      case ATTEST -> AttestStep.run(before, event, commit);
      default -> move(motion(before, event, commit));
    };
  }

  private static Effects move(Motion motion) {
    return switch (motion.event().kind()) {
      case CHECKOUT -> DraftingSteps.checkout(motion);
      case CHECKIN -> DraftingSteps.checkin(motion);
      case DISCARD -> DraftingSteps.discard(motion);
      case ABANDON -> DraftingSteps.abandon(motion);
      case REASSIGN -> DraftingSteps.reassign(motion);
      case ROUTE_REVIEW -> ReviewSteps.route(motion);
      case ASSIGN -> ReviewSteps.assign(motion);
      case REVIEW -> ReviewSteps.review(motion);
      case WITHDRAW -> ReviewSteps.withdraw(motion);
      case ROUTE_APPROVAL -> ApprovalSteps.route(motion);
      case ROUTE_RETIREMENT -> ApprovalSteps.routeRetirement(motion);
      case APPROVE -> ApprovalSteps.approve(motion);
      case REJECT -> ApprovalSteps.reject(motion);
      case RELEASE -> ExecutionSteps.release(motion);
      case REVERT -> ExecutionSteps.revert(motion);
      case CLOSE -> ExecutionSteps.close(motion);
      case CANCEL -> ExecutionSteps.cancel(motion);
      case RESPOND -> RespondStep.run(motion);
      default ->
          throw new ReplayException(
              "this version knows no " + motion.event().kind().word() + " events");
    };
  }

  private static Motion motion(Snapshot before, Event event, Commit commit) {
    DocumentRecord record =
        event
            .document()
            .flatMap(before::record)
            .orElseThrow(() -> new ReplayException("there is no such document"));
    DocumentType type =
        before
            .typeOf(record)
            .orElseThrow(() -> new ReplayException("there is no type " + record.type()));
    return new Motion(before, event, record, type, commit);
  }

  /** Ends a step about one document: the claims are filled in from the states before and after. */
  static Effects finish(
      Effects.Builder effects, Snapshot before, Event event, @Nullable DocumentRecord old) {
    DocumentId id = event.document().orElseThrow(() -> new ReplayException("no document named"));
    Snapshot after = effects.after();
    DocumentRecord now =
        after.record(id).orElseThrow(() -> new ReplayException("no record was written"));
    Optional<Digest> subject = after.subject(now);
    if (subject.isEmpty() && old != null) {
      subject = before.subject(old);
    }
    Event claimed =
        event
            .with(TrailerKey.TRANSITION, (old == null ? "-" : old.status()) + " -> " + now.status())
            .with(TrailerKey.VERSION, now.version().toString())
            .with(TrailerKey.CONTENT, subject.map(Digest::value).orElse("unknown"));
    if (old != null) {
      Optional<Meaning> meaning = Meaning.of(event.kind(), old.status(), old.retiring());
      claimed = claimed.with(TrailerKey.MEANING, meaning.map(Meaning::word).stream().toList());
    }
    return effects.done(
        claimed, subjectLine(event, id, old == null ? null : old.version(), now.version()));
  }

  private static String subjectLine(
      Event event, DocumentId id, @Nullable Version old, Version now) {
    String versions = old == null || old.equals(now) ? now.toString() : old + " -> " + now;
    return "qms: " + event.kind().word() + " " + id + ", " + versions;
  }
}
