package org.gitqms.rules.document;

import java.util.Arrays;
import org.gitqms.rules.finding.Location;

/** Where the lines of a text begin. A line ends with LF. */
final class LineIndex {

  private final int[] starts;

  private LineIndex(int[] starts) {
    this.starts = starts;
  }

  static LineIndex of(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = at + 1;
    }
    return new LineIndex(Arrays.copyOf(starts, count));
  }

  /** How many lines there are; text after the last LF counts as a line, also when it is empty. */
  int count() {
    return starts.length;
  }

  /** Offset of the first character of {@code line}, counted from 1. */
  int start(int line) {
    return starts[line - 1];
  }

  /** The line, counted from 1, that holds {@code offset}. */
  int line(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  Location at(String path, int offset) {
    int line = line(offset);
    return new Location(path, line, offset - start(line) + 1);
  }
}
