package org.gitqms.githooks.client;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gitqms.ledger.commit.Amending;
import org.gitqms.ledger.commit.CodeChange;
import org.gitqms.ledger.commit.CommitDesk;
import org.gitqms.ledger.commit.HookPlace;
import org.gitqms.ledger.commit.Ruling;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Preparation;
import org.gitqms.ledger.desk.Settings;
import org.gitqms.ledger.desk.StagedPath;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Finding;

/**
 * Looks at the message with which a commit begins. It is the only hook that git runs when it makes
 * commits over, so it stops events that are cherry-picked, reverted or rebased.
 */
final class PrepareCommitMsg {

  private PrepareCommitMsg() {}

  static Ruling run(HookCall call) throws IOException, CannotJudgeException, CannotActException {
    HookPlace place = call.place();
    MessageFile file = MessageFile.of(call);
    boolean reused = call.argument(1).equals("commit");
    Optional<Preparation> prepared = place.prepared();
    if (EventMessage.claimsToBeEvent(file.raw())) {
      return claimedEvent(place, file, reused);
    }
    if (place.isMadeOver() && place.index().staged().stream().anyMatch(StagedPath::isQms)) {
      return madeOver(place);
    }
    if (prepared.isPresent()) {
      return checkin(place, file, prepared.get(), reused);
    }
    addChange(call, file);
    return Ruling.FINE;
  }

  private static Ruling claimedEvent(HookPlace place, MessageFile file, boolean reused)
      throws IOException, CannotJudgeException {
    Ruling ruling = madeOver(place);
    if (ruling.allows() || place.isMadeOver()) {
      return ruling;
    }
    return refusedAndSettled(place, reused ? Amending.finding() : CommitMsg.noEvent(file.path()));
  }

  private static Ruling madeOver(HookPlace place) throws IOException, CannotJudgeException {
    try (CommitDesk desk = CommitDesk.at(place)) {
      return desk.isGoverned() ? Ruling.refused(desk.madeOver()) : Ruling.FINE;
    }
  }

  private static Ruling checkin(
      HookPlace place, MessageFile file, Preparation prepared, boolean reused)
      throws IOException, CannotJudgeException {
    if (reused) {
      return refusedAndSettled(
          place,
          Finding.error(
                  EventMessage.GRAMMAR,
                  "a check-in does not take the place or the message of another commit",
                  "git commit -m TEXT")
              .about(prepared.document().value()));
    }
    if (place.usesEditor()) {
      String raw = file.text();
      Cleanup cleanup = Cleanup.of(Settings.read(place.git()), true, raw);
      Draft draft = Draft.of(raw, cleanup.comment());
      draft = draft.isEmpty() ? draft.saying(prepared.subject()) : draft;
      if (cleanup.strips()) {
        String[] what = prepared.subject().split(" ", 3);
        draft =
            draft.commented(
                cleanup.comment(),
                List.of(
                    "check-in of " + what[what.length - 1],
                    "What you write below the first line becomes the comment of the event."));
      }
      file.write(draft.text());
    }
    return Ruling.FINE;
  }

  private static Ruling refusedAndSettled(HookPlace place, Finding finding)
      throws IOException, CannotJudgeException {
    place.settle();
    return Ruling.refused(finding);
  }

  /** Code that is written for a change record says so. */
  private static void addChange(HookCall call, MessageFile file)
      throws IOException, CannotJudgeException {
    HookPlace place = call.place();
    Optional<CodeChange> change = CodeChange.of(place);
    if (change.isEmpty()) {
      return;
    }
    String raw = file.raw();
    String comment =
        place.usesEditor() ? Cleanup.of(Settings.read(place.git()), true, raw).comment() : null;
    Draft draft = Draft.of(raw, comment);
    file.writeRaw(
        draft.withTrailer(TrailerKey.CHANGE.label(), change.get().change().value()).text());
    change.get().doubt().ifPresent(doubt -> call.err().println("git-qms: warning: " + doubt));
  }
}
