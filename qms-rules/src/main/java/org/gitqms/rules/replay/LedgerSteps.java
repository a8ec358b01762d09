package org.gitqms.rules.replay;

import java.util.List;
import java.util.TreeSet;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.people.People;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.record.LedgerState;
import org.gitqms.rules.snapshot.Snapshot;

/** Events about the ledger as a whole. */
final class LedgerSteps {

  private LedgerSteps() {}

  /** Two persons, one of them quality, put the repository under governance. */
  static Effects govern(Snapshot before, Event event) {
    TreeSet<String> signed = new TreeSet<>(before.ledger().governedBy());
    signed.add(event.actor());
    People people = before.policy().people();
    long persons = signed.stream().map(people::personBehind).distinct().count();
    boolean quality =
        signed.stream()
            .anyMatch(
                id -> people.find(id).filter((Principal p) -> p.isIn(Group.QUALITY)).isPresent());
    LedgerState next = before.ledger().signedBy(signed, persons >= 2 && quality);
    return new Effects.Builder(before, before.policy()).ledger(next).done(event, subject(event));
  }

  /** From here on a key is not believed. */
  static Effects declareCompromise(Snapshot before, Event event) {
    String key = event.value(TrailerKey.KEY).orElseThrow(() -> new ReplayException("no key named"));
    LedgerState next = before.ledger().distrusting(key);
    if (!next.governed()) {
      // What the key has signed for may not have been its holder's word; he can sign again.
      List<String> others =
          next.governedBy().stream()
              .filter(id -> !holds(before.policy().people(), id, key))
              .toList();
      next = next.signedBy(others, false);
    }
    return new Effects.Builder(before, before.policy()).ledger(next).done(event, subject(event));
  }

  private static boolean holds(People people, String id, String fingerprint) {
    return people.find(id).stream()
        .flatMap(principal -> principal.keys().stream())
        .anyMatch(key -> key.key().fingerprint().equals(fingerprint));
  }

  /** The subject line of an event about the ledger. */
  static String subject(Event event) {
    return "qms: " + event.kind().word();
  }
}
