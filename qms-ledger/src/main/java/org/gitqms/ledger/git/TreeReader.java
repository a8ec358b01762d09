package org.gitqms.ledger.git;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.content.Content;
import org.jspecify.annotations.Nullable;

/** Reads trees and compares them. Trees read lately are kept, since the next commit shares them. */
public final class TreeReader {

  private static final int KEPT = 64;
  private static final int DEEPEST = 60;
  private static final String QMS = "QMS";

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
   *
   * @param before the older tree, or null for nothing
   */
  public List<FileChange> changes(@Nullable ObjectId before, ObjectId after) {
    List<FileChange> changes = new ArrayList<>();
    compare("", before == null ? GitTree.EMPTY : read(before), read(after), changes, 0);
    return changes;
  }

  /** Every file under {@code QMS/} of a tree, by path, sorted. */
  public Map<String, FileChange> qmsFiles(ObjectId root) {
    List<FileChange> files = new ArrayList<>();
    for (GitTree.Entry entry : read(root).entries()) {
      if (entry.name().equals(QMS)) {
        added("", entry, files, 0);
      }
    }
    Map<String, FileChange> byPath = new TreeMap<>();
    files.forEach(file -> byPath.put(file.path(), file));
    return byPath;
  }

  private void compare(
      String folder, GitTree before, GitTree after, List<FileChange> changes, int depth) {
    if (depth > DEEPEST) {
      throw new DamagedObjectException("a folder nested deeper than " + DEEPEST + ": " + folder);
    }
    int i = 0;
    int j = 0;
    while (i < before.entries().size() || j < after.entries().size()) {
      GitTree.Entry old = i < before.entries().size() ? before.entries().get(i) : null;
      GitTree.Entry now = j < after.entries().size() ? after.entries().get(j) : null;
      int order = order(old, now);
      if (order < 0 && old != null) {
        removed(folder, old, changes, depth);
        i++;
      } else if (order > 0 && now != null) {
        added(folder, now, changes, depth);
        j++;
      } else if (old != null && now != null) {
        changed(folder, old, now, changes, depth);
        i++;
        j++;
      }
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

  private void changed(
      String folder, GitTree.Entry old, GitTree.Entry now, List<FileChange> changes, int depth) {
    if (old.mode() == now.mode() && old.id().equals(now.id())) {
      return;
    }
    if (old.isTree()) {
      compare(folder + now.name() + "/", read(old.id()), read(now.id()), changes, depth + 1);
    } else {
      changes.add(file(folder, now));
    }
  }

  private void added(String folder, GitTree.Entry now, List<FileChange> changes, int depth) {
    if (!now.isTree()) {
      changes.add(file(folder, now));
      return;
    }
    compare(folder + now.name() + "/", GitTree.EMPTY, read(now.id()), changes, depth + 1);
  }

  private void removed(String folder, GitTree.Entry old, List<FileChange> changes, int depth) {
    if (!old.isTree()) {
      changes.add(FileChange.delete(folder + old.name()));
      return;
    }
    compare(folder + old.name() + "/", read(old.id()), GitTree.EMPTY, changes, depth + 1);
  }

  private FileChange file(String folder, GitTree.Entry entry) {
    String path = folder + entry.name();
    boolean blob = (entry.mode() & 0170000) == 0100000;
    Content content = blob && path.startsWith(QMS + "/") ? contents.apply(entry.id()) : null;
    return new FileChange(path, entry.octalMode(), content);
  }

  private GitTree read(ObjectId id) {
    GitTree known = lately.get(id);
    if (known != null) {
      return known;
    }
    GitTree tree = GitTree.parse(id, source.read(id, Constants.OBJ_TREE));
    lately.put(id, tree);
    return tree;
  }
}
