package org.gitqms.ledger.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.ledger.legacy.TrailLine.Change;
import org.gitqms.ledger.legacy.TrailLine.Deed;
import org.gitqms.rules.finding.Location;

/**
 * The trail of one document, with status changes folded into what caused them.
 *
 * @param id the document
 * @param path of the trail, relative to the store
 * @param folds in the order of the lines, which they share out without gap
 */
record Trail(LegacyId id, String path, List<Fold> folds) {

  /**
   * A deed and the status changes it caused.
   *
   * @param changes in the order of the lines; of a withdrawal also its own
   * @param first the first line, from 1
   * @param last the last line
   */
  record Fold(Deed deed, List<StatedChange> changes, int first, int last) {
    Fold {
      changes = List.copyOf(changes);
    }

    /** True if a line of the entry gives {@code version}. */
    boolean mentions(String version) {
      return deed.version().equals(version)
          || changes.stream().anyMatch(change -> change.version().equals(version));
    }
  }

  Trail {
    folds = List.copyOf(folds);
  }

  /** Empty if the trail starts with a status change that nothing caused, which is then reported. */
  static Optional<Trail> fold(LegacyId id, String path, List<TrailLine> lines, Problems problems) {
    List<Fold> folds = new ArrayList<>();
    int next = 0;
    while (next < lines.size()) {
      int end = endOfFold(lines, next);
      Optional<Fold> fold = fold(lines.subList(next, end));
      if (fold.isEmpty()) {
        problems.report(
            new Location(path, lines.get(next).line(), 1),
            "this status change follows no entry that could have caused it",
            "restore the entry before it from a backup of the store");
        return Optional.empty();
      }
      folds.add(fold.get());
      next = end;
    }
    return Optional.of(new Trail(id, path, folds));
  }

  /** A fold runs on until a deed, or the change that announces a route, begins the next one. */
  private static int endOfFold(List<TrailLine> lines, int start) {
    int end = announcesRoute(lines, start) ? start + 2 : start + 1;
    while (end < lines.size() && lines.get(end) instanceof Change && !announcesRoute(lines, end)) {
      end++;
    }
    return end;
  }

  /**
   * The older system changed the status first and wrote the route after it, now and then a second
   * later, so user and target decide and the time does not.
   */
  private static boolean announcesRoute(List<TrailLine> lines, int at) {
    return at + 1 < lines.size()
        && lines.get(at) instanceof Change change
        && lines.get(at + 1) instanceof Deed deed
        && deed.kind().isRoute()
        && deed.user().equals(change.change().user())
        && change.change().to().awaitsAnswers();
  }

  private static Optional<Fold> fold(List<TrailLine> lines) {
    Optional<Deed> found =
        lines.stream().filter(Deed.class::isInstance).map(Deed.class::cast).findFirst();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Deed deed = found.get();
    List<StatedChange> changes = new ArrayList<>();
    for (TrailLine line : lines) {
      if (line instanceof Change change) {
        changes.add(change.change());
      } else if (deed.details().change() != null) {
        changes.add(deed.details().change());
      }
    }
    return Optional.of(
        new Fold(deed, changes, lines.get(0).line(), lines.get(lines.size() - 1).line()));
  }
}
