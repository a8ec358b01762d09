package org.gitqms.ledger.legacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gitqms.ledger.legacy.Trail.Fold;
import org.gitqms.rules.finding.Location;
import org.jspecify.annotations.Nullable;

/**
 * Which file of the store is the content of which entry of one trail.
 *
 * <p>Creations and check-ins bring content, and the first entry of a trail whatever it is. The
 * older system archived a version when it left it, so an archived version is the content of the
 * last such entry of that version, and the current file that of the very last.
 *
 * @param byLine content by the main line of the entry; what is not in it is unchanged
 * @param unexplained the files that are nobody's content, sorted by path
 */
record ContentPlan(Map<Integer, LegacyContent> byLine, List<UnexplainedFile> unexplained) {

  ContentPlan {
    byLine = Map.copyOf(byLine);
    unexplained = List.copyOf(unexplained);
  }

  /** {@code files} by path; one that is not among them has been reported already. */
  static ContentPlan of(
      Trail trail, DocumentFiles places, Map<String, LegacyFile> files, Problems problems) {
    return new Planning(trail, places, files, problems).plan();
  }

  private record Planning(
      Trail trail, DocumentFiles places, Map<String, LegacyFile> files, Problems problems) {

    ContentPlan plan() {
      List<Fold> bearers = bearers();
      Map<String, Fold> lastOfVersion = new HashMap<>();
      bearers.forEach(fold -> lastOfVersion.put(fold.deed().version(), fold));
      Fold last = bearers.get(bearers.size() - 1);
      Map<Integer, LegacyContent> byLine = new HashMap<>();
      for (Fold fold : bearers) {
        boolean overwritten = !fold.equals(lastOfVersion.get(fold.deed().version()));
        byLine.put(
            fold.deed().line(),
            overwritten ? LegacyContent.UNKNOWN : kept(fold, fold.equals(last)));
      }
      return new ContentPlan(byLine, unexplained(byLine));
    }

    private List<Fold> bearers() {
      List<Fold> bearers = new ArrayList<>(trail.folds());
      Fold first = trail.folds().get(0);
      bearers.removeIf(fold -> !fold.equals(first) && !fold.deed().kind().bringsContent());
      return bearers;
    }

    private LegacyContent kept(Fold fold, boolean last) {
      String archived = places.archives().get(fold.deed().version());
      if (archived != null) {
        return content(archived);
      }
      String current = places.current();
      if (last && current != null) {
        return content(current);
      }
      if (last || fold.deed().kind().bringsContent()) {
        reportMissing(fold);
      }
      return LegacyContent.UNKNOWN;
    }

    private LegacyContent content(String path) {
      LegacyFile file = files.get(path);
      return file == null ? LegacyContent.UNKNOWN : new LegacyContent.Known(file);
    }

    private void reportMissing(Fold fold) {
      String version = fold.deed().version();
      String file = trail.id().text() + "-v" + version + ".md";
      problems.report(
          new Location(trail.path(), fold.deed().line(), 1),
          "missing archive: this is the last entry that wrote version "
              + version
              + " of "
              + trail.id().text()
              + ", and the store holds no "
              + file,
          "restore .archive/" + trail.id().folders().get(0) + "/" + file + " from a backup");
    }

    private List<UnexplainedFile> unexplained(Map<Integer, LegacyContent> byLine) {
      Set<String> explained = new HashSet<>();
      for (LegacyContent content : byLine.values()) {
        if (content instanceof LegacyContent.Known known) {
          explained.add(known.file().sha256());
        }
      }
      Map<String, String> versions = new HashMap<>();
      places.archives().forEach((version, path) -> versions.put(path, version));
      return places.texts().stream()
          .sorted()
          .filter(files::containsKey)
          .map(files::get)
          .filter(file -> !explained.contains(file.sha256()))
          .map(
              file ->
                  new UnexplainedFile(trail.id().text(), file, reason(versions.get(file.path()))))
          .toList();
    }

    private String reason(@Nullable String archivedVersion) {
      if (archivedVersion == null) {
        return "the current file differs from every content the trail accounts for";
      }
      if (trail.folds().stream().noneMatch(fold -> fold.mentions(archivedVersion))) {
        return "the trail has no entry of version " + archivedVersion;
      }
      return "no entry wrote version "
          + archivedVersion
          + ", and its text is that of no version that was written";
    }
  }
}
