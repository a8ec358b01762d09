package org.gitqms.rules.rule.code;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;

/** One thing that must hold of code as it comes onto the ledger branch. */
public interface CodeRule {

  /** Its id, stable for ever. */
  RuleId id();

  /** What must hold, as a short statement; also the heading of its page. */
  String title();

  /** What is wrong; empty if nothing is. Findings need not name the commit. */
  List<Finding> check(CodeCase code);

  /** An error under this rule. */
  default Finding error(String message, String fix) {
    return Finding.error(id(), message, fix);
  }
}
