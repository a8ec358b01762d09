package org.gitqms.testkit;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.jspecify.annotations.Nullable;

/** One folder of a {@link GitTree}: read when it is first looked into, written if it changed. */
final class TreeNode {

  private static final int ENTRY_SIZE = 60;

  /** One name in a folder; a folder below carries its node. */
  record Entry(FileMode mode, ObjectId object, @Nullable TreeNode folder) {

    ObjectId id() {
      return folder == null ? object : folder.write();
    }
  }

  private final Storage storage;
  // Git sorts a folder as if its name ended in a slash; so do these keys.
  private @Nullable SortedMap<String, Entry> entries;
  private @Nullable ObjectId written;
  private boolean changed;

  private TreeNode(
      Storage storage, @Nullable SortedMap<String, Entry> entries, @Nullable ObjectId written) {
    this.storage = storage;
    this.entries = entries;
    this.written = written;
    this.changed = written == null;
  }

  static TreeNode empty(Storage storage) {
    return new TreeNode(storage, new TreeMap<>(), null);
  }

  static TreeNode unread(Storage storage, ObjectId tree) {
    return new TreeNode(storage, null, tree);
  }

  Optional<ObjectId> find(String path) {
    int slash = path.indexOf('/');
    if (slash < 0) {
      return Optional.ofNullable(entry(path)).map(Entry::id);
    }
    TreeNode folder = folder(path.substring(0, slash));
    return folder == null ? Optional.empty() : folder.find(path.substring(slash + 1));
  }

  void put(String path, Entry entry) {
    changed = true;
    int slash = path.indexOf('/');
    if (slash < 0) {
      entries().remove(path);
      entries().remove(path + "/");
      entries().put(entry.folder() == null ? path : path + "/", entry);
      return;
    }
    String name = path.substring(0, slash);
    TreeNode folder = folder(name);
    if (folder == null) {
      folder = empty(storage);
      put(name, new Entry(FileMode.TREE, ObjectId.zeroId(), folder));
    }
    folder.put(path.substring(slash + 1), entry);
  }

  boolean delete(String path) {
    int slash = path.indexOf('/');
    boolean deleted;
    if (slash < 0) {
      deleted = entries().remove(path) != null || entries().remove(path + "/") != null;
    } else {
      String name = path.substring(0, slash);
      TreeNode folder = folder(name);
      deleted = folder != null && folder.delete(path.substring(slash + 1));
      if (folder != null && folder.entries().isEmpty()) {
        entries().remove(name + "/");
      }
    }
    changed |= deleted;
    return deleted;
  }

  ObjectId write() {
    ObjectId before = written;
    if (before != null && !changed) {
      return before;
    }
    TreeFormatter format = new TreeFormatter(entries().size() * ENTRY_SIZE + ENTRY_SIZE);
    entries()
        .forEach(
            (key, entry) ->
                format.append(
                    key.endsWith("/") ? key.substring(0, key.length() - 1) : key,
                    entry.mode(),
                    entry.id()));
    ObjectId id = storage.insert(Constants.OBJ_TREE, format.toByteArray(), before);
    written = id;
    changed = false;
    return id;
  }

  private @Nullable Entry entry(String name) {
    Entry file = entries().get(name);
    return file == null ? entries().get(name + "/") : file;
  }

  private @Nullable TreeNode folder(String name) {
    Entry entry = entries().get(name + "/");
    return entry == null ? null : entry.folder();
  }

  private SortedMap<String, Entry> entries() {
    if (entries == null) {
      entries = written == null ? new TreeMap<>() : read(storage, written);
    }
    return entries;
  }

  private static SortedMap<String, Entry> read(Storage storage, ObjectId tree) {
    SortedMap<String, Entry> entries = new TreeMap<>();
    CanonicalTreeParser parser = new CanonicalTreeParser();
    parser.reset(storage.read(tree));
    for (; !parser.eof(); parser.next()) {
      ObjectId id = parser.getEntryObjectId();
      FileMode mode = parser.getEntryFileMode();
      TreeNode folder = mode == FileMode.TREE ? unread(storage, id) : null;
      String name = parser.getEntryPathString();
      entries.put(folder == null ? name : name + "/", new Entry(mode, id, folder));
    }
    return entries;
  }
}
