package org.gitqms.rules.verdict;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;

/** One thing that must hold of every event. A rule that throws is an error, never a pass. */
public interface Rule {

  /** Its id, stable for ever. */
  RuleId id();

  /** What must hold, as a short statement; also the heading of its page. */
  String title();

  /** When it is asked. */
  Stage stage();

  /** What is wrong; empty if nothing is. Findings need not name the commit. */
  List<Finding> check(Case event);

  /** An error under this rule. */
  default Finding error(String message, String fix) {
    return Finding.error(id(), message, fix);
  }
}
