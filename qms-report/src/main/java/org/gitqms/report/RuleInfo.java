package org.gitqms.report;

import org.gitqms.rules.finding.RuleId;

/**
 * What a report says about a rule.
 *
 * @param id the rule
 * @param title a few words, without a full stop
 * @param description one sentence: what the rule holds
 * @param page path of its help page from the root of git-qms's own repository, such as {@code
 *     docs/rules/QMS-201.md}
 */
public record RuleInfo(RuleId id, String title, String description, String page) {

  static RuleInfo unlisted(RuleId id) {
    return new RuleInfo(
        id, id.value(), "No description is known.", "docs/rules/" + id.value() + ".md");
  }
}
