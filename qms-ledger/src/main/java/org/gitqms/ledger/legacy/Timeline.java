package org.gitqms.ledger.legacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gitqms.ledger.legacy.Trail.Fold;
import org.gitqms.ledger.legacy.TrailLine.Deed;
import org.gitqms.ledger.legacy.TrailLine.Details;

/**
 * Puts the entries of all trails in one order: instant, then path, then line.
 *
 * <p>A trail was only ever appended to, so its own order holds even where the clock ran backwards:
 * such an entry counts as of the latest instant before it, and is flagged.
 */
final class Timeline {

  private record Placed(Instant instant, LegacyEntry entry) {}

  private static final Comparator<Placed> ORDER =
      Comparator.comparing(Placed::instant)
          .thenComparing(placed -> placed.entry.trail())
          .thenComparing(placed -> placed.entry.mainLine());

  private final List<Placed> placed = new ArrayList<>();

  void add(Trail trail, ContentPlan plan) {
    Instant latest = Instant.MIN;
    for (Fold fold : trail.folds()) {
      Instant instant = fold.deed().when().toInstant();
      boolean backwards = instant.isBefore(latest);
      latest = backwards ? latest : instant;
      placed.add(new Placed(latest, entry(trail, fold, plan, backwards)));
    }
  }

  List<LegacyEntry> entries() {
    return placed.stream().sorted(ORDER).map(Placed::entry).toList();
  }

  private static LegacyEntry entry(
      Trail trail, Fold fold, ContentPlan plan, boolean clockRanBackwards) {
    Deed deed = fold.deed();
    Details details = deed.details();
    return new LegacyEntry(
        trail.id().text(),
        trail.id().legacyType(),
        deed.kind(),
        deed.when(),
        deed.user(),
        deed.version(),
        fold.changes(),
        trail.path(),
        deed.line(),
        fold.first(),
        fold.last(),
        details.title(),
        details.comment(),
        details.outcome(),
        details.assignees(),
        details.phase(),
        details.fromVersion(),
        plan.byLine().getOrDefault(deed.line(), LegacyContent.UNCHANGED),
        clockRanBackwards);
  }
}
