package org.gitqms.ledger.legacy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A store of the older system, read whole and understood whole, as a plan of what to import.
 *
 * <p>Status changes are folded into the entries that caused them; every line of every trail belongs
 * to exactly one entry. What the store contradicts itself in is kept as it stands.
 */
public final class LegacyStore {

  private final List<LegacyEntry> entries;
  private final SortedMap<String, LegacyMeta> meta;
  private final List<UnexplainedFile> unexplained;
  private final SortedMap<String, Integer> counts;
  private final String digest;

  LegacyStore(
      SortedMap<String, LegacyFile> files,
      List<LegacyEntry> entries,
      SortedMap<String, LegacyMeta> meta,
      List<UnexplainedFile> unexplained) {
    this.entries = List.copyOf(entries);
    this.meta = Collections.unmodifiableSortedMap(new TreeMap<>(meta));
    this.unexplained = List.copyOf(unexplained);
    this.counts = Collections.unmodifiableSortedMap(count(files.size()));
    this.digest = digest(files.values());
  }

  /**
   * Reads the store in {@code dir}. Nothing is written, and no link inside it is followed.
   *
   * @param zone the zone whose wall clock times without an offset are read as
   * @throws LegacyStoreException if there is anything in the folder that is not understood; it
   *     carries every reason found
   */
  public static LegacyStore read(Path dir, ZoneId zone) throws LegacyStoreException {
    return new StoreReader(zone, StoreScan.Limits.DEFAULT).read(dir);
  }

  /**
   * The entries of all trails in the order of import: instant, then path of the trail, then main
   * line. Within a trail the order is always that of the lines.
   */
  public List<LegacyEntry> entries() {
    return entries;
  }

  /** The store's records by document id, sorted. */
  public SortedMap<String, LegacyMeta> meta() {
    return meta;
  }

  /** Documents and archived versions that are the content of no entry, by document, then path. */
  public List<UnexplainedFile> unexplained() {
    return unexplained;
  }

  /**
   * How many there are of what, by name: {@code documents}; {@code entries}; {@code files}, all in
   * the folder; {@code lines} of trails; {@code statusChanges}, those of them that are folded into
   * an entry; {@code knownContents} and {@code unknownContents}, the entries whose text the store
   * has kept or lost; {@code unexplained} files; {@code clockRanBackwards}, the entries flagged so.
   */
  public SortedMap<String, Integer> counts() {
    return counts;
  }

  /**
   * The digest of the store: {@code sha256:} and the SHA-256, in lower-case hex, of this text. One
   * line per file of the folder, sorted by the bytes of the path: the SHA-256 of the file in
   * lower-case hex, two spaces, the path relative to the store with slashes, a line feed. All files
   * count, also those that only keep a folder; folders, modes and times do not.
   *
   * <p>It is what this prints: {@code find . -type f -printf '%P\n' | LC_ALL=C sort | xargs -d '\n'
   * sha256sum | sha256sum}.
   */
  public String digest() {
    return digest;
  }

  private SortedMap<String, Integer> count(int files) {
    int lines = entries.stream().mapToInt(e -> e.lastLine() - e.firstLine() + 1).sum();
    SortedMap<String, Integer> counted = new TreeMap<>();
    counted.put("documents", meta.size());
    counted.put("entries", entries.size());
    counted.put("files", files);
    counted.put("lines", lines);
    counted.put("statusChanges", lines - entries.size());
    counted.put("knownContents", countContents(LegacyContent.Known.class));
    counted.put("unknownContents", countContents(LegacyContent.Unknown.class));
    counted.put("unexplained", unexplained.size());
    counted.put(
        "clockRanBackwards", (int) entries.stream().filter(LegacyEntry::clockRanBackwards).count());
    return counted;
  }

  private int countContents(Class<? extends LegacyContent> kind) {
    return (int) entries.stream().map(LegacyEntry::content).filter(kind::isInstance).count();
  }

  /** All paths of a store that was understood are ASCII, so their order is that of their bytes. */
  private static String digest(Collection<LegacyFile> sorted) {
    StringBuilder text = new StringBuilder();
    for (LegacyFile file : sorted) {
      text.append(file.sha256()).append("  ").append(file.path()).append('\n');
    }
    return "sha256:" + Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
