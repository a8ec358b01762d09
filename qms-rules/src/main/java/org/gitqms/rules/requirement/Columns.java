package org.gitqms.rules.requirement;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gitqms.rules.document.TextTable;

/** Finds the columns of a table by their headings, whatever their case. */
public final class Columns {

  private final List<String> headings;

  private Columns(List<String> headings) {
    this.headings = headings;
  }

  /** The columns of a table. */
  public static Columns of(TextTable table) {
    return new Columns(
        table.header().cells().stream()
            .map(cell -> Words.of(Words.plain(cell.text())).toLowerCase(Locale.ROOT))
            .toList());
  }

  /** The headings, in lower case, from left to right. */
  public List<String> headings() {
    return headings;
  }

  /** Index of the first column with one of these headings, in lower case; -1 if there is none. */
  public int of(Collection<String> names) {
    for (int i = 0; i < headings.size(); i++) {
      if (names.contains(headings.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Index of the first column with one of these headings other than the given one, or -1. */
  public int of(Set<String> names, int butNot) {
    for (int i = 0; i < headings.size(); i++) {
      if (i != butNot && names.contains(headings.get(i))) {
        return i;
      }
    }
    return -1;
  }
}
