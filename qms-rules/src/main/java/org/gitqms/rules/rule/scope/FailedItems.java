package org.gitqms.rules.rule.scope;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gitqms.rules.execution.ExecutionItem;
import org.gitqms.rules.execution.ItemCell;
import org.gitqms.rules.execution.Outcome;
import org.gitqms.rules.history.ExecutedDocument;

/** What the items of a document speak of that failed: their variances answer for it. */
final class FailedItems {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{Nd}_./-]+");
  private static final Pattern BETWEEN_PLAIN = Pattern.compile("[^\\p{L}\\p{Nd}_./-]+");
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;()\\[\\]<>\"'|`]+");

  private final List<String> texts = new ArrayList<>();
  private final Set<String> words = new HashSet<>();

  private FailedItems() {}

  /** Those of a document. */
  static FailedItems of(ExecutedDocument document) {
    FailedItems failed = new FailedItems();
    for (ExecutionItem item : document.items()) {
      if (item.is(Outcome.FAIL)) {
        item.planned().stream().map(ItemCell::text).forEach(failed::take);
      }
    }
    return failed;
  }

  private void take(String text) {
    texts.add(text);
    BETWEEN_PLAIN.splitAsStream(text).forEach(this::word);
    BETWEEN.splitAsStream(text).forEach(this::word);
  }

  /** A full stop behind a name is no part of it. */
  private void word(String word) {
    words.add(word);
    if (word.endsWith(".")) {
      words.add(word.substring(0, word.length() - 1));
    }
  }

  /** True if the plan of an item that failed names this file or document. */
  boolean name(String name) {
    boolean oneWord = PLAIN.matcher(name).matches() || !BETWEEN.matcher(name).find();
    return oneWord ? words.contains(name) : texts.stream().anyMatch(text -> text.contains(name));
  }
}
