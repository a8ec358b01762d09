package org.gitqms.trace.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gitqms.trace.SourceFile;
import org.gitqms.trace.SystemFiles;
import org.gitqms.trace.TracedSystem;
import org.gitqms.trace.TreeFile;
import org.gitqms.trace.source.SourceLinks;
import org.gitqms.trace.source.SourceScanner;

/** Files as far as they had to be read: each once, and only if nobody remembers its note. */
final class ReadFiles {

  private static final Notes NOTHING = new Notes(Set.of(), Set.of(), false);

  private final TraceMemory memory;
  private final Map<String, SourceFile> sources = new ConcurrentHashMap<>();
  private final Map<String, TracedSystem> systems = new ConcurrentHashMap<>();

  ReadFiles(TraceMemory memory) {
    this.memory = memory;
  }

  /** The name of a test begins with its path in some languages, and is read by it in all. */
  static String key(TreeFile source) {
    return "source " + source.path().substring(source.path().lastIndexOf('.') + 1) + source.blob();
  }

  static String specificationKey(SystemFiles files) {
    return "specification " + files.specification().blob();
  }

  static String matrixKey(TreeFile matrix) {
    return "matrix " + matrix.blob();
  }

  Notes sourceNotes(TreeFile file) {
    if (!SourceScanner.scans(file.path())) {
      return NOTHING;
    }
    return memory.note(key(file)).orElseGet(() -> Notes.of(source(file).links()));
  }

  SourceFile source(TreeFile file) {
    return sources.computeIfAbsent(
        file.path(),
        path -> {
          SourceLinks links = SourceScanner.scan(path, file.bytes());
          return new SourceFile(path, links);
        });
  }

  SystemNotes systemNotes(SystemFiles files) {
    Optional<Notes> specification = memory.note(specificationKey(files));
    Optional<Notes> matrix =
        files.matrix().isEmpty()
            ? Optional.of(NOTHING)
            : memory.note(matrixKey(files.matrix().get()));
    if (specification.isPresent() && matrix.isPresent()) {
      return new SystemNotes(files, specification.get(), matrix.get());
    }
    TracedSystem read = system(files);
    return new SystemNotes(
        files, Notes.of(read.specification()), read.matrix().map(Notes::of).orElse(NOTHING));
  }

  private TracedSystem system(SystemFiles files) {
    return systems.computeIfAbsent(files.id(), id -> files.read());
  }

  /** A system as the last one, and before it the specifications of others. */
  List<TracedSystem> systems(List<SystemNotes> context, SystemFiles last) {
    List<TracedSystem> all = new ArrayList<>();
    for (SystemNotes other : context) {
      TracedSystem read = system(other.files());
      all.add(new TracedSystem(read.id(), read.versionInForce(), read.specification(), null));
    }
    all.add(system(last));
    return all;
  }
}
