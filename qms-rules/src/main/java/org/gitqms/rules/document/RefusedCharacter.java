package org.gitqms.rules.document;

import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;

/** Bytes that are no text, and characters that a reader cannot see or cannot tell apart. */
final class RefusedCharacter implements DocumentRule {

  private static final RuleId ID = new RuleId("QMS-107");

  /** As in the stream-safe text format (UAX 15, section 13); normalising longer runs is slow. */
  private static final int MAX_MARKS = 30;

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Text is UTF-8 and holds only what a reader can see";
  }

  @Override
  public List<Finding> check(ParsedDocument document, Expectation expectation) {
    Findings findings = new Findings(this, document, expectation);
    if (document.problem().isPresent()) {
      findings.error(document.problem().get());
      return findings.list();
    }
    String text = document.text();
    checkCharacters(text, findings);
    checkFrontmatterTabs(document, findings);
    checkNormalForm(text, findings);
    document.nodes().forEach(node -> checkEscapes(node, findings));
    if (!text.endsWith("\n")) {
      findings.error(
          text.length(), "the last line does not end with LF", "end the file with a line break");
    }
    return findings.list();
  }

  /** One finding for each character, not for each place: they are mended together. */
  private static void checkCharacters(String text, Findings findings) {
    Map<Integer, Integer> first = new LinkedHashMap<>();
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      if (Characters.whyRefused(c).isPresent()) {
        first.putIfAbsent(c, at);
      }
    }
    first.forEach(
        (c, at) ->
            findings.error(
                at,
                "the text holds "
                    + Characters.name(c)
                    + ", "
                    + Characters.whyRefused(c).orElseThrow(),
                "delete it wherever it stands; what can be seen stays"));
  }

  private static void checkFrontmatterTabs(ParsedDocument document, Findings findings) {
    int tab = document.text().indexOf('\t');
    if (tab >= 0 && tab < document.frontmatter().end()) {
      findings.error(tab, "the frontmatter holds a tab", "write spaces in its place");
    }
  }

  private static void checkNormalForm(String text, Findings findings) {
    int pile = firstPile(text);
    if (pile >= 0) {
      findings.error(
          pile,
          "more than " + MAX_MARKS + " combining marks on one letter",
          "delete the marks that mean nothing");
      return;
    }
    if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      return;
    }
    String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
    int at = 0;
    while (at < Math.min(text.length(), normal.length()) && text.charAt(at) == normal.charAt(at)) {
      at++;
    }
    findings.error(
        at,
        "the text is not in Unicode normal form C",
        "write accented letters as one character; most editors can normalise to NFC");
  }

  private static int firstPile(String text) {
    int marks = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      marks = isCombining(text.codePointAt(at)) ? marks + 1 : 0;
      if (marks > MAX_MARKS) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isCombining(int c) {
    if (c < 0x300) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** What a character entity stands for is refused as the character itself is. */
  private static void checkEscapes(Node node, Findings findings) {
    if (node instanceof HtmlEntity) {
      checkEscapes(node.getChars(), findings);
    } else if (node instanceof LinkNodeBase link) {
      checkEscapes(link.getUrl(), findings);
      checkEscapes(link.getTitle(), findings);
    }
  }

  private static void checkEscapes(BasedSequence source, Findings findings) {
    if (source.indexOf('&') < 0) {
      return;
    }
    Optional<String> why =
        source
            .unescape()
            .codePoints()
            .boxed()
            .filter(c -> c == '\n' || Characters.whyRefused(c).isPresent())
            .filter(c -> source.indexOf(Character.toString(c)) < 0)
            .findFirst()
            .map(c -> Characters.whyRefused(c).orElse("a line break"));
    why.ifPresent(
        reason ->
            findings.error(
                source.getStartOffset(),
                "the text holds " + reason + ", written as " + source,
                "delete it"));
  }
}
