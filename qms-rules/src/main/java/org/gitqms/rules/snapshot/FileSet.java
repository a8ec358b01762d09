package org.gitqms.rules.snapshot;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.content.StoredFiles;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/** The files of a state: what a commit holds, and what events have changed since. Immutable. */
final class FileSet {

  static final FileSet EMPTY = new FileSet(null, HashTreePMap.empty(), HashTreePSet.empty());

  private final @Nullable StoredFiles stored;
  private final PMap<String, Content> written;
  private final PSet<String> deleted;

  private FileSet(
      @Nullable StoredFiles stored, PMap<String, Content> written, PSet<String> deleted) {
    this.stored = stored;
    this.written = written;
    this.deleted = deleted;
  }

  static FileSet of(StoredFiles stored) {
    return new FileSet(stored, HashTreePMap.empty(), HashTreePSet.empty());
  }

  static FileSet of(Map<String, Content> files) {
    return new FileSet(null, HashTreePMap.from(files), HashTreePSet.empty());
  }

  Optional<Content> get(String path) {
    Content content = written.get(path);
    if (content != null || stored == null || deleted.contains(path)) {
      return Optional.ofNullable(content);
    }
    return stored.file(path);
  }

  /** The names of the files that lie directly in a folder, whose path ends in a slash; sorted. */
  Set<String> namesIn(String folder) {
    Set<String> names = new TreeSet<>(stored == null ? List.of() : stored.namesIn(folder));
    names.removeIf(name -> deleted.contains(folder + name));
    for (String path : written.keySet()) {
      if (path.startsWith(folder) && path.indexOf('/', folder.length()) < 0) {
        names.add(path.substring(folder.length()));
      }
    }
    return names;
  }

  Map<String, Content> all() {
    if (stored == null) {
      return written;
    }
    Map<String, Content> all = new HashMap<>(stored.all());
    deleted.forEach(all::remove);
    all.putAll(written);
    return Collections.unmodifiableMap(all);
  }

  FileSet with(Map<String, Optional<Content>> changed) {
    PMap<String, Content> files = written;
    PSet<String> gone = deleted;
    for (Map.Entry<String, Optional<Content>> file : changed.entrySet()) {
      String path = file.getKey();
      if (file.getValue().isPresent()) {
        files = files.plus(path, file.getValue().get());
      } else {
        files = files.minus(path);
        gone = stored == null ? gone : gone.plus(path);
      }
    }
    return new FileSet(stored, files, gone);
  }
}
