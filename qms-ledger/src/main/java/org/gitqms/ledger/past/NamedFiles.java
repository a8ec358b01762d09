package org.gitqms.ledger.past;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.CodeTrees;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.rules.commit.Lookup;
import org.gitqms.rules.content.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What names of files outside {@code QMS/} lead to in one tree: a path from the top, of a file or
 * of a folder; or else the last names of paths, of files alone.
 */
final class NamedFiles {

  private final CodeTrees trees;
  private final ObjectId tree;

  /** The paths of all files by their last names, in lower case; read when one is asked for. */
  private @Nullable NavigableMap<String, List<String>> byName;

  NamedFiles(CodeTrees trees, ObjectId tree) {
    this.trees = trees;
    this.tree = tree;
  }

  Lookup find(String name) {
    String path = name.startsWith("./") ? name.substring(2) : name;
    path = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (path.isEmpty()) {
      return new Lookup(List.of(), null);
    }
    Optional<CodeTrees.Entry> entry = trees.entry(tree, path);
    if (entry.isPresent()) {
      return new Lookup(List.of(path), null);
    }
    String end = "/" + path;
    List<String> ending =
        named(last(path)).stream().filter(full -> full.endsWith(end)).sorted().toList();
    return ending.isEmpty()
        ? new Lookup(List.of(), nearest(path))
        : new Lookup(ending.subList(0, Math.min(2, ending.size())), null);
  }

  /** What the files at these paths hold; without those that are not there. */
  Map<String, Digest> digests(ObjectSource source, Set<String> paths) {
    Map<String, Digest> digests = new HashMap<>();
    for (String path : paths) {
      trees
          .entry(tree, path)
          .filter(CodeTrees.Entry::isFile)
          .ifPresent(
              file -> digests.put(path, Digest.of(source.read(file.id(), Constants.OBJ_BLOB))));
    }
    return digests;
  }

  /** A file of the same name elsewhere, in upper or lower case; else one whose name begins so. */
  private @Nullable String nearest(String path) {
    String last = last(path);
    List<String> same = named(last);
    if (!same.isEmpty()) {
      return same.get(0);
    }
    int dot = last.lastIndexOf('.');
    String begin = (dot > 0 ? last.substring(0, dot) : last).toLowerCase(Locale.ROOT) + ".";
    Map.Entry<String, List<String>> next = byName().ceilingEntry(begin);
    return next == null || !next.getKey().startsWith(begin) ? null : next.getValue().get(0);
  }

  /** The files with this last name, in upper or lower case. */
  private List<String> named(String last) {
    return byName().getOrDefault(last.toLowerCase(Locale.ROOT), List.of());
  }

  private NavigableMap<String, List<String>> byName() {
    if (byName == null) {
      byName = new TreeMap<>();
      for (String path : trees.files(tree, (full, last) -> true)) {
        byName
            .computeIfAbsent(last(path).toLowerCase(Locale.ROOT), k -> new ArrayList<>())
            .add(path);
      }
    }
    return byName;
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
