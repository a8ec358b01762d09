package org.gitqms.rules.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;

/** A place that its author meant to fill, in a document that others are asked to judge. */
final class UnresolvedPlaceholder implements DocumentRule {

  private static final RuleId ID = new RuleId("QMS-104");

  /** {@code {{...}}}, also with backslashes, which do not show. */
  private static final Pattern CURLY = Pattern.compile("\\{\\\\?\\{[^{}]{0,1000}\\}\\\\?\\}");

  /** Upper-case words in brackets; without digits, so that [RFC 2119] and [N/A] are none. */
  private static final Pattern BRACKET =
      Pattern.compile(
          "\\[((?=[^\\]]{0,60}[A-Z]{3})[A-Z][A-Z_ '/-]{1,60}[A-Z]|Pass/Fail)\\\\?\\](?![(\\[:])");

  private static final List<String> OPEN = List.of("TBD", "tbd");

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
    for (int at = prose.indexOf('{'); at >= 0; at = prose.indexOf('{', at + 1)) {
      boolean title = at < document.frontmatter().end() && document.frontmatter().hasTitleToken();
      if (!title && matcher.region(at, prose.length()).lookingAt()) {
        findings.error(
            at,
            "the placeholder " + shortened(matcher.group()) + " is not filled",
            "replace it, or write it as `code` if the text is about it");
      }
    }
  }

  private static void checkBrackets(String prose, Expectation expectation, Findings findings) {
    Matcher matcher = BRACKET.matcher(prose);
    for (int at = prose.indexOf('['); at >= 0; at = prose.indexOf('[', at + 1)) {
      if (!matcher.region(at, prose.length()).lookingAt()) {
        continue;
      }
      String token = "[" + matcher.group(1) + "]";
      if (!expectation.toleratedPlaceholders().contains(token) && !token.equals("[TBD]")) {
        findings.error(
            at,
            "the placeholder " + token + " is not filled",
            "replace it, or write it as `code` if the text is about it");
      }
    }
  }

  private static void checkOpen(String prose, Findings findings) {
    for (String word : OPEN) {
      for (int at = prose.indexOf(word); at >= 0; at = prose.indexOf(word, at + 1)) {
        boolean whole = !isWord(prose, at - 1) && !isWord(prose, at + word.length());
        if (whole && !isQuoted(prose, at)) {
          findings.error(
              at,
              "something is TBD, to be determined",
              "determine it, or put the word between quotation marks if the text is about it");
        }
      }
    }
  }

  private static boolean isWord(String prose, int at) {
    return at >= 0
        && at < prose.length()
        && (prose.charAt(at) == '_' || Character.isLetterOrDigit(prose.charAt(at)));
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
    String shown = token.replace("\\", "");
    return shown.length() <= 40 ? shown : shown.substring(0, 36).strip() + "...}}";
  }
}
