package org.gitqms.ledger.write;

import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.Meaning;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Version;

/**
 * Well-formed claims for an event that cannot be replayed, so that the judge gets past its grammar
 * and can say what really forbids it.
 */
final class Claims {

  private Claims() {}

  static Event placeholders(Event event) {
    Event claimed = event;
    if (event.kind().isAboutDocument()) {
      claimed =
          claimed
              .with(TrailerKey.TRANSITION, "DRAFT -> DRAFT")
              .with(TrailerKey.VERSION, Version.FIRST.toString())
              .with(TrailerKey.CONTENT, "unknown");
    }
    if (event.kind() == EventKind.REVIEW
        || event.kind() == EventKind.APPROVE
        || event.kind() == EventKind.REJECT) {
      claimed = claimed.with(TrailerKey.MEANING, Meaning.REVIEW.word());
    }
    if (event.kind() == EventKind.POLICY_APPROVE || event.kind() == EventKind.POLICY_PROPOSE) {
      claimed = claimed.with(TrailerKey.CONTENT, "unknown");
    }
    return claimed;
  }
}
