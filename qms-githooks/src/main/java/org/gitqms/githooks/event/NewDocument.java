package org.gitqms.githooks.event;

import org.gitqms.ledger.desk.Outcome;
import org.gitqms.ledger.desk.WrittenEvent;
import org.gitqms.rules.record.DocumentRecord;

/** What is told about a document that was just created. */
final class NewDocument {

  private NewDocument() {}

  /** What its creator does next. */
  static String next(Outcome.Written written) {
    WrittenEvent last = written.events().get(written.events().size() - 1);
    DocumentRecord record = last.effects().records().get(0);
    if (last.effects().after().interactive(record).isPresent()) {
      return "git qms interact " + record.id();
    }
    return "edit "
        + last.effects().after().workingPath(record)
        + ", then: git qms checkin "
        + record.id();
  }
}
