package org.gitqms.ledger.verify;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which refs a push may move, and how. Patterns are ref names in which {@code *} stands for
 * anything, slashes included.
 *
 * @param ledger the full name of the ledger branch
 * @param allowed which refs may be pushed at all
 * @param protect which refs are neither deleted nor rewritten; the ledger branch never is
 * @param tagsMove true if existing tags may be moved and deleted
 */
public record RefPolicy(
    String ledger, List<String> allowed, List<String> protect, boolean tagsMove) {

  /** What is pushed everywhere: branches and tags. */
  public static final List<String> BRANCHES_AND_TAGS = List.of("refs/heads/*", "refs/tags/*");

  private static final String TAGS = "refs/tags/";

  public RefPolicy {
    allowed = List.copyOf(allowed);
    protect = List.copyOf(protect);
  }

  boolean allows(String ref) {
    return matches(allowed, ref);
  }

  boolean keepsHistory(String ref) {
    return ref.equals(ledger) || matches(protect, ref);
  }

  boolean keepsTag(String ref) {
    return ref.startsWith(TAGS) && !tagsMove;
  }

  private static boolean matches(List<String> patterns, String ref) {
    return patterns.stream()
        .map(p -> Pattern.quote(p).replace("*", "\\E.*\\Q"))
        .anyMatch(regex -> Pattern.compile(regex, Pattern.DOTALL).matcher(ref).matches());
  }
}
