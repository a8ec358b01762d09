package org.gitqms.ledger.legacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gitqms.rules.finding.Location;

/** From a folder to a {@link LegacyStore}, or to everything that is wrong with it. */
final class StoreReader {

  private final Problems problems = new Problems();
  private final Timestamps timestamps;
  private final StoreScan.Limits limits;

  StoreReader(ZoneId zone, StoreScan.Limits limits) {
    this.timestamps = new Timestamps(zone);
    this.limits = limits;
  }

  LegacyStore read(Path dir) throws LegacyStoreException {
    Path root = root(dir);
    StoreScan.Found found = StoreScan.read(root, limits, problems);
    SortedMap<String, LegacyFile> files = found.files();
    StoreIndex index = StoreIndex.of(found, problems);
    if (index.allSeen()) {
      index.checkWhole();
    }
    Map<String, String> texts = decode(files);

    Timeline timeline = new Timeline();
    SortedMap<String, LegacyMeta> metas = new TreeMap<>();
    List<UnexplainedFile> unexplained = new ArrayList<>();
    for (StoreIndex.Entry document : index.documents()) {
      Optional<LegacyMeta> meta = meta(document, texts);
      Optional<Trail> trail = trail(document, texts);
      meta.ifPresent(m -> metas.put(m.documentId(), m));
      if (index.allSeen()
          && meta.isPresent()
          && isTextThere(meta.get(), document)
          && trail.isPresent()) {
        ContentPlan plan = ContentPlan.of(trail.get(), document.places(), files, problems);
        timeline.add(trail.get(), plan);
        unexplained.addAll(plan.unexplained());
      }
    }
    problems.throwIfAny();
    return new LegacyStore(files, timeline.entries(), metas, unexplained);
  }

  private Path root(Path dir) throws LegacyStoreException {
    Location here = Location.of(".");
    String fix = "name the folder that holds .audit and .meta";
    if (!Files.exists(dir)) {
      problems.report(here, "there is no folder " + dir, fix);
    } else if (!Files.isDirectory(dir)) {
      problems.report(here, dir + " is no folder", fix);
    } else {
      checkParts(dir, fix);
    }
    problems.throwIfAny();
    try {
      return dir.toRealPath();
    } catch (IOException e) {
      problems.report(here, dir + " cannot be read", "check its permissions and the disk");
      problems.throwIfAny();
      throw new IllegalStateException(e);
    }
  }

  private void checkParts(Path dir, String fix) {
    for (String part : List.of(".audit", ".meta", ".archive")) {
      Path path = dir.resolve(part);
      boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
      if (Files.isSymbolicLink(path)) {
        problems.report(
            Location.of(part),
            "this is a symbolic link; links are not followed",
            "put the folder itself there");
      } else if (!folder && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        problems.report(Location.of(part), "this should be a folder", fix);
      } else if (!folder && !part.equals(".archive")) {
        problems.report(Location.of("."), dir + " is no store: it holds no " + part, fix);
      }
    }
  }

  /** Checks all texts; gives those that are read further. */
  private Map<String, String> decode(Map<String, LegacyFile> files) {
    Map<String, String> texts = new HashMap<>();
    files.forEach(
        (path, file) -> {
          StorePlace place = StorePlace.of(path);
          if (place instanceof StorePlace.OfDocument) {
            Optional<String> text = StrictText.decode(file, problems);
            if (place instanceof StorePlace.Trail || place instanceof StorePlace.Meta) {
              text.ifPresent(t -> texts.put(path, t));
            }
          }
        });
    return texts;
  }

  private Optional<LegacyMeta> meta(StoreIndex.Entry document, Map<String, String> texts) {
    String path = document.places().meta();
    String text = path == null ? null : texts.get(path);
    return path == null || text == null
        ? Optional.empty()
        : MetaReader.read(document.id(), path, text, problems);
  }

  private Optional<Trail> trail(StoreIndex.Entry document, Map<String, String> texts) {
    String path = document.places().trail();
    String text = path == null ? null : texts.get(path);
    if (path == null || text == null) {
      return Optional.empty();
    }
    return new TrailReader(path, timestamps, problems)
        .read(text)
        .flatMap(lines -> Trail.fold(document.id(), path, lines, problems));
  }

  /** The older system removed the text of a retired document, and of no other it kept. */
  private boolean isTextThere(LegacyMeta meta, StoreIndex.Entry document) {
    if (document.places().current() != null || meta.status() == LegacyStatus.RETIRED) {
      return true;
    }
    String path = document.id().folders().get(0) + "/" + meta.documentId() + ".md";
    problems.report(
        Location.of(meta.path()),
        meta.documentId() + " is " + meta.status() + ", but its text is missing",
        "restore " + path + " (or ...-draft.md) from a backup of the store");
    return false;
  }
}
