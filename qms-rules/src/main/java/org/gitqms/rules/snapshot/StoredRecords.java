package org.gitqms.rules.snapshot;

import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.content.StoredFiles;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.record.RecordJson;
import org.jspecify.annotations.Nullable;

/** The records of one commit. Each is taken apart once, when somebody asks for it. */
final class StoredRecords {

  private static final String SUFFIX = ".json";

  private final StoredFiles files;
  private final Map<DocumentId, DocumentRecord> read = new ConcurrentHashMap<>();
  private volatile @Nullable NavigableSet<DocumentId> ids;

  StoredRecords(StoredFiles files) {
    this.files = files;
  }

  /**
   * The record of a document.
   *
   * @throws UnreadableRecordException if its file is there and is no record of it
   */
  Optional<DocumentRecord> get(DocumentId id) {
    DocumentRecord known = read.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    String path = Layout.record(id);
    Optional<Content> file = files.file(path);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    DocumentRecord record =
        RecordJson.read(file.get().bytes())
            .filter(r -> r.id().equals(id))
            .orElseThrow(() -> new UnreadableRecordException(path));
    read.put(id, record);
    return Optional.of(record);
  }

  /**
   * The documents that have a record, by the names of the files.
   *
   * @throws UnreadableRecordException if a file has the name of no record
   */
  NavigableSet<DocumentId> ids() {
    NavigableSet<DocumentId> known = ids;
    if (known == null) {
      known = new TreeSet<>();
      for (String name : files.namesIn(Layout.RECORDS)) {
        String path = Layout.RECORDS + name;
        if (!path.equals(Layout.LEDGER) && !Layout.isAnswers(path)) {
          known.add(idOf(name).orElseThrow(() -> new UnreadableRecordException(path)));
        }
      }
      ids = known;
    }
    return known;
  }

  /** The documents whose ids begin with that of another, as those of its descendants do. */
  Iterable<DocumentId> beginningWith(DocumentId id) {
    TreeSet<DocumentId> all = new TreeSet<>();
    for (DocumentId other : ids().tailSet(id, false)) {
      if (!other.value().startsWith(id.value())) {
        break;
      }
      if (other.value().startsWith(id.value() + "-")) {
        all.add(other);
      }
    }
    return all;
  }

  private static Optional<DocumentId> idOf(String name) {
    return name.endsWith(SUFFIX)
        ? DocumentId.parse(name.substring(0, name.length() - SUFFIX.length()))
        : Optional.empty();
  }
}
