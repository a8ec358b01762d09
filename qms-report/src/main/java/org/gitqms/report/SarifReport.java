package org.gitqms.report;

import static org.gitqms.report.JsonText.visible;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.finding.Verification;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The report for code scanning: one run in SARIF 2.1.0 (OASIS Standard, 27 March 2020). Historical
 * findings have the level {@code note}.
 */
public record SarifReport() implements Report {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  @Override
  public String render(Verification verification, ReportContext context) {
    ObjectNode root = JsonText.object();
    root.put("$schema", SCHEMA);
    root.put("version", "2.1.0");
    run(root.putArray("runs").addObject(), verification, context);
    return JsonText.of(root);
  }

  private static void run(ObjectNode run, Verification verification, ReportContext context) {
    Map<RuleId, Integer> index = indexOfRules(verification);
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "git-qms");
    driver.put("version", visible(context.toolVersion()));
    ArrayNode rules = driver.putArray("rules");
    index.keySet().forEach(rule -> rule(rules.addObject(), context.rule(rule)));
    invocation(run.putArray("invocations").addObject(), verification);
    root(run.putObject("originalUriBaseIds"));
    run.put("columnKind", "utf16CodeUnits");
    ArrayNode results = run.putArray("results");
    for (Finding finding : verification.findings()) {
      int ruleIndex = index.getOrDefault(finding.rule(), -1);
      SarifResult.write(results.addObject(), finding, ruleIndex);
    }
    properties(run.putObject("properties"), verification);
  }

  /** The rules that have findings, sorted, each with its place in the list of rules. */
  private static Map<RuleId, Integer> indexOfRules(Verification verification) {
    TreeSet<RuleId> used = new TreeSet<>();
    verification.findings().forEach(finding -> used.add(finding.rule()));
    Map<RuleId, Integer> index = new LinkedHashMap<>();
    used.forEach(rule -> index.put(rule, index.size()));
    return index;
  }

  private static void rule(ObjectNode out, RuleInfo rule) {
    out.put("id", rule.id().value());
    out.putObject("shortDescription").put("text", visible(rule.title()));
    out.putObject("fullDescription").put("text", visible(rule.description()));
    out.putObject("help").put("text", "See " + visible(rule.page()) + " in the source of git-qms.");
  }

  private static void invocation(ObjectNode out, Verification verification) {
    out.put("executionSuccessful", true);
    out.put("exitCode", verification.accepted() ? 0 : 1);
    out.put("exitCodeDescription", new Summary(verification).outcome());
  }

  private static void root(ObjectNode out) {
    out.putObject(SarifResult.ROOT)
        .putObject("description")
        .put("text", "The root of the judged repository.");
  }

  private static void properties(ObjectNode out, Verification verification) {
    out.put("ref", visible(verification.scope().ref()));
    out.put("tip", visible(verification.scope().tip()));
    ArrayNode summary = out.putArray("summary");
    new Summary(verification).lines().forEach(summary::add);
  }
}
