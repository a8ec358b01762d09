package org.gitqms.rules.document;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.jspecify.annotations.Nullable;

/** A section that the type asks for and the document lacks, misplaces or leaves empty. */
final class MissingSection implements DocumentRule {

  private static final RuleId ID = new RuleId("QMS-103");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Required sections are there, in order and filled";
  }

  @Override
  public List<Finding> check(ParsedDocument document, Expectation expectation) {
    Findings findings = new Findings(this, document, expectation);
    List<Heading> headings = document.headings();
    int from = 0;
    for (String section : expectation.requiredSections()) {
      OptionalInt found = find(section, headings, from, headings.size());
      if (found.isEmpty()) {
        reportMissing(section, document, from, findings);
      } else {
        Heading heading = headings.get(found.getAsInt());
        from = found.getAsInt() + 1;
        if (!expectation.template() && isEmpty(heading)) {
          reportEmpty(heading, expectation, findings);
        }
      }
    }
    return findings.list();
  }

  private static OptionalInt find(String section, List<Heading> headings, int from, int to) {
    return IntStream.range(from, to).filter(i -> name(headings.get(i)).equals(section)).findFirst();
  }

  private static String name(Heading heading) {
    return heading.name();
  }

  private static void reportMissing(
      String section, ParsedDocument document, int from, Findings findings) {
    List<Heading> headings = document.headings();
    OptionalInt earlier = find(section, headings, 0, from);
    if (earlier.isPresent()) {
      findings.error(
          headings.get(earlier.getAsInt()).offset(),
          "the section " + section + " stands too early",
          "move it behind the section " + name(headings.get(from - 1)));
      return;
    }
    headings.stream()
        .filter(heading -> name(heading).equalsIgnoreCase(section))
        .findFirst()
        .ifPresentOrElse(
            alike ->
                findings.error(
                    alike.offset(),
                    "the required section is called " + section + ", not " + name(alike),
                    "write the heading as: " + section),
            () ->
                findings.error(
                    "the required section " + section + " is missing",
                    from == 0
                        ? "add a heading: ## " + section
                        : "add a heading after "
                            + name(headings.get(from - 1))
                            + ": ## "
                            + section));
  }

  private static void reportEmpty(Heading heading, Expectation expectation, Findings findings) {
    String message = "the section " + name(heading) + " is empty";
    String fix = "fill it, or say why there is nothing to say";
    if (expectation.routed()) {
      findings.error(heading.offset(), message, fix);
    } else {
      findings.warning(heading.offset(), message, fix);
    }
  }

  /** True if only headings, rulers and what a reader does not see follow up to the next section. */
  private static boolean isEmpty(Heading heading) {
    @Nullable Node node = heading.node().getNext();
    while (node != null) {
      if (node instanceof com.vladsch.flexmark.ast.Heading next) {
        if (next.getLevel() <= heading.level()) {
          return true;
        }
      } else if (!(node instanceof ThematicBreak
          || node instanceof HtmlBlockBase
          || node instanceof Reference)) {
        return false;
      }
      node = node.getNext();
    }
    return true;
  }
}
