package org.gitqms.report;

import static org.gitqms.report.JsonText.visible;

import java.util.Map;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.finding.Verification;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The report for programs. Its form is the JSON Schema {@value #SCHEMA} beside this class; every
 * field is always there, in the same order, and what is not known is null.
 */
public record JsonReport() implements Report {

  /** Name of the JSON Schema (2020-12), a resource of this package. */
  public static final String SCHEMA = "verification.schema.json";

  private static final int SCHEMA_VERSION = 1;

  @Override
  public String render(Verification verification, ReportContext context) {
    ObjectNode root = JsonText.object();
    root.put("schemaVersion", SCHEMA_VERSION);
    ObjectNode tool = root.putObject("tool");
    tool.put("name", "git-qms");
    tool.put("version", visible(context.toolVersion()));
    root.put("outcome", verification.accepted() ? "accepted" : "refused");
    scope(root.putObject("scope"), verification.scope());
    trust(root.putObject("trust"), verification);
    tally(root.putObject("tally"), verification);
    counts(root.putObject("counts"), verification);
    ArrayNode findings = root.putArray("findings");
    verification.findings().forEach(finding -> JsonFinding.put(findings.addObject(), finding));
    return JsonText.of(root);
  }

  private static void scope(ObjectNode out, Verification.Scope scope) {
    out.put("ref", visible(scope.ref()));
    out.put("tip", visible(scope.tip()));
    out.put("base", visible(scope.base()));
    out.put("commits", scope.commits());
  }

  private static void trust(ObjectNode out, Verification verification) {
    Verification.Trust trust = verification.trust();
    out.put("statement", new Summary(verification).trust());
    out.put("pinned", trust.pinned());
    out.put("root", visible(trust.root()));
    out.put("genesis", visible(trust.genesis()));
    out.put("ungovernedAncestors", trust.ungovernedAncestors());
    out.put("governedFrom", visible(trust.governedFrom()));
    ArrayNode notes = out.putArray("notes");
    trust.notes().forEach(note -> notes.add(visible(note)));
  }

  private static void tally(ObjectNode out, Verification verification) {
    Verification.Tally tally = verification.tally();
    Summary summary = new Summary(verification);
    numbers(out.putObject("events"), tally.events());
    numbers(out.putObject("documents"), tally.documents());
    numbers(out.putObject("reviewsByKind"), tally.reviewsByKind());
    numbers(out.putObject("approvalsByKind"), tally.approvalsByKind());
    ObjectNode imported = out.putObject("imported");
    imported.put("reviews", summary.importedReviews());
    imported.put("approvals", summary.importedApprovals());
    imported.put("standing", Summary.ATTESTED);
  }

  private static void numbers(ObjectNode out, Map<String, Integer> numbers) {
    numbers.forEach((name, number) -> out.put(VisibleText.of(name), number));
  }

  private static void counts(ObjectNode out, Verification verification) {
    for (Severity severity : Severity.values()) {
      out.put(severity.word(), verification.count(severity));
    }
  }
}
