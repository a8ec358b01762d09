package org.gitqms.rules.commit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a name in a text leads to.
 *
 * @param matches what it may stand for: nothing, one, or the first two of several
 * @param nearest what else there is that looks most like it, or null
 */
public record Lookup(List<String> matches, @Nullable String nearest) {

  public Lookup {
    matches = List.copyOf(matches);
  }

  /** The one thing that the name stands for; empty if there is none or more than one. */
  public Optional<String> only() {
    return matches.size() == 1 ? Optional.of(matches.get(0)) : Optional.empty();
  }

  /** True if the name may stand for several. */
  public boolean isAmbiguous() {
    return matches.size() > 1;
  }

  public Optional<String> nearestMatch() {
    return Optional.ofNullable(nearest);
  }
}
