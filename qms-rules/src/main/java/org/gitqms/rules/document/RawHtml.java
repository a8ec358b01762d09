package org.gitqms.rules.document;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;

/** HTML, and comments that an approver does not see. */
final class RawHtml implements DocumentRule {

  private static final RuleId ID = new RuleId("QMS-108");
  private static final String OPEN = "<!--";
  private static final String CLOSE = "-->";

  /** The word that a comment of a template starts with, and keeps in what is made from it. */
  static final String GUIDANCE = "guidance:";

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "No raw HTML, and no comments but guidance";
  }

  @Override
  public List<Finding> check(ParsedDocument document, Expectation expectation) {
    Findings findings = new Findings(this, document, expectation);
    for (Node node : document.nodes()) {
      if (node instanceof HtmlBlockBase || node instanceof HtmlInlineBase) {
        checkHtml(document.text(), node, expectation, findings);
      }
    }
    return findings.list();
  }

  /** Goes through the comments in one piece of HTML and stops at the first thing refused. */
  private static void checkHtml(
      String text, Node node, Expectation expectation, Findings findings) {
    int at = skipBlanks(text, node.getStartOffset(), node.getEndOffset());
    while (at < node.getEndOffset()) {
      if (!text.startsWith(OPEN, at)) {
        findings.error(
            at,
            "raw HTML: " + firstWord(text, at, node.getEndOffset()),
            "say it in markdown; put `code` marks around a word in angle brackets");
        return;
      }
      int close = text.indexOf(CLOSE, at + OPEN.length());
      if (close < 0 || close + CLOSE.length() > node.getEndOffset()) {
        findings.error(
            at, "the comment never ends and hides all that follows", "end it with " + CLOSE);
        return;
      }
      String comment = text.substring(at + OPEN.length(), close).strip();
      boolean guidance = comment.startsWith(GUIDANCE);
      if (!expectation.template() && !guidance) {
        reportComment(at, comment, findings);
        return;
      }
      if (!expectation.template() && !expectation.guidanceKnown().test(comment)) {
        findings.error(
            at,
            "guidance that is not that of the template, and which nobody sees who approves",
            "delete it, or give it back the words that the template has");
        return;
      }
      at = skipBlanks(text, close + CLOSE.length(), node.getEndOffset());
    }
  }

  private static void reportComment(int at, String comment, Findings findings) {
    boolean tag = comment.startsWith("@");
    findings.error(
        at,
        tag
            ? "the interactive tag " + comment.split("\\s", 2)[0] + " stands outside a template"
            : "a comment, which nobody who approves the document sees",
        tag ? "delete it" : "delete it; what matters belongs in the text");
  }

  private static int skipBlanks(String text, int from, int to) {
    int at = from;
    while (at < to
        && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\n')) {
      at++;
    }
    return at;
  }

  private static String firstWord(String text, int from, int to) {
    int end = from;
    while (end < to && end - from < 40 && " \t\n>".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(from, end) + (end < to && text.charAt(end) == '>' ? ">" : "");
  }
}
