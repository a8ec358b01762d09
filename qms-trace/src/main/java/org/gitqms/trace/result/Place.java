package org.gitqms.trace.result;

import javax.xml.stream.Location;
import org.jspecify.annotations.Nullable;

/**
 * A place in a file.
 *
 * @param line counted from 1
 * @param column counted from 1 in characters
 */
record Place(int line, int column) {

  /** Where the parser is; the start of the file where it cannot tell. */
  static Place of(@Nullable Location location) {
    return location == null
        ? new Place(1, 1)
        : new Place(Math.max(1, location.getLineNumber()), Math.max(1, location.getColumnNumber()));
  }

  /** One character back. */
  Place left() {
    return new Place(line, Math.max(1, column - 1));
  }
}
