package org.gitqms.rules.requirement;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gitqms.rules.content.Digest;
import org.jspecify.annotations.Nullable;

/** The fields of one requirement, by name in lower case. A field that is empty is none. */
final class ItemFields {

  // In upper case, so that no heading of a column is the same.
  static final String ID = "ID";
  static final String TEXT = "requirement";
  static final String TITLE = "title";
  static final String DERIVED = "derived from";
  static final String VERIFICATION = "verification";
  static final String WITHDRAWN = "WITHDRAWN";
  private static final String BODY = "BODY";

  private static final String KIND = "git-qms requirement 1";

  /** Fields that may stand as lines of their own below a heading. */
  private static final Set<String> LINES = Set.of(DERIVED, VERIFICATION, "harm if not met", TEXT);

  private static final Pattern LINE =
      Pattern.compile(
          "(?:[-*+] )?\\*{0,2}(?<name>[A-Za-z][A-Za-z ]{1,30}):\\*{0,2}[ \\t]*(?<value>.*)");

  private static final Pattern TITLED =
      Pattern.compile("\\*\\*(?<title>[^*]{1,200}?):?\\*\\*:?[ \\t]*(?<text>[^*].*)");

  private static final Pattern DOCUMENT = Pattern.compile("\\b[A-Z]{2,10}-[0-9]{3}");

  private final Map<String, String> fields = new HashMap<>();

  /** A second field of the same name is one of its own. */
  void put(String name, String value) {
    String words = Words.of(value);
    if (!words.isEmpty()) {
      String free = name;
      for (int i = 2; fields.containsKey(free); i++) {
        free = name + "#" + i;
      }
      fields.put(free, words);
    }
  }

  String get(String name) {
    return fields.getOrDefault(name, "");
  }

  /** Takes the words of a cell: a title in bold print before them, and what is demanded. */
  void demand(String cell) {
    Matcher titled = TITLED.matcher(cell);
    if (titled.matches()) {
      put(TITLE, titled.group("title").replaceFirst("[.:]$", ""));
      put(TEXT, titled.group("text"));
    } else {
      put(TEXT, cell);
    }
  }

  /** Takes what stands below a heading: lines that are fields, and all else as the text. */
  void body(String text) {
    StringBuilder demand = new StringBuilder();
    String told = Words.withoutComments(text);
    // Blanks at the beginning of a line make lists within lists: they count.
    fields.put(BODY, told.replaceAll("(?m)[ \\t]+$", "").strip());
    for (String line : told.split("\n", -1)) {
      Matcher field = LINE.matcher(line.strip());
      boolean known =
          field.matches() && LINES.contains(field.group("name").toLowerCase(Locale.ROOT));
      if (known && !field.group("name").equalsIgnoreCase(TEXT)) {
        put(field.group("name").toLowerCase(Locale.ROOT), field.group("value"));
      } else {
        demand.append(known ? field.group("value") : line).append('\n');
      }
    }
    put(TEXT, demand.toString());
  }

  /** True if a field names a document, such as a change record. */
  boolean nameDocument() {
    return fields.entrySet().stream()
        .filter(field -> !field.getKey().equals(ID))
        .anyMatch(field -> namesDocument(field.getValue()));
  }

  private static boolean namesDocument(String text) {
    Matcher document = DOCUMENT.matcher(text);
    while (document.find()) {
      boolean partOfLonger = document.start() > 0 && text.charAt(document.start() - 1) == '-';
      if (!partOfLonger) {
        return true;
      }
    }
    return false;
  }

  /** The fields as people call them; the id is none of them, nor that it is withdrawn. */
  SortedMap<String, String> told() {
    SortedMap<String, String> told = new TreeMap<>(fields);
    told.remove(ID);
    told.remove(WITHDRAWN);
    @Nullable String body = told.remove(BODY);
    if (body != null) {
      told.put(ItemTexts.BODY, body);
    }
    return told;
  }

  Digest digest() {
    return CanonicalFields.digest(KIND, fields);
  }
}
