package org.gitqms.ledger.git;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.content.Content;
import org.jspecify.annotations.Nullable;

/** Reads trees and compares them. Trees read lately are kept, since the next commit shares them. */
public final class TreeReader {

  private static final int KEPT = 64;
  private static final int DEEPEST = 60;
  private static final String QMS = "QMS";

  /** Changes of code that one comparison tells; the law does not ask for all of them. */
  private static final int MOST_OUTSIDE = 1_000;

  /** Characters of a path: what file systems take. */
  private static final int LONGEST_PATH = 4_096;

  /** Folders and files that one commit may change under {@code QMS/}. */
  private static final int MOST_INSIDE = 200_000;

  private final ObjectSource source;
  private final Function<ObjectId, Content> contents;
  private final Map<ObjectId, GitTree> lately =
      new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ObjectId, GitTree> eldest) {
          return size() > KEPT;
        }
      };

  /** A reader whose contents are read when they are asked for. */
  public TreeReader(ObjectSource source) {
    this(source, blob -> new GitContent(source, blob));
  }

  /**
   * @param source reads the trees
   * @param contents gives what a blob under {@code QMS/} holds
   */
  public TreeReader(ObjectSource source, Function<ObjectId, Content> contents) {
    this.source = source;
    this.contents = contents;
  }

  /**
   * What differs between two trees, by path. Contents are given for what lies under {@code QMS/}.
   * Outside of it at least one path is given if anything differs; where very many do, a folder may
   * stand for what is in it.
   *
   * @param before the older tree, or null for nothing
   */
  public List<FileChange> changes(@Nullable ObjectId before, ObjectId after) {
    Comparison comparison = new Comparison();
    comparison.compare("", before == null ? GitTree.EMPTY : read(before), read(after), 0);
    return comparison.changes;
  }

  /** Every file under {@code QMS/} of a tree, by path, sorted. */
  public Map<String, FileChange> qmsFiles(ObjectId root) {
    Comparison comparison = new Comparison();
    for (GitTree.Entry entry : read(root).entries()) {
      if (entry.name().equals(QMS)) {
        comparison.added("", entry, 0);
      }
    }
    Map<String, FileChange> byPath = new TreeMap<>();
    comparison.changes.forEach(file -> byPath.put(file.path(), file));
    return byPath;
  }

  /** The content of one file under {@code QMS/}; empty if there is no such file. */
  Optional<Content> qmsFile(ObjectId root, String path) {
    int slash = path.lastIndexOf('/');
    return folder(root, path.substring(0, slash + 1))
        .flatMap(folder -> folder.find(path.substring(slash + 1)))
        .flatMap(entry -> file(path.substring(0, slash + 1), entry).content());
  }

  /** The names of the files directly in a folder, whose path ends in a slash. */
  List<String> names(ObjectId root, String folder) {
    return folder(root, folder).stream()
        .flatMap(tree -> tree.entries().stream())
        .filter(entry -> !entry.isTree())
        .map(GitTree.Entry::name)
        .toList();
  }

  private Optional<GitTree> folder(ObjectId root, String path) {
    Optional<GitTree> tree = Optional.of(read(root));
    for (int from = 0; from < path.length() && tree.isPresent(); ) {
      int slash = path.indexOf('/', from);
      tree =
          tree.get()
              .find(path.substring(from, slash))
              .filter(GitTree.Entry::isTree)
              .map(entry -> read(entry.id()));
      from = slash + 1;
    }
    return tree;
  }

  /** True if a tree has anything at {@code QMS/}, in upper or lower case. */
  public boolean holdsQms(ObjectId root) {
    return read(root).entries().stream()
        .anyMatch(entry -> new FileChange(entry.name(), entry.octalMode(), null).isQms());
  }

  /** One comparison of two trees, at a bounded cost. */
  private final class Comparison {

    private final List<FileChange> changes = new ArrayList<>();
    private int inside;
    private int outside;
    private int folders;

    void compare(String folder, GitTree before, GitTree after, int depth) {
      if (depth > DEEPEST) {
        throw new DamagedObjectException("a folder nested deeper than " + DEEPEST + ": " + folder);
      }
      int i = 0;
      int j = 0;
      while (i < before.entries().size() || j < after.entries().size()) {
        if (depth > 0 && outside > MOST_OUTSIDE && !isInside(folder)) {
          return;
        }
        GitTree.Entry old = i < before.entries().size() ? before.entries().get(i) : null;
        GitTree.Entry now = j < after.entries().size() ? after.entries().get(j) : null;
        int order = order(old, now);
        if (order < 0 && old != null) {
          removed(folder, old, depth);
          i++;
        } else if (order > 0 && now != null) {
          added(folder, now, depth);
          j++;
        } else if (old != null && now != null) {
          changed(folder, old, now, depth);
          i++;
          j++;
        }
      }
    }

    private void changed(String folder, GitTree.Entry old, GitTree.Entry now, int depth) {
      if (old.mode() == now.mode() && old.id().equals(now.id())) {
        return;
      }
      if (old.isTree() && mayEnter(folder + now.name())) {
        compare(folder + now.name() + "/", read(old.id()), read(now.id()), depth + 1);
      } else {
        tell(file(folder, now));
      }
    }

    void added(String folder, GitTree.Entry now, int depth) {
      if (now.isTree() && mayEnter(folder + now.name())) {
        compare(folder + now.name() + "/", GitTree.EMPTY, read(now.id()), depth + 1);
      } else {
        tell(file(folder, now));
      }
    }

    private void removed(String folder, GitTree.Entry old, int depth) {
      if (old.isTree() && mayEnter(folder + old.name())) {
        compare(folder + old.name() + "/", read(old.id()), GitTree.EMPTY, depth + 1);
      } else {
        tell(FileChange.delete(folder + old.name()));
      }
    }

    private void tell(FileChange change) {
      if (isInside(change.path())) {
        count(1);
      } else if (++outside > MOST_OUTSIDE) {
        return;
      }
      changes.add(change);
    }

    /** A few hundred bytes of trees can stand for millions of paths. */
    private boolean mayEnter(String folder) {
      if (isInside(folder)) {
        count(1);
        if (folder.length() > LONGEST_PATH) {
          throw new DamagedObjectException("a path longer than " + LONGEST_PATH + " characters");
        }
        return true;
      }
      return outside < MOST_OUTSIDE && ++folders <= MOST_OUTSIDE && folder.length() <= LONGEST_PATH;
    }

    private void count(int more) {
      inside += more;
      if (inside > MOST_INSIDE) {
        throw new DamagedObjectException("more than " + MOST_INSIDE + " changes under " + QMS);
      }
    }

    private boolean isInside(String path) {
      return path.equals(QMS) || path.startsWith(QMS + "/");
    }
  }

  private static int order(GitTree.@Nullable Entry old, GitTree.@Nullable Entry now) {
    if (old == null) {
      return 1;
    }
    if (now == null) {
      return -1;
    }
    // By far most entries are the same in both; comparing bytes is for those that are not.
    return old.name().equals(now.name()) && old.isTree() == now.isTree()
        ? 0
        : GitTree.compare(old, now);
  }

  private FileChange file(String folder, GitTree.Entry entry) {
    String path = folder + entry.name();
    boolean blob = (entry.mode() & 0170000) == 0100000;
    Content content = blob && path.startsWith(QMS + "/") ? contents.apply(entry.id()) : null;
    return entry.mode() == FileMode.TYPE_GITLINK
        ? FileChange.submodule(path, entry.id().name())
        : new FileChange(path, entry.octalMode(), content);
  }

  /** A tree taken apart. */
  GitTree read(ObjectId id) {
    GitTree known = lately.get(id);
    if (known != null) {
      return known;
    }
    GitTree tree = GitTree.parse(id, source.read(id, Constants.OBJ_TREE));
    lately.put(id, tree);
    return tree;
  }
}
