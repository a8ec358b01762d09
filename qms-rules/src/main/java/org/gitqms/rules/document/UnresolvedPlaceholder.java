package org.gitqms.rules.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;

/** A place that its author meant to fill, in a document that others are asked to judge. */
final class UnresolvedPlaceholder implements DocumentRule {

  private static final RuleId ID = new RuleId("QMS-104");

  /** {@code {{...}}}, also with backslashes, which do not show. */
  private static final Pattern CURLY =
      Pattern.compile("\\\\?\\{\\\\?\\{(?:[^{}]{0,1000})\\}\\\\?\\}");

  /** Upper-case words in brackets; without digits, so that [RFC 2119] and [N/A] are none. */
  private static final Pattern BRACKET =
      Pattern.compile(
          "\\\\?\\[((?=[^\\]]{0,60}[A-Z]{3})[A-Z][A-Z_ '/-]{1,60}[A-Z]|Pass/Fail)\\\\?\\](?![(\\[:])");

  /** Not with a word boundary, which takes quadratic time over combining marks. */
  private static final Pattern OPEN = Pattern.compile("(?<!\\w)(?:TBD|tbd)(?!\\w)");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "No placeholder is left when a document is routed";
  }

  @Override
  public List<Finding> check(ParsedDocument document, Expectation expectation) {
    Findings findings = new Findings(this, document, expectation);
    if (!expectation.routed() || expectation.template()) {
      return findings.list();
    }
    String prose = Prose.outsideCode(document);
    checkCurly(prose, document, findings);
    checkBrackets(prose, expectation, findings);
    checkOpen(prose, findings);
    return findings.list();
  }

  private static void checkCurly(String prose, ParsedDocument document, Findings findings) {
    Matcher matcher = CURLY.matcher(prose);
    while (matcher.find()) {
      boolean title =
          matcher.start() < document.frontmatter().end() && document.frontmatter().hasTitleToken();
      if (!title) {
        findings.error(
            matcher.start(),
            "the placeholder " + shortened(matcher.group()) + " is not filled",
            "replace it, or write it as `code` if the text is about it");
      }
    }
  }

  private static void checkBrackets(String prose, Expectation expectation, Findings findings) {
    Matcher matcher = BRACKET.matcher(prose);
    while (matcher.find()) {
      String token = "[" + matcher.group(1) + "]";
      if (!expectation.toleratedPlaceholders().contains(token) && !token.equals("[TBD]")) {
        findings.error(
            matcher.start(),
            "the placeholder " + token + " is not filled",
            "replace it, or write it as `code` if the text is about it");
      }
    }
  }

  private static void checkOpen(String prose, Findings findings) {
    Matcher matcher = OPEN.matcher(prose);
    while (matcher.find()) {
      if (!isQuoted(prose, matcher.start())) {
        findings.error(
            matcher.start(),
            "something is " + matcher.group().toUpperCase(Locale.ROOT) + ", to be determined",
            "determine it, or put the word between quotation marks if the text is about it");
      }
    }
  }

  /** True after an odd number of quotation marks on the line: the text speaks of the word. */
  private static boolean isQuoted(String prose, int at) {
    int quotes = 0;
    for (int i = at - 1; i >= 0 && i > at - 1000 && prose.charAt(i) != '\n'; i--) {
      if (prose.charAt(i) == '|') {
        break;
      }
      if (prose.charAt(i) == '"' || prose.charAt(i) == '\u201C' || prose.charAt(i) == '\u201D') {
        quotes++;
      }
    }
    return quotes % 2 == 1;
  }

  private static String shortened(String token) {
    return token.length() <= 40 ? token : token.substring(0, 36).strip() + "...}}";
  }
}
