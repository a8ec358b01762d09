package org.gitqms.rules.commit;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gitqms.rules.content.Content;
import org.jspecify.annotations.Nullable;

/**
 * What a commit does to one path, compared with its first parent.
 *
 * @param path slash-separated, from the root of the repository
 * @param mode the git file mode after the change, octal as git prints it ({@code 100644}); {@code
 *     000000} for a deletion
 * @param newContent the content after the change; null for a deletion, and for what is not a file
 * @param pointer the full id of the commit at which a submodule stands after the change; null for
 *     all else
 */
public record FileChange(
    String path, String mode, @Nullable Content newContent, @Nullable String pointer) {

  /** The mode of an ordinary file, the only one allowed under {@code QMS/}. */
  public static final String FILE = "100644";

  private static final String QMS = "QMS";

  private static final Pattern FOLDED = Pattern.compile("\\p{Cf}|:.*$|[ .]+$");

  /** The mode that stands for nothing. */
  public static final String GONE = "000000";

  /** The mode of a submodule. */
  public static final String SUBMODULE = "160000";

  /** A change of what is no submodule. */
  public FileChange(String path, String mode, @Nullable Content newContent) {
    this(path, mode, newContent, null);
  }

  /** A submodule that stands at a commit, given by its full id. */
  public static FileChange submodule(String path, String commit) {
    return new FileChange(path, SUBMODULE, null, commit);
  }

  /** An ordinary file with new content. */
  public static FileChange write(String path, Content content) {
    return new FileChange(path, FILE, content);
  }

  /** A deletion. */
  public static FileChange delete(String path) {
    return new FileChange(path, GONE, null);
  }

  public Optional<Content> content() {
    return Optional.ofNullable(newContent);
  }

  /** The commit at which a submodule stands after the change. */
  public Optional<String> submodule() {
    return Optional.ofNullable(pointer);
  }

  /**
   * True if the path is that of the quality system's folder, or lies in it, on any file system:
   * there are some that ignore case, characters that are not seen, what follows a colon, or blanks
   * and dots at the end of a name.
   */
  public boolean isQms() {
    int slash = path.indexOf('/');
    String top = slash < 0 ? path : path.substring(0, slash);
    return top.equalsIgnoreCase(QMS) || (!isPlain(top) && folded(top).equalsIgnoreCase(QMS));
  }

  private static boolean isPlain(String name) {
    return name.chars()
        .allMatch(c -> c < 0x7f && (Character.isLetterOrDigit(c) || c == '_' || c == '-'));
  }

  private static String folded(String name) {
    String seen = Normalizer.normalize(name, Normalizer.Form.NFKC);
    return FOLDED.matcher(seen).replaceAll("");
  }

  /** True if the path is gone after the commit. */
  public boolean isDeletion() {
    return mode.equals(GONE);
  }
}
