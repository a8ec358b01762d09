package org.gitqms.rules.snapshot;

import org.gitqms.rules.content.UnreadableContentException;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;

/** A file among the records is not exactly what an event writes, so it says nothing. */
public final class UnreadableRecordException extends UnreadableContentException {

  private static final long serialVersionUID = 1L;
  private static final RuleId RECORD = new RuleId("QMS-207");

  private final String path;

  UnreadableRecordException(String path) {
    super(path + " is not a record as git qms writes it");
    this.path = path;
  }

  @Override
  public Finding finding() {
    return finding(path);
  }

  /** What is said of such a file. */
  public static Finding finding(String path) {
    return Finding.error(
            RECORD, "not a record as git qms writes it", "restore the file from its last event")
        .at(Location.of(path));
  }
}
