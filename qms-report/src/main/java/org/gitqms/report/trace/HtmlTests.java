package org.gitqms.report.trace;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gitqms.rules.requirement.RequirementId;
import org.gitqms.rules.requirement.VerificationKind;
import org.gitqms.rules.result.Outcome;
import org.gitqms.trace.Trace;
import org.gitqms.trace.Traced;

/**
 * The table that reads the other way: each test, by its name, and which requirements it verifies.
 */
final class HtmlTests {

  static final String ID = "tests";
  static final String HEADING = "Tests, and what they verify";

  private record Verified(Optional<Outcome> outcome, Set<RequirementId> requirements) {

    private Verified with(Optional<Outcome> other) {
      Optional<Outcome> worse =
          outcome.map(mine -> other.map(mine::orWorse).orElse(mine)).or(() -> other);
      return new Verified(worse, requirements);
    }
  }

  private final boolean resultsAreKnown;
  private final SortedMap<String, Verified> tests = new TreeMap<>();

  private HtmlTests(boolean resultsAreKnown) {
    this.resultsAreKnown = resultsAreKnown;
  }

  static HtmlTests of(Trace trace) {
    HtmlTests tests = new HtmlTests(trace.run().isPresent());
    for (Traced traced : trace.requirements()) {
      for (Traced.By by : traced.by()) {
        if (by.kind() == VerificationKind.UNIT_TEST) {
          tests.add(traced.requirement().id(), by);
        }
      }
    }
    return tests;
  }

  private void add(RequirementId requirement, Traced.By by) {
    Verified before =
        tests.getOrDefault(by.name(), new Verified(Optional.empty(), new LinkedHashSet<>(4)));
    before.requirements().add(requirement);
    tests.put(by.name(), before.with(by.outcome()));
  }

  void appendTo(HtmlText out) {
    if (tests.isEmpty()) {
      out.heading(ID, HEADING).markup("<p>No test names a requirement.</p></section>\n");
      return;
    }
    out.table(ID, HEADING, List.of("Test", "Outcome", "Requirements"));
    for (Map.Entry<String, Verified> test : tests.entrySet()) {
      out.markup("<tr>").rowHeader(test.getKey()).cell(outcome(test.getValue())).markup("<td>");
      String gap = "";
      for (RequirementId requirement : test.getValue().requirements()) {
        HtmlRequirements.link(out.markup(gap), requirement);
        gap = " ";
      }
      out.markup("</td></tr>\n");
    }
    out.endTable();
  }

  private String outcome(Verified test) {
    String unknown = resultsAreKnown ? "did not run" : "not looked at";
    return test.outcome().map(TraceWords::of).orElse(unknown);
  }
}
