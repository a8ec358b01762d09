package org.gitqms.ledger.past;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.DamagedObjectException;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.rules.commit.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * What names of commits lead to among all ancestors. What else the repository holds has no say:
 * everybody who has the ancestors finds the same.
 */
final class NamedCommits {

  /** Shorter ones mean nothing to git either. */
  private static final int SHORTEST = 4;

  private static final Pattern NAME = Pattern.compile("[0-9a-f]{4,40}");

  private final ObjectSource source;
  private final Ancestry ancestry;

  NamedCommits(ObjectSource source, Ancestry ancestry) {
    this.source = source;
    this.ancestry = ancestry;
  }

  /** What a full id or the beginning of one stands for; upper and lower case are one. */
  Lookup find(String name) {
    String hex = name.toLowerCase(Locale.ROOT);
    if (!NAME.matcher(hex).matches()) {
      return new Lookup(List.of(), null);
    }
    List<String> matches = beginning(hex);
    return new Lookup(matches, matches.isEmpty() ? nearest(hex) : null);
  }

  private @Nullable String nearest(String hex) {
    for (int length = hex.length() - 1; length >= SHORTEST; length--) {
      List<String> near = beginning(hex.substring(0, length));
      if (!near.isEmpty()) {
        return near.get(0);
      }
    }
    return null;
  }

  private List<String> beginning(String hex) {
    return source.beginningWith(hex).stream()
        .filter(this::isAncestor)
        .map(ObjectId::name)
        .sorted()
        .limit(2)
        .toList();
  }

  private boolean isAncestor(ObjectId id) {
    try {
      return source.typeOf(id) == Constants.OBJ_COMMIT && ancestry.holds(id);
    } catch (DamagedObjectException e) {
      return ancestry.holds(id);
    }
  }
}
