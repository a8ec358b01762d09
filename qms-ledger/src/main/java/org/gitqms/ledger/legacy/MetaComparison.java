package org.gitqms.ledger.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gitqms.rules.people.People;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Holds what the trails led to against what the store's own records say. */
final class MetaComparison {

  private MetaComparison() {}

  /** Every disagreement in type, status, version or owner, one line each, sorted by document. */
  static List<String> differences(LegacyStore store, Snapshot imported) {
    List<String> differences = new ArrayList<>();
    for (LegacyMeta meta : store.meta().values()) {
      Optional<DocumentRecord> record = imported.record(new DocumentId(meta.documentId()));
      if (record.isEmpty()) {
        differences.add(meta.path() + " " + meta.documentId() + " has no record");
        continue;
      }
      DocumentRecord r = record.get();
      compare(differences, meta, "type", r.type(), meta.type());
      compare(differences, meta, "status", r.status().name(), meta.status().name());
      compare(differences, meta, "version", r.version().toString(), meta.version());
      compare(differences, meta, "owner", historic(r.owner()), meta.owner());
    }
    return differences;
  }

  private static void compare(
      List<String> differences,
      LegacyMeta meta,
      String what,
      @Nullable String ours,
      @Nullable String theirs) {
    if (!Objects.equals(ours, theirs)) {
      differences.add(
          meta.path()
              + " "
              + meta.documentId()
              + " "
              + what
              + ": its trail leads to "
              + (ours == null ? "none" : ours)
              + ", its record says "
              + (theirs == null ? "none" : theirs));
    }
  }

  private static @Nullable String historic(@Nullable String owner) {
    return owner == null ? null : owner.substring(People.HISTORIC.length());
  }
}
