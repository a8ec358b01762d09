package org.gitqms.report.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gitqms.rules.requirement.Requirement;
import org.gitqms.rules.requirement.RequirementId;
import org.gitqms.rules.requirement.VerificationKind;
import org.gitqms.trace.Trace;
import org.gitqms.trace.Traced;

/** The tables of requirements, one for each specification, with what verifies them. */
final class HtmlRequirements {

  private static final List<String> COLUMNS =
      List.of("Requirement", "Text", "State", "Verified by");

  private final Trace trace;
  private final Map<String, List<Traced>> bySpecification = new LinkedHashMap<>();
  private final Set<RequirementId> unmarked = new HashSet<>();

  HtmlRequirements(Trace trace) {
    this.trace = trace;
    for (Traced traced : trace.requirements()) {
      bySpecification.computeIfAbsent(traced.specification(), id -> new ArrayList<>()).add(traced);
    }
  }

  /** The name of each specification, by the id that its table has in the page. */
  Map<String, String> contents() {
    Map<String, String> contents = new LinkedHashMap<>();
    bySpecification.keySet().forEach(name -> contents.put("s" + contents.size(), name));
    return contents;
  }

  void appendTo(HtmlText out) {
    trace.requirements().forEach(traced -> unmarked.add(traced.requirement().id()));
    Set<RequirementId> all = Set.copyOf(unmarked);
    contents()
        .forEach(
            (id, name) -> {
              out.table(id, name, COLUMNS);
              bySpecification.getOrDefault(name, List.of()).forEach(t -> row(out, t, all));
              out.endTable();
            });
  }

  private void row(HtmlText out, Traced traced, Set<RequirementId> all) {
    Requirement requirement = traced.requirement();
    String id = requirement.id().value();
    // No two elements of a page may have the same id.
    boolean first = unmarked.remove(requirement.id());
    out.markup(first ? "<tr id=\"" + id + "\">" : "<tr>").rowHeader(id).markup("<td>");
    if (!requirement.title().isBlank()) {
      out.markup("<b>").text(requirement.title()).markup("</b> ");
    }
    out.text(requirement.text());
    derivedFrom(out, requirement, all);
    out.markup("</td><td class=\"").markup(style(traced.state())).markup("\">");
    out.text(TraceWords.of(traced.state())).markup("</td><td>");
    verifiers(out, traced.by());
    out.markup("</td></tr>\n");
  }

  private static void derivedFrom(HtmlText out, Requirement requirement, Set<RequirementId> all) {
    if (!requirement.derivedFrom().isEmpty()) {
      out.markup("<i>derived from");
      for (RequirementId from : requirement.derivedFrom()) {
        out.markup(" ");
        if (all.contains(from)) {
          link(out, from);
        } else {
          out.text(from.value());
        }
      }
      out.markup("</i>");
    }
  }

  static void link(HtmlText out, RequirementId id) {
    out.markup("<a href=\"#").markup(id.value()).markup("\">").text(id.value()).markup("</a>");
  }

  private void verifiers(HtmlText out, List<Traced.By> verifiers) {
    if (verifiers.size() == 1) {
      verifier(out, verifiers.get(0));
    } else if (!verifiers.isEmpty()) {
      out.markup("<ul>");
      for (Traced.By by : verifiers) {
        out.markup("<li>");
        verifier(out, by);
        out.markup("</li>");
      }
      out.markup("</ul>");
    }
  }

  private void verifier(HtmlText out, Traced.By by) {
    boolean test = by.kind() == VerificationKind.UNIT_TEST;
    String came = test ? TraceWords.outcome(trace, by) : by.kind().words();
    out.text(by.name()).markup(came.isEmpty() ? "" : ": ").text(came);
    out.markup("<i>").place(by.at()).markup("</i>");
  }

  /** The class of its cell; the state itself is told by its word. */
  private static String style(Traced.State state) {
    return TraceWords.of(state).substring(0, 1);
  }
}
