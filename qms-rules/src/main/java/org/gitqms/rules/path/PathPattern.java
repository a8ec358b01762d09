package org.gitqms.rules.path;

import java.util.Optional;

/**
 * Which paths somebody means who names a file, a folder or a glob. {@code *} and {@code ?} stand
 * for characters within one name, {@code **} for any number of folders; a name without them stands
 * for the file of that name, and for all below the folder of that name. Case matters.
 */
public final class PathPattern {

  private static final int LONGEST = 1000;

  private static final String FOLDERS = "**";

  private final String text;
  private final String[] names;

  private PathPattern(String text, String[] names) {
    this.text = text;
    this.names = names;
  }

  /**
   * Reads a pattern; a slash at its end says that a folder is meant.
   *
   * @return empty if it is none: absolute, leading out of the repository, with backslashes or empty
   *     names, or naming everything there is
   */
  public static Optional<PathPattern> parse(String text) {
    String path = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    if (path.isEmpty() || path.length() > LONGEST || path.indexOf('\\') >= 0) {
      return Optional.empty();
    }
    boolean named = false;
    for (String name : path.split("/", -1)) {
      if (name.isEmpty() || name.equals(".") || name.equals("..") || !name.equals(name.strip())) {
        return Optional.empty();
      }
      if (name.contains(FOLDERS) && !name.equals(FOLDERS)) {
        return Optional.empty();
      }
      named = named || !name.replace("*", "").replace("?", "").isEmpty();
    }
    return named ? Optional.of(new PathPattern(text, path.split("/", -1))) : Optional.empty();
  }

  /** True if the path is meant, or lies in a folder that is. */
  public boolean matches(String path) {
    // Where in the pattern one may stand after each name of the path.
    boolean[] at = new boolean[names.length];
    enter(0, at);
    for (String name : path.split("/", -1)) {
      boolean[] next = new boolean[names.length];
      for (int i = 0; i < names.length; i++) {
        boolean last = i == names.length - 1;
        boolean folders = names[i].equals(FOLDERS);
        if (!at[i] || !(folders || Wildcards.match(names[i], name))) {
          continue;
        }
        if (last) {
          return true;
        }
        enter(folders ? i : i + 1, next);
      }
      at = next;
    }
    return false;
  }

  /** Stands at a name; {@code **} before the last one may stand for no folder at all. */
  private void enter(int name, boolean[] at) {
    int i = name;
    at[i] = true;
    while (names[i].equals(FOLDERS) && i < names.length - 1) {
      at[++i] = true;
    }
  }

  /**
   * True if there may be a path that both mean. Where both have wildcards in one name, they are
   * taken to agree there.
   */
  public boolean overlaps(PathPattern other) {
    String[] mine = names;
    String[] theirs = other.names;
    // Whether what is left of both agrees; a pattern at its end means all that lies below.
    boolean[][] agree = new boolean[mine.length + 1][theirs.length + 1];
    for (int i = mine.length; i >= 0; i--) {
      for (int j = theirs.length; j >= 0; j--) {
        if (i == mine.length || j == theirs.length) {
          agree[i][j] = true;
        } else if (mine[i].equals(FOLDERS) || theirs[j].equals(FOLDERS)) {
          agree[i][j] = agree[i + 1][j] || agree[i][j + 1];
        } else {
          agree[i][j] = nameOverlaps(mine[i], theirs[j]) && agree[i + 1][j + 1];
        }
      }
    }
    return agree[0][0];
  }

  private static boolean nameOverlaps(String one, String other) {
    if (isGlob(one)) {
      return isGlob(other) || Wildcards.match(one, other);
    }
    return Wildcards.match(other, one);
  }

  /** True if it has wildcards. */
  public boolean isGlob() {
    return isGlob(text);
  }

  private static boolean isGlob(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
  }

  /** As it was written. */
  @Override
  public String toString() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PathPattern pattern && pattern.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
