package org.gitqms.ledger.past;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    List<String> ending = trees.files(tree, (full, last) -> full.endsWith(end));
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
    String last = path.substring(path.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    String stem = dot > 0 ? last.substring(0, dot) : last;
    List<String> near = new ArrayList<>(trees.files(tree, (full, n) -> n.equalsIgnoreCase(last)));
    if (near.isEmpty()) {
      near.addAll(trees.files(tree, (full, n) -> n.startsWith(stem + ".")));
    }
    return near.isEmpty() ? null : near.get(0);
  }
}
