package org.gitqms.rules.document;

/**
 * A heading with all that stands below it, up to the next heading of the same or a higher level.
 *
 * @param name the heading as shown, without the number before it
 * @param level 1 to 6
 * @param start offset of the heading's line
 * @param body offset of the first character after the heading
 * @param end offset after the last character that belongs to it
 */
public record Section(String name, int level, int start, int body, int end) {

  /** True if the offset lies in it, its heading included. */
  public boolean holds(int offset) {
    return start <= offset && offset < end;
  }
}
