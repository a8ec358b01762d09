package org.gitqms.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.finding.Verification;

/**
 * The report for the summary page of a CI job: the outcome, a table of the rules with findings, and
 * the findings themselves, errors first. Of historical findings only the number is told.
 *
 * <p>Whatever comes from the judged repository stands in fenced blocks, where it can be no markup,
 * no link and no mention of anybody. The report has less than 1,000,000 bytes, since GitHub drops a
 * summary of more than 1 MiB; it says how many findings were left out.
 */
public record MarkdownReport() implements Report {

  private static final int MOST_BYTES = 1_000_000;

  /** Kept for what stands around the findings: two fences, a heading, the number left out. */
  private static final int AROUND = 20_000;

  @Override
  public String render(Verification verification, ReportContext context) {
    Summary summary = new Summary(verification);
    StringBuilder out = new StringBuilder();
    out.append("## git-qms: ").append(verification.accepted() ? "accepted" : "refused");
    out.append("\n\n").append(fenced(facts(summary)));
    out.append(table(verification));
    out.append(findings(verification, MOST_BYTES - AROUND - bytes(out)));
    return out.toString();
  }

  private static String facts(Summary summary) {
    return String.join("\n", summary.lines()) + "\n" + summary.outcome() + "\n";
  }

  private static String table(Verification verification) {
    Map<RuleId, Map<Severity, Integer>> counts = new TreeMap<>();
    for (Finding finding : verification.findings()) {
      counts
          .computeIfAbsent(finding.rule(), rule -> new EnumMap<>(Severity.class))
          .merge(finding.severity(), 1, Integer::sum);
    }
    if (counts.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("\n| Rule | Errors | Warnings | Historical |\n");
    out.append("| --- | ---: | ---: | ---: |\n");
    counts.forEach(
        (rule, bySeverity) -> {
          out.append("| ").append(rule).append(" |");
          for (Severity severity : Severity.values()) {
            out.append(' ').append(bySeverity.getOrDefault(severity, 0)).append(" |");
          }
          out.append('\n');
        });
    return out.toString();
  }

  private static String findings(Verification verification, int mostBytes) {
    List<String> texts =
        Stream.of(Severity.ERROR, Severity.WARNING)
            .flatMap(weight -> verification.findings().stream().filter(f -> f.severity() == weight))
            .map(finding -> FindingText.of(finding, Palette.PLAIN))
            .toList();
    if (texts.isEmpty()) {
      return "";
    }
    StringBuilder told = new StringBuilder();
    int left = mostBytes;
    int count = 0;
    for (String text : texts) {
      left -= bytes(text);
      if (left < 0) {
        break;
      }
      told.append(text);
      count++;
    }
    String rest = count == texts.size() ? "" : leftOut(texts.size() - count);
    return "\n### Findings\n\n" + fenced(told.toString()) + rest;
  }

  private static String leftOut(int count) {
    return "\n" + Summary.number(count, "finding") + " left out here: this page has no room.\n";
  }

  /** A block that nothing in the text can end: its fence is longer than any in it. */
  private static String fenced(String text) {
    int longest = 2;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    return fence + "text\n" + text + fence + "\n";
  }

  private static int bytes(CharSequence text) {
    return text.toString().getBytes(UTF_8).length;
  }
}
