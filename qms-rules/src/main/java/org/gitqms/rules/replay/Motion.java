package org.gitqms.rules.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.commit.Signature;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.execution.FrozenText;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.policy.DocumentType;
import org.gitqms.rules.record.Answer;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;

/**
 * An event about an existing document, with all that a step needs at hand.
 *
 * @param before the state before
 * @param event what is asked for
 * @param record the document's record
 * @param type the document's type
 * @param commit the commit that carries the event
 */
record Motion(
    Snapshot before, Event event, DocumentRecord record, DocumentType type, Commit commit) {

  String actor() {
    return event.actor();
  }

  Effects.Builder effects() {
    return new Effects.Builder(before, before.policy());
  }

  String effectivePath() {
    return before.effectivePath(record);
  }

  String draftPath() {
    return before.draftPath(record);
  }

  /** The content that the commit brings for the working file; the old one if it brings none. */
  Optional<Content> broughtContent() {
    String path = before.workingPath(record);
    return commit.change(path).flatMap(FileChange::content).or(() -> before.file(path));
  }

  /** The seats of the present round that the actor answers for. */
  List<String> seatsOfActor() {
    Optional<Principal> actor = before.policy().people().find(actor());
    List<String> seats = new ArrayList<>();
    for (String seat : record.assignees()) {
      boolean own = seat.equals(actor());
      boolean quality =
          seat.equals(Answer.QUALITY_SEAT) && actor.filter(a -> a.isIn(Group.QUALITY)).isPresent();
      if (own || quality) {
        seats.add(seat);
      }
    }
    return seats;
  }

  /** The seats that are still open after the actor has answered. */
  List<String> seatsLeft() {
    List<String> left = new ArrayList<>(record.assignees());
    left.removeAll(seatsOfActor());
    return left;
  }

  /** What the actor answers, on the content as it is now. */
  Answer answer(String verdict) {
    return new Answer(actor(), seatsOfActor(), verdict, subject(), keyOfSigner());
  }

  /** What a review or an approval is given on. */
  Digest subject() {
    return before
        .subject(record)
        .orElseThrow(() -> new ReplayException("the text of " + record.id() + " is not there"));
  }

  /** What is kept of the text when it is approved for execution. */
  Digest frozen() {
    return before
        .workingContent(record)
        .map(text -> FrozenText.digest(text, type.holes(), false))
        .orElseThrow(() -> new ReplayException("the text of " + record.id() + " is not there"));
  }

  private String keyOfSigner() {
    return commit.signature() instanceof Signature.Good good ? good.key().fingerprint() : "none";
  }
}
