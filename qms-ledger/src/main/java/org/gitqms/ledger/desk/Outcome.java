package org.gitqms.ledger.desk;

import java.util.List;
import org.gitqms.rules.finding.Finding;

/** What became of something that somebody wanted to do. */
public sealed interface Outcome {

  /**
   * It is done.
   *
   * @param events what was written, in order
   * @param published true if the shared branch has it
   * @param notes what else people should know, a sentence each
   */
  record Written(List<WrittenEvent> events, boolean published, List<String> notes)
      implements Outcome {
    public Written {
      events = List.copyOf(events);
      notes = List.copyOf(notes);
    }
  }

  /**
   * It is not allowed. Nothing was written.
   *
   * @param findings why
   * @param meanwhile what others have done to the same documents, oldest first
   * @param said what the server has said, line by line; empty if it was not asked
   */
  record Refused(List<Finding> findings, List<LoggedEvent> meanwhile, String said)
      implements Outcome {
    public Refused {
      findings = List.copyOf(findings);
      meanwhile = List.copyOf(meanwhile);
    }
  }
}
