package org.gitqms.ledger.legacy;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gitqms.rules.finding.Location;

/** What every file of the store is, by document; what is not whole is reported. */
final class StoreIndex {

  /** A document and where its files lie. */
  record Entry(LegacyId id, DocumentFiles places) {}

  private final SortedMap<String, Entry> documents = new TreeMap<>();
  private final Problems problems;
  private boolean allSeen = true;

  private StoreIndex(Problems problems) {
    this.problems = problems;
  }

  static StoreIndex of(StoreScan.Found found, Problems problems) {
    StoreIndex index = new StoreIndex(problems);
    found.files().values().forEach(index::place);
    found.files().keySet().forEach(index::rememberReported);
    for (String path : found.refused()) {
      index.rememberReported(path);
      index.allSeen &= !(StorePlace.of(path) instanceof StorePlace.NotUnderstood);
    }
    return index;
  }

  /**
   * False if something was refused that may have been a folder, with anything in it: then nobody
   * can say what is missing.
   */
  boolean allSeen() {
    return allSeen;
  }

  /** Sorted by id. */
  Collection<Entry> documents() {
    return documents.values();
  }

  private void place(LegacyFile file) {
    Location at = Location.of(file.path());
    StorePlace place = StorePlace.of(file.path());
    if (place instanceof StorePlace.NotUnderstood no) {
      problems.report(at, no.message(), no.fix());
    } else if (place instanceof StorePlace.Misplaced misplaced) {
      LegacyId id = misplaced.part().id();
      problems.report(
          at,
          "a file of " + id.text() + ", type " + id.legacyType() + ", does not belong here",
          "move it to " + misplaced.home() + "/, or rename it");
    } else if (place instanceof StorePlace.Keep && file.size() > 0) {
      problems.report(at, "a .gitkeep holds text", "remove the file, or what is in it");
    } else if (place instanceof StorePlace.OfDocument part) {
      DocumentFiles places = placesOf(part);
      places
          .find(part)
          .ifPresentOrElse(
              other ->
                  problems.report(
                      at,
                      "this file is there twice: also as " + other,
                      "move one of them out of the store"),
              () -> places.put(part, file.path()));
    }
  }

  /** What is refused or misplaced is told once; that it is missing is not told as well. */
  private void rememberReported(String path) {
    StorePlace place = StorePlace.of(path);
    StorePlace.OfDocument part =
        place instanceof StorePlace.Misplaced misplaced
            ? misplaced.part()
            : place instanceof StorePlace.OfDocument known ? known : null;
    if (part != null && placesOf(part).find(part).isEmpty()) {
      placesOf(part).put(part, path);
    }
  }

  private DocumentFiles placesOf(StorePlace.OfDocument part) {
    return documents.computeIfAbsent(
            part.id().text(), id -> new Entry(part.id(), new DocumentFiles()))
        .places;
  }

  /** Reports documents without trail, record, text or parent, and a store without documents. */
  void checkWhole() {
    if (documents.isEmpty()) {
      problems.report(
          Location.of("."), "the store holds no document", "check that the right folder is named");
    }
    documents.values().forEach(this::checkWhole);
  }

  private void checkWhole(Entry entry) {
    LegacyId id = entry.id;
    String trail = entry.places.trail();
    String meta = entry.places.meta();
    String restore = " from a backup of the store";
    if (trail == null && meta == null) {
      for (String path : entry.places.texts()) {
        problems.report(
            Location.of(path),
            id.text() + " has neither a trail nor a record",
            "restore both" + restore + ", or move the file out of it");
      }
    } else if (trail == null && meta != null) {
      problems.report(
          Location.of(meta),
          id.text() + " has a record but no trail",
          "restore .audit/" + id.legacyType() + "/" + id.text() + ".jsonl" + restore);
    } else if (trail != null && meta == null) {
      problems.report(
          Location.of(trail),
          id.text() + " has a trail but no record",
          "restore .meta/" + id.legacyType() + "/" + id.text() + ".json" + restore);
    }
    if (trail != null && id.parent() != null && !documents.containsKey(id.parent().text())) {
      problems.report(
          Location.of(trail),
          "its parent " + id.parent().text() + " is not in the store",
          "restore " + id.parent().text() + restore);
    }
  }
}
