package org.gitqms.rules.document;

import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.util.ast.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;

/** A link or a mention of something that is not there. */
final class UnresolvedReference implements DocumentRule {

  private static final RuleId ID = new RuleId("QMS-105");

  private static final String DOCUMENT_ID =
      "(?:(?:CR|INV|SOP)-[0-9]{3,9}(?:-(?:VAR|ADD|VR|TP|ER)-[0-9]{3,9}){0,8}+"
          + "|SDLC-[A-Z0-9]+-(?:RS|RTM)"
          + "|TEMPLATE-[A-Z]+)";

  private static final Pattern MENTION = Pattern.compile(DOCUMENT_ID + "(?!\\w|-[0-9])");

  private static final Pattern DOCUMENT_FILE =
      Pattern.compile("(?:.*/)?(" + DOCUMENT_ID + ")(?:\\.draft)?\\.md");

  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*");

  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "References resolve";
  }

  @Override
  public List<Finding> check(ParsedDocument document, Expectation expectation) {
    Findings findings = new Findings(this, document, expectation);
    Set<String> anchors = Anchors.of(document.headings());
    for (Node node : document.nodes()) {
      if (node instanceof LinkNodeBase link) {
        checkLink(link, document, expectation, anchors, findings);
      } else if (node instanceof RefNode reference) {
        checkDefined(reference, findings);
      }
    }
    checkMentions(document, expectation, findings);
    return findings.list();
  }

  private static void checkLink(
      LinkNodeBase link,
      ParsedDocument document,
      Expectation expectation,
      Set<String> anchors,
      Findings findings) {
    String url = link.getUrl().unescape();
    int at = link.getStartOffset();
    Matcher scheme = SCHEME.matcher(url);
    if (scheme.matches()) {
      if (!SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT))) {
        findings.error(
            at,
            "a link of the kind " + scheme.group(1) + ": leads nowhere a reader can follow",
            "link to a document of the repository, or with https:");
      }
      return;
    }
    int hash = url.indexOf('#');
    String path = Anchors.decode(hash < 0 ? url : url.substring(0, hash));
    String anchor = hash < 0 ? "" : Anchors.decode(url.substring(hash + 1));
    if (path.isEmpty() || document.path().endsWith("/" + path)) {
      checkAnchor(anchor, at, anchors, findings);
      return;
    }
    Matcher file = DOCUMENT_FILE.matcher(path);
    if (file.matches() && !exists(file.group(1), expectation)) {
      findings.error(
          at,
          "the link leads to " + file.group(1) + ", which does not exist",
          "correct the id, or create the document first");
    }
  }

  private static void checkAnchor(String anchor, int at, Set<String> anchors, Findings findings) {
    if (anchor.isEmpty()) {
      return;
    }
    if (!anchors.contains(anchor)) {
      findings.error(
          at,
          "no heading of this document has the anchor #" + anchor,
          "use the heading's words in lower case, joined by hyphens");
    }
  }

  /** A single pair of brackets may be just that; a second pair can only be a reference. */
  private static void checkDefined(RefNode reference, Findings findings) {
    boolean explicit = !reference.getText().isEmpty() || reference.isDummyReference();
    if (!reference.isDefined() && explicit) {
      findings.error(
          reference.getStartOffset(),
          "the reference [" + reference.getReference() + "] has no definition",
          "add a line ["
              + reference.getReference()
              + "]: and its target, or put `code` marks around");
    }
  }

  /** One warning for each id that is not there: a document may speak of one yet to come. */
  private static void checkMentions(
      ParsedDocument document, Expectation expectation, Findings findings) {
    mentions(Prose.outsideLinks(document))
        .forEach(
            (id, at) -> {
              if (!exists(id, expectation)) {
                findings.warning(
                    at,
                    id + " is mentioned but does not exist",
                    "correct the id, or leave it if the document is still to come");
              }
            });
  }

  /**
   * Each document id in the text with its first place. An id has its first hyphen after capitals.
   */
  private static Map<String, Integer> mentions(String prose) {
    Map<String, Integer> first = new LinkedHashMap<>();
    Matcher matcher = MENTION.matcher(prose);
    int done = 0;
    for (int hyphen = prose.indexOf('-'); hyphen >= 0; hyphen = prose.indexOf('-', hyphen + 1)) {
      int start = hyphen;
      while (start > done && prose.charAt(start - 1) >= 'A' && prose.charAt(start - 1) <= 'Z') {
        start--;
      }
      boolean word = start > 0 && isPartOfWord(prose.charAt(start - 1));
      if (start < hyphen && !word && matcher.region(start, prose.length()).lookingAt()) {
        first.putIfAbsent(matcher.group(), start);
      }
      done = hyphen + 1;
    }
    return first;
  }

  private static boolean isPartOfWord(char c) {
    return c == '-' || c == '_' || Character.isLetterOrDigit(c);
  }

  private static boolean exists(String id, Expectation expectation) {
    return id.equals(expectation.documentId()) || expectation.documentExists().test(id);
  }
}
