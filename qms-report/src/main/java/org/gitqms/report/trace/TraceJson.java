package org.gitqms.report.trace;

import static org.gitqms.report.JsonText.visible;

import java.util.SortedMap;
import org.gitqms.report.JsonFinding;
import org.gitqms.report.JsonText;
import org.gitqms.report.ReportContext;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.requirement.Requirement;
import org.gitqms.rules.result.TestRun;
import org.gitqms.trace.Trace;
import org.gitqms.trace.TraceSummary;
import org.gitqms.trace.Traced;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A trace for programs. Its form is the JSON Schema {@value #SCHEMA} beside this class; every field
 * is always there, in the same order, and what is not known is null.
 */
public final class TraceJson {

  /** Name of the JSON Schema (2020-12), a resource of this package. */
  public static final String SCHEMA = "trace.schema.json";

  private static final int SCHEMA_VERSION = 1;

  private TraceJson() {}

  /** The whole document; lines end with LF, the last one too. To be written as UTF-8. */
  public static String of(Trace trace, ReportContext context) {
    TraceSummary summary = trace.summary();
    ObjectNode root = JsonText.object();
    root.put("schemaVersion", SCHEMA_VERSION);
    ObjectNode tool = root.putObject("tool");
    tool.put("name", "git-qms");
    tool.put("version", visible(context.toolVersion()));
    root.put("holds", summary.holds());
    counts(root.putObject("counts"), summary);
    ArrayNode areas = root.putArray("areas");
    Standing.ofAreas(summary).forEach(area -> area(areas.addObject(), area));
    ArrayNode requirements = root.putArray("requirements");
    trace.requirements().forEach(traced -> requirement(requirements.addObject(), traced));
    summary
        .totals()
        .ifPresentOrElse(
            suites -> tests(root.putObject("tests"), suites), () -> root.putNull("tests"));
    ArrayNode findings = root.putArray("findings");
    trace.findings().forEach(finding -> JsonFinding.put(findings.addObject(), finding));
    return JsonText.of(root);
  }

  private static void counts(ObjectNode out, TraceSummary summary) {
    standing(out.putObject("requirements"), Standing.ofAll(summary));
    out.put("links", summary.links());
    ObjectNode findings = out.putObject("findings");
    for (Severity severity : Severity.values()) {
      long count = summary.findings().stream().filter(f -> f.severity() == severity).count();
      findings.put(severity.word(), count);
    }
  }

  private static void area(ObjectNode out, Standing area) {
    out.put("area", area.area());
    standing(out.putObject("requirements"), area);
  }

  private static void standing(ObjectNode out, Standing standing) {
    out.put("demanded", standing.demanded());
    for (Traced.State state : Traced.State.values()) {
      out.put(TraceWords.of(state), standing.count(state));
    }
  }

  private static void requirement(ObjectNode out, Traced traced) {
    Requirement requirement = traced.requirement();
    out.put("id", requirement.id().value());
    out.put("specification", visible(traced.specification()));
    out.put("state", TraceWords.of(traced.state()));
    out.put("text", visible(requirement.text()));
    out.put("title", visible(requirement.title()));
    out.put("mark", traced.mark());
    out.put("verification", visible(requirement.verification()));
    JsonFinding.put(out.putObject("place"), requirement.at());
    ArrayNode derivedFrom = out.putArray("derivedFrom");
    requirement.derivedFrom().forEach(from -> derivedFrom.add(from.value()));
    ArrayNode verifiedBy = out.putArray("verifiedBy");
    traced.by().forEach(by -> verifier(verifiedBy.addObject(), by));
  }

  private static void verifier(ObjectNode out, Traced.By by) {
    out.put("name", visible(by.name()));
    out.put("kind", by.kind().words());
    out.put("outcome", by.outcome().map(TraceWords::of).orElse(null));
    JsonFinding.put(out.putObject("place"), by.at());
  }

  private static void tests(ObjectNode out, SortedMap<String, TestRun.Totals> suites) {
    totals(out.putObject("total"), TraceWords.sum(suites));
    ArrayNode each = out.putArray("suites");
    suites.forEach(
        (suite, totals) -> {
          ObjectNode object = each.addObject();
          object.put("suite", visible(suite));
          totals(object.putObject("totals"), totals);
        });
  }

  private static void totals(ObjectNode out, TestRun.Totals totals) {
    out.put("tests", totals.tests());
    out.put("passed", totals.passed());
    out.put("failed", totals.failed());
    out.put("skipped", totals.skipped());
  }
}
