package org.gitqms.ledger.desk;

import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.record.DocumentId;

/**
 * An event as it stands in the history.
 *
 * @param commit the full id of its commit
 * @param event what it says
 * @param subject the subject line
 * @param author who stands as author: the actor, or the person of an older system
 * @param committed when it was committed, by the signer's word, in seconds since the epoch
 */
public record LoggedEvent(
    String commit, Event event, String subject, Ident author, long committed) {

  /** True if it is about this document. */
  public boolean isAbout(DocumentId document) {
    return event.document().filter(document::equals).isPresent();
  }

  /** The commit that carries it. */
  ObjectId id() {
    return ObjectId.fromString(commit);
  }

  /** Who acted: a principal, or the name of an older system. */
  public Optional<String> actor() {
    return Optional.of(event.actor()).filter(actor -> !actor.isEmpty());
  }
}
