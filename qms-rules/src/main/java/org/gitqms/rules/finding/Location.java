package org.gitqms.rules.finding;

import java.util.Comparator;

/**
 * A place in a file of the repository.
 *
 * @param path slash-separated, from the root of the repository (or of an imported store)
 * @param line counted from 1; 0 means the file as a whole
 * @param column counted from 1 in characters (UTF-16 units); 0 means the line as a whole
 */
public record Location(String path, int line, int column) implements Comparable<Location> {

  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::path)
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column);

  /** The file as a whole. */
  public static Location of(String path) {
    return new Location(path, 0, 0);
  }

  /** A line as a whole. */
  public static Location of(String path, int line) {
    return new Location(path, line, 0);
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }

  /**
   * {@code path:line:col}, with 1 for what is not known: editors and CI logs link only full places.
   */
  @Override
  public String toString() {
    return path + ":" + Math.max(line, 1) + ":" + Math.max(column, 1);
  }
}
