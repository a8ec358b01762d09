package org.gitqms.ledger.past;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
   * What the bases do not settle. One from which both sides changed a path says nothing of it; all
   * others must name the same side. For who chooses his bases may choose an old one, from which
   * going back to what was before looks like the work of one side.
   */
  private SortedMap<String, CodeTrees.Difference> contests(RawCommit merge, List<ObjectId> bases) {
    ObjectId left = tree(merge.parents().get(0));
    ObjectId right = tree(merge.parents().get(1));
    SortedMap<String, CodeTrees.Difference> merged = trees.differences(left, merge.tree());
    SortedMap<String, CodeTrees.Difference> apart = trees.differences(left, right);
    List<SortedMap<String, CodeTrees.Difference>> older = new ArrayList<>();
    bases.forEach(base -> older.add(trees.differences(left, tree(base))));
    if (bases.isEmpty()) {
      older.add(withoutBase(left));
    }
    return contests(merged, apart, older);
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
      List<SortedMap<String, CodeTrees.Difference>> older) {
    SortedSet<String> paths = new TreeSet<>(merged.keySet());
    paths.addAll(apart.keySet());
    SortedMap<String, CodeTrees.Difference> contested = new TreeMap<>();
    for (String path : paths) {
      CodeTrees.Difference result = merged.get(path);
      CodeTrees.Difference other = apart.get(path);
      CodeTrees.Entry left = Objects.requireNonNull(result != null ? result : other).before();
      CodeTrees.Entry right = other == null ? left : other.after();
      CodeTrees.Entry taken = result == null ? left : result.after();
      Set<Side> changed = EnumSet.noneOf(Side.class);
      for (SortedMap<String, CodeTrees.Difference> base : older) {
        CodeTrees.Difference before = base.get(path);
        changed.add(Side.changed(before == null ? left : before.after(), left, right));
      }
      if (!Side.settles(changed, left, right, taken)) {
        contested.put(path, new CodeTrees.Difference(left, taken));
      }
    }
    return contested;
  }

  /** Which side of a merge changed a path since one base. */
  private enum Side {
    LEFT,
    RIGHT,
    BOTH;

    static Side changed(
        CodeTrees.@Nullable Entry base,
        CodeTrees.@Nullable Entry left,
        CodeTrees.@Nullable Entry right) {
      if (Objects.equals(left, base)) {
        return RIGHT;
      }
      return Objects.equals(right, base) ? LEFT : BOTH;
    }

    /** True if it is clear which content the merge takes, and it takes that. */
    static boolean settles(
        Set<Side> changed,
        CodeTrees.@Nullable Entry left,
        CodeTrees.@Nullable Entry right,
        CodeTrees.@Nullable Entry taken) {
      if (Objects.equals(left, right)) {
        return Objects.equals(taken, left);
      }
      boolean one = changed.contains(LEFT) != changed.contains(RIGHT);
      return one && Objects.equals(taken, changed.contains(LEFT) ? left : right);
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
