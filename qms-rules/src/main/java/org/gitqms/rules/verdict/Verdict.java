package org.gitqms.rules.verdict;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.replay.Effects;

/** What is decided about one commit. */
public sealed interface Verdict {

  /**
   * The commit is exactly what its event says, done by somebody who may.
   *
   * @param effects what the event did; empty for a commit that is no event
   * @param remarks warnings and historical findings
   */
  record Accepted(Optional<Effects> effects, List<Finding> remarks) implements Verdict {
    public Accepted {
      remarks = List.copyOf(remarks);
    }

    /** The event, if the commit is one. */
    public Optional<Event> event() {
      return effects.map(Effects::event);
    }
  }

  /** The commit is refused. */
  record Rejected(List<Finding> findings) implements Verdict {
    public Rejected {
      findings = List.copyOf(findings);
    }
  }

  /** The rules do not speak of this commit: it stands before genesis. */
  record NotApplicable() implements Verdict {}

  /**
   * A rule broke. Never to be read as a pass.
   *
   * @param rule the rule
   * @param problem what happened, one line
   */
  record Failed(RuleId rule, String problem) implements Verdict {}
}
