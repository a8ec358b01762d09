package org.gitqms.rules.snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/** The records of a state: what a commit holds, and what events have written since. Immutable. */
final class RecordSet {

  static final RecordSet EMPTY = new RecordSet(null, HashTreePMap.empty(), HashTreePMap.empty());

  private final @Nullable StoredRecords stored;
  private final PMap<DocumentId, DocumentRecord> written;
  private final PMap<DocumentId, PSet<DocumentId>> children;

  private RecordSet(
      @Nullable StoredRecords stored,
      PMap<DocumentId, DocumentRecord> written,
      PMap<DocumentId, PSet<DocumentId>> children) {
    this.stored = stored;
    this.written = written;
    this.children = children;
  }

  static RecordSet of(StoredRecords stored) {
    return new RecordSet(stored, HashTreePMap.empty(), HashTreePMap.empty());
  }

  Optional<DocumentRecord> get(DocumentId id) {
    DocumentRecord record = written.get(id);
    if (record != null || stored == null) {
      return Optional.ofNullable(record);
    }
    return stored.get(id);
  }

  /** Which documents there are; no record is taken apart. */
  Set<DocumentId> ids() {
    if (stored == null) {
      return Collections.unmodifiableSet(written.keySet());
    }
    Set<DocumentId> all = new TreeSet<>(stored.ids());
    all.addAll(written.keySet());
    return Collections.unmodifiableSet(all);
  }

  Collection<DocumentRecord> all() {
    if (stored == null) {
      return written.values();
    }
    List<DocumentRecord> all = new ArrayList<>();
    ids().forEach(id -> get(id).ifPresent(all::add));
    return Collections.unmodifiableList(all);
  }

  /** Sorted by id. */
  List<DocumentRecord> children(DocumentId id) {
    Set<DocumentId> ids = new TreeSet<>(children.getOrDefault(id, HashTreePSet.empty()));
    if (stored != null) {
      stored.beginningWith(id).forEach(ids::add);
    }
    return ids.stream()
        .flatMap(child -> get(child).stream())
        .filter(child -> id.equals(child.parent()))
        .toList();
  }

  RecordSet with(Collection<DocumentRecord> changed) {
    PMap<DocumentId, DocumentRecord> records = written;
    PMap<DocumentId, PSet<DocumentId>> families = children;
    for (DocumentRecord record : changed) {
      records = records.plus(record.id(), record);
      families = withChild(families, record);
    }
    return new RecordSet(stored, records, families);
  }

  private static PMap<DocumentId, PSet<DocumentId>> withChild(
      PMap<DocumentId, PSet<DocumentId>> families, DocumentRecord record) {
    DocumentId parent = record.parent();
    if (parent == null) {
      return families;
    }
    PSet<DocumentId> siblings = families.getOrDefault(parent, HashTreePSet.empty());
    return siblings.contains(record.id())
        ? families
        : families.plus(parent, siblings.plus(record.id()));
  }
}
