package org.gitqms.rules.rule.gate;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;

/** One thing that must hold where the code of a system changes on the ledger branch. */
public interface GateRule {

  /** Its id, stable for ever. */
  RuleId id();

  /** What must hold, as a short statement; also the heading of its page. */
  String title();

  /** What is wrong; empty if nothing is. Asked only where the rules before it found nothing. */
  List<Finding> check(GateCase step);

  /** An error under this rule, about the matrix of the system. */
  default Finding error(GateCase step, String message, String fix) {
    return Finding.error(id(), message, fix).about(step.matrix().value());
  }
}
