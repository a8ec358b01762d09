package org.gitqms.ledger.git;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** Reads what lies outside {@code QMS/} in trees: every path of it, at a bounded cost. */
public final class CodeTrees {

  private static final int DEEPEST = 60;
  private static final int LONGEST_PATH = 4_096;

  /** Paths and folders that one question may lead to. */
  private static final int MOST = 200_000;

  /** Folders whose submodules are remembered. */
  private static final int MOST_KEPT = 20_000;

  private static final String QMS = "QMS";

  private final TreeReader trees;
  private final Map<ObjectId, Map<String, String>> submodules = new HashMap<>();

  /**
   * @param source reads the trees
   */
  public CodeTrees(ObjectSource source) {
    this.trees = new TreeReader(source);
  }

  /**
   * What stands at a path.
   *
   * @param mode git's file mode
   * @param id the blob, or the commit of a submodule
   */
  public record Entry(int mode, ObjectId id) {

    /** True for a submodule. */
    public boolean isSubmodule() {
      return mode == FileMode.TYPE_GITLINK;
    }

    /** True for what has bytes of its own: a file, also one that may be run, or a link. */
    public boolean isFile() {
      return !isSubmodule() && mode != FileMode.TYPE_TREE;
    }

    /** As git prints it. */
    public String octalMode() {
      return String.format("%06o", mode);
    }
  }

  /**
   * What a path holds in two trees; one of the sides may be missing.
   *
   * @param before in the older tree, or null
   * @param after in the newer tree, or null
   */
  public record Difference(@Nullable Entry before, @Nullable Entry after) {}

  /**
   * Every path outside {@code QMS/} at which two trees differ.
   *
   * @param before the older tree, or null for nothing
   * @throws DamagedObjectException if a tree cannot be read, or there are too many
   */
  public SortedMap<String, Difference> differences(@Nullable ObjectId before, ObjectId after) {
    Comparison comparison = new Comparison();
    comparison.compare("", before, after, 0);
    return comparison.found;
  }

  /** The commits at which the submodules of a tree stand, by path. */
  public SortedMap<String, String> submodules(ObjectId root) {
    TreeMap<String, String> found = new TreeMap<>();
    new Listing().submodules(root, 0).forEach(found::put);
    return found;
  }

  /** What stands at a path outside {@code QMS/}, a folder too; empty if nothing does. */
  public Optional<Entry> entry(ObjectId root, String path) {
    ObjectId folder = root;
    String[] names = path.split("/", -1);
    if (names[0].equals(QMS)) {
      return Optional.empty();
    }
    for (int i = 0; i < names.length; i++) {
      Optional<GitTree.Entry> entry = trees.read(folder).find(names[i]);
      if (entry.isEmpty()) {
        return Optional.empty();
      }
      if (i == names.length - 1) {
        return entry.map(e -> new Entry(e.mode(), e.id()));
      }
      if (!entry.get().isTree()) {
        return Optional.empty();
      }
      folder = entry.get().id();
    }
    return Optional.empty();
  }

  /** The paths of the files outside {@code QMS/} that are wanted, sorted. */
  public List<String> files(ObjectId root, BiPredicate<String, String> wanted) {
    List<String> found = new ArrayList<>();
    new Listing().files("", root, 0, wanted, found);
    found.sort(null);
    return found;
  }

  private static void refuseDeep(int depth, String folder) {
    if (depth > DEEPEST || folder.length() > LONGEST_PATH) {
      throw new DamagedObjectException("a folder nested too deep: " + folder);
    }
  }

  private static boolean isQms(int depth, GitTree.Entry entry) {
    return depth == 0 && entry.name().equals(QMS);
  }

  /** One comparison of two trees. */
  private final class Comparison {

    private final TreeMap<String, Difference> found = new TreeMap<>();
    private int looked;

    void compare(String folder, @Nullable ObjectId before, @Nullable ObjectId after, int depth) {
      refuseDeep(depth, folder);
      Map<String, GitTree.Entry> old = entries(before);
      for (GitTree.Entry now : after == null ? GitTree.EMPTY.entries() : entriesOf(after)) {
        GitTree.Entry was = old.remove(now.name());
        if (!isQms(depth, now) && !now.equals(was)) {
          entry(folder + now.name(), was, now, depth);
        }
      }
      for (GitTree.Entry was : old.values()) {
        if (!isQms(depth, was)) {
          entry(folder + was.name(), was, null, depth);
        }
      }
    }

    private void entry(
        String path, GitTree.@Nullable Entry was, GitTree.@Nullable Entry now, int depth) {
      if (++looked > MOST) {
        throw new DamagedObjectException("more than " + MOST + " paths of code that differ");
      }
      ObjectId oldTree = was != null && was.isTree() ? was.id() : null;
      ObjectId newTree = now != null && now.isTree() ? now.id() : null;
      if (oldTree != null || newTree != null) {
        compare(path + "/", oldTree, newTree, depth + 1);
      }
      Entry before = was == null || was.isTree() ? null : new Entry(was.mode(), was.id());
      Entry after = now == null || now.isTree() ? null : new Entry(now.mode(), now.id());
      if (before != null || after != null) {
        found.put(path, new Difference(before, after));
      }
    }

    private Map<String, GitTree.Entry> entries(@Nullable ObjectId tree) {
      Map<String, GitTree.Entry> entries = new HashMap<>();
      if (tree != null) {
        entriesOf(tree).forEach(entry -> entries.put(entry.name(), entry));
      }
      return entries;
    }

    private List<GitTree.Entry> entriesOf(ObjectId tree) {
      return trees.read(tree).entries();
    }
  }

  /** One walk through a tree. */
  private final class Listing {

    private int looked;

    Map<String, String> submodules(ObjectId tree, int depth) {
      Map<String, String> known = submodules.get(tree);
      if (known != null) {
        return known;
      }
      refuseDeep(depth, tree.name());
      Map<String, String> found = new HashMap<>();
      for (GitTree.Entry entry : trees.read(tree).entries()) {
        if (isQms(depth, entry)) {
          continue;
        }
        if (entry.mode() == FileMode.TYPE_GITLINK) {
          found.put(entry.name(), entry.id().name());
        } else if (entry.isTree()) {
          count();
          submodules(entry.id(), depth + 1)
              .forEach((path, commit) -> found.put(entry.name() + "/" + path, commit));
        }
      }
      if (depth > 0) {
        if (submodules.size() >= MOST_KEPT) {
          submodules.clear();
        }
        submodules.put(tree, found);
      }
      return found;
    }

    void files(
        String folder,
        ObjectId tree,
        int depth,
        BiPredicate<String, String> wanted,
        List<String> found) {
      refuseDeep(depth, folder);
      for (GitTree.Entry entry : trees.read(tree).entries()) {
        if (isQms(depth, entry)) {
          continue;
        }
        count();
        String path = folder + entry.name();
        if (entry.isTree()) {
          files(path + "/", entry.id(), depth + 1, wanted, found);
        } else if (wanted.test(path, entry.name())) {
          found.add(path);
        }
      }
    }

    private void count() {
      if (++looked > MOST) {
        throw new DamagedObjectException("a tree of more than " + MOST + " paths");
      }
    }
  }
}
