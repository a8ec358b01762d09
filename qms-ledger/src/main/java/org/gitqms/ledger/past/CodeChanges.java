package org.gitqms.ledger.past;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.CodeTrees;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.rules.commit.FileChange;
import org.jspecify.annotations.Nullable;

/** What commits change outside {@code QMS/}, path by path. */
public final class CodeChanges {

  /** The blob without a byte: that two files are empty does not make them one file moved. */
  private static final ObjectId EMPTY =
      ObjectId.fromString("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");

  private final ObjectSource source;
  private final CodeTrees trees;

  public CodeChanges(ObjectSource source) {
    this.source = source;
    this.trees = new CodeTrees(source);
  }

  /** What differs from the first parent of a commit. */
  public List<FileChange> ofFirstParent(RawCommit commit) {
    return changes(fromParent(commit));
  }

  /**
   * What a commit itself does: what differs from its parent; of a merge only what it did not take
   * from the one side that had changed it.
   */
  public List<FileChange> ofItself(RawCommit commit) {
    return changes(itself(commit));
  }

  /** The files that a commit moves without changing them: from the old path to the new one. */
  SortedMap<String, String> renames(RawCommit commit) {
    Map<ObjectId, SortedSet<String>> gone = new HashMap<>();
    SortedMap<String, CodeTrees.Difference> all = itself(commit);
    all.forEach(
        (path, difference) -> {
          CodeTrees.Entry was = difference.before();
          if (was != null && difference.after() == null && isMovable(was)) {
            gone.computeIfAbsent(was.id(), id -> new TreeSet<>()).add(path);
          }
        });
    TreeMap<String, String> renames = new TreeMap<>();
    all.forEach(
        (path, difference) -> {
          CodeTrees.Entry now = difference.after();
          if (now != null && difference.before() == null && isMovable(now)) {
            SortedSet<String> from = gone.getOrDefault(now.id(), new TreeSet<>());
            if (!from.isEmpty()) {
              renames.put(from.first(), path);
              from.remove(from.first());
            }
          }
        });
    return renames;
  }

  /**
   * The paths of a merge of two commits that are not as the only side has them that changed them
   * since the base: both changed them, or the merge took the side that did not, or neither.
   */
  List<String> contested(RawCommit merge, ObjectId base) {
    return List.copyOf(contests(merge, List.of(base)).keySet());
  }

  private SortedMap<String, CodeTrees.Difference> itself(RawCommit commit) {
    if (commit.parents().size() < 2) {
      return fromParent(commit);
    }
    if (commit.parents().size() > 2) {
      SortedMap<String, CodeTrees.Difference> any = new TreeMap<>();
      for (ObjectId parent : commit.parents()) {
        any.putAll(trees.differences(tree(parent), commit.tree()));
      }
      return any;
    }
    return contests(
        commit, MergeBases.of(source, commit.parents().get(0), commit.parents().get(1)));
  }

  private SortedMap<String, CodeTrees.Difference> fromParent(RawCommit commit) {
    ObjectId before = commit.parents().isEmpty() ? null : tree(commit.parents().get(0));
    return trees.differences(before, commit.tree());
  }

  /**
   * What is contested seen from any base. Who chooses his bases may choose an old one, from which
   * going back to what was before looks like the work of one side.
   */
  private SortedMap<String, CodeTrees.Difference> contests(RawCommit merge, List<ObjectId> bases) {
    ObjectId left = tree(merge.parents().get(0));
    ObjectId right = tree(merge.parents().get(1));
    SortedMap<String, CodeTrees.Difference> merged = trees.differences(left, merge.tree());
    SortedMap<String, CodeTrees.Difference> apart = trees.differences(left, right);
    if (bases.isEmpty()) {
      return contests(merged, apart, withoutBase(left));
    }
    SortedMap<String, CodeTrees.Difference> all = new TreeMap<>();
    for (ObjectId base : bases) {
      all.putAll(contests(merged, apart, trees.differences(left, tree(base))));
    }
    return all;
  }

  /** Without a commit in common, everything is new on both sides. */
  private SortedMap<String, CodeTrees.Difference> withoutBase(ObjectId left) {
    SortedMap<String, CodeTrees.Difference> all = new TreeMap<>();
    trees
        .differences(null, left)
        .forEach((path, d) -> all.put(path, new CodeTrees.Difference(d.after(), null)));
    return all;
  }

  /** Everything is told by how it differs from the left side. */
  private static SortedMap<String, CodeTrees.Difference> contests(
      SortedMap<String, CodeTrees.Difference> merged,
      SortedMap<String, CodeTrees.Difference> apart,
      SortedMap<String, CodeTrees.Difference> older) {
    SortedSet<String> paths = new TreeSet<>(merged.keySet());
    paths.addAll(apart.keySet());
    SortedMap<String, CodeTrees.Difference> contested = new TreeMap<>();
    for (String path : paths) {
      Sides left = Sides.at(path, merged, apart, older);
      if (left.isContested()) {
        contested.put(path, new CodeTrees.Difference(left.left(), left.merged()));
      }
    }
    return contested;
  }

  /** What one path holds in the four trees of a merge; null for nothing. */
  private record Sides(
      CodeTrees.@Nullable Entry base,
      CodeTrees.@Nullable Entry left,
      CodeTrees.@Nullable Entry right,
      CodeTrees.@Nullable Entry merged) {

    static Sides at(
        String path,
        SortedMap<String, CodeTrees.Difference> merged,
        SortedMap<String, CodeTrees.Difference> apart,
        SortedMap<String, CodeTrees.Difference> older) {
      CodeTrees.Difference result = merged.get(path);
      CodeTrees.Difference other = apart.get(path);
      CodeTrees.Difference before = older.get(path);
      CodeTrees.Difference any = result != null ? result : other;
      CodeTrees.Entry left = any == null ? null : any.before();
      return new Sides(
          before == null ? left : before.after(),
          left,
          other == null ? left : other.after(),
          result == null ? left : result.after());
    }

    boolean isContested() {
      if (same(left, right)) {
        return !same(merged, left);
      }
      if (same(left, base)) {
        return !same(merged, right);
      }
      return !same(right, base) || !same(merged, left);
    }

    private static boolean same(CodeTrees.@Nullable Entry one, CodeTrees.@Nullable Entry other) {
      return one == null ? other == null : one.equals(other);
    }
  }

  private static List<FileChange> changes(SortedMap<String, CodeTrees.Difference> differences) {
    List<FileChange> changes = new ArrayList<>();
    differences.forEach((path, difference) -> changes.add(change(path, difference.after())));
    return changes;
  }

  private static FileChange change(String path, CodeTrees.@Nullable Entry now) {
    if (now == null) {
      return FileChange.delete(path);
    }
    return now.isSubmodule()
        ? FileChange.submodule(path, now.id().name())
        : new FileChange(path, now.octalMode(), null);
  }

  private static boolean isMovable(CodeTrees.Entry entry) {
    return !entry.isSubmodule() && !entry.id().equals(EMPTY);
  }

  private ObjectId tree(ObjectId commit) {
    return RawCommit.parse(commit, source.read(commit, Constants.OBJ_COMMIT)).tree();
  }
}
