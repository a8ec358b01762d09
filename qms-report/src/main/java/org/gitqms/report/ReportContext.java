package org.gitqms.report;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.verdict.Catalogue;

/**
 * What a report says beside the result itself.
 *
 * @param toolVersion the version of git-qms that judged
 * @param rules what is known of each rule
 */
public record ReportContext(String toolVersion, Map<RuleId, RuleInfo> rules) {

  public ReportContext {
    rules = Map.copyOf(rules);
  }

  /**
   * The context of a tool of this version with this catalogue of rules.
   *
   * @throws IllegalStateException if two entries have the same id
   */
  public static ReportContext of(String toolVersion, Collection<RuleInfo> catalogue) {
    return new ReportContext(
        toolVersion,
        catalogue.stream().collect(toUnmodifiableMap(RuleInfo::id, Function.identity())));
  }

  /** The context of this build of git-qms: its version and its own catalogue of rules. */
  public static ReportContext ofThisBuild() {
    return of(
        ToolVersion.current(),
        Catalogue.titles().entrySet().stream()
            .map(
                e ->
                    new RuleInfo(
                        e.getKey(),
                        e.getValue(),
                        e.getValue() + ".",
                        "docs/rules/" + e.getKey() + ".md"))
            .toList());
  }

  /** What is known of {@code rule}: at least its id and where its page would be. */
  public RuleInfo rule(RuleId rule) {
    RuleInfo known = rules.get(rule);
    return known != null ? known : RuleInfo.unlisted(rule);
  }
}
