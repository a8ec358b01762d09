package org.gitqms.rules.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gitqms.rules.policy.DocumentTypes;

/**
 * Finds what a cell of a table names as evidence. Words, numbers, dates and versions are no
 * references; what is doubtful is none either, but for the names of files, which say so.
 *
 * <p>What was taken is blanked, so that nothing is taken twice.
 */
public final class EvidenceText {

  private static final char TAKEN = '\u0001';

  private static final Pattern WEB =
      Pattern.compile(
          "https?://[^\\s)\\]>|`\"'\\u0001]+"
              + "|(?<![\\w@./-])(?:[a-z0-9-]{1,60}\\.){1,4}(?:com|org|net|io|dev)/[^\\s)\\]>|`\"']*");

  private static final Pattern MAIL =
      Pattern.compile("(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,60}(?:\\.[\\w-]{1,60}){1,5}");

  private static final Pattern LINK = Pattern.compile("\\]\\(([^()\\s\\u0001]{1,300})\\)");

  private static final Pattern CODE = Pattern.compile("`([^`]{1,300})`");

  private static final Pattern TOKEN = Pattern.compile("[^\\s,;()\\[\\]{}<>\"'|*`\\u0001]+");

  private static final Pattern TEST =
      Pattern.compile(
          "(?<![\\w.#/-])(?:[A-Z]\\w{1,80}(?:#|::)[a-z_]\\w{1,120}|test_[a-zA-Z0-9]\\w{1,120})");

  private static final Pattern TEST_CLASS =
      Pattern.compile("[A-Z]\\w{0,80}[a-z0-9](?:Tests?|TestCase|IT|Spec)");

  private static final Pattern RUN =
      Pattern.compile(
          "(?i)\\bCI\\s++run\\s*+[:#]?+\\s*+([0-9]{1,20})\\b"
              + "|\\brun\\s*+(?:id|number)?+\\s*+[:#]?+\\s*+([0-9]{8,20})\\b");

  private final DocumentTypes types;
  private final StringBuilder prose;
  private final StringBuilder all;
  private final List<Reference> found = new ArrayList<>();

  private EvidenceText(String cell, DocumentTypes types) {
    this.types = types;
    this.prose = new StringBuilder(cell);
    this.all = new StringBuilder(cell);
  }

  /**
   * What a cell names, in the order of the text.
   *
   * @param cell the text as it is written, with its markup
   * @param types tells which words are ids of documents
   */
  public static List<Reference> references(String cell, DocumentTypes types) {
    EvidenceText text = new EvidenceText(cell, types);
    text.addresses();
    text.links();
    text.code();
    text.tests();
    text.runs();
    text.files();
    text.found.addAll(DocumentClaims.in(text.all, types));
    text.found.addAll(CommitNames.in(text.all));
    return text.found.stream().sorted(Comparator.comparingInt(Reference::at)).toList();
  }

  private void addresses() {
    Matcher web = WEB.matcher(all.toString());
    while (web.find()) {
      found.add(new Reference.WebAddress(web.start(), web.group()));
      take(web.start(), web.end());
    }
    Matcher mail = MAIL.matcher(all.toString());
    while (mail.find()) {
      take(mail.start(), mail.end());
    }
  }

  /** The text of a link is read like any other; where it leads to is taken here. */
  private void links() {
    Matcher link = LINK.matcher(all.toString());
    while (link.find()) {
      String target = link.group(1);
      int hash = target.indexOf('#');
      String path = hash < 0 ? target : target.substring(0, hash);
      String anchor = hash < 0 ? "" : target.substring(hash);
      int at = link.start(1);
      if (path.isEmpty()) {
        found.add(new Reference.OwnSection(at, anchor));
      } else {
        Optional<Reference> document = DocumentClaims.file(at, path, anchor, types);
        if (document.isPresent()) {
          found.add(document.get());
        } else {
          FileNames.linked(at, path).ifPresent(found::add);
        }
      }
      take(link.start(), link.end());
    }
  }

  /** A span of one word is a name; one of several is a command, whose words are no files. */
  private void code() {
    Matcher code = CODE.matcher(all.toString());
    while (code.find()) {
      String word = code.group(1).strip();
      int at = code.start(1) + code.group(1).indexOf(word);
      blank(prose, code.start(), code.end(), TAKEN);
      boolean name = word.indexOf(' ') < 0 && word.indexOf('\t') < 0;
      if (name && (TEST.matcher(word).matches() || TEST_CLASS.matcher(word).matches())) {
        found.add(new Reference.TestName(at, word));
        take(code.start(), code.end());
      } else if (name && !DocumentClaims.isId(word, types) && addFile(at, word, true)) {
        take(code.start(), code.end());
      } else {
        blank(all, code.start(), code.start(1), ' ');
        blank(all, code.end(1), code.end(), ' ');
      }
    }
  }

  private void files() {
    Matcher token = TOKEN.matcher(prose.toString());
    while (token.find()) {
      String word = FileNames.withoutPunctuation(token.group());
      if (!DocumentClaims.isId(word, types) && addFile(token.start(), word, false)) {
        take(token.start(), token.start() + word.length());
      }
    }
  }

  /** Adds a file, with the test in it that {@code file::test} names; or the document it holds. */
  private boolean addFile(int at, String word, boolean code) {
    Optional<Reference> document = DocumentClaims.file(at, word, "", types);
    if (document.isPresent()) {
      return found.add(document.get());
    }
    int colons = word.indexOf("::");
    String name = colons < 0 ? word : word.substring(0, colons);
    Optional<Reference.FileName> file = FileNames.in(at, name, code);
    file.ifPresent(found::add);
    if (file.isPresent() && colons > 0 && colons + 2 < word.length()) {
      found.add(new Reference.TestName(at + colons + 2, word.substring(colons + 2)));
    }
    return file.isPresent();
  }

  private void tests() {
    // A file of tests is one, too: test_login.py.
    Matcher test = TEST.matcher(prose.toString());
    while (test.find()) {
      boolean file =
          test.end() + 1 < prose.length()
              && prose.charAt(test.end()) == '.'
              && Character.isLetter(prose.charAt(test.end() + 1));
      if (!file) {
        found.add(new Reference.TestName(test.start(), test.group()));
        take(test.start(), test.end());
      }
    }
  }

  private void runs() {
    Matcher run = RUN.matcher(prose.toString());
    while (run.find()) {
      int group = run.start(1) >= 0 ? 1 : 2;
      found.add(new Reference.RunNumber(run.start(group), run.group(group)));
      take(run.start(), run.end());
    }
  }

  private void take(int from, int to) {
    blank(prose, from, to, TAKEN);
    blank(all, from, to, TAKEN);
  }

  private static void blank(StringBuilder text, int from, int to, char with) {
    for (int i = from; i < to; i++) {
      text.setCharAt(i, with);
    }
  }
}
