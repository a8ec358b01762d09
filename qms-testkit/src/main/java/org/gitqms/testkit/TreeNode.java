package org.gitqms.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.jspecify.annotations.Nullable;

/** One folder of a {@link GitTree}: read when it is first looked into, written if it changed. */
final class TreeNode {

  /** One name in a folder; a folder below carries its node. */
  record Entry(FileMode mode, ObjectId object, @Nullable TreeNode folder) {}

  private @Nullable SortedMap<String, Entry> entries;
  private @Nullable ObjectId written;

  private TreeNode(@Nullable SortedMap<String, Entry> entries, @Nullable ObjectId written) {
    this.entries = entries;
    this.written = written;
  }

  static TreeNode empty() {
    return new TreeNode(new TreeMap<>(), null);
  }

  static TreeNode unread(ObjectId tree) {
    return new TreeNode(null, tree);
  }

  Optional<ObjectId> find(ObjectInserter objects, String path) {
    int slash = path.indexOf('/');
    Entry entry = entries(objects).get(slash < 0 ? path : path.substring(0, slash));
    if (entry == null || slash < 0) {
      return Optional.ofNullable(entry).map(Entry::object);
    }
    return entry.folder() == null
        ? Optional.empty()
        : entry.folder().find(objects, path.substring(slash + 1));
  }

  void put(ObjectInserter objects, String path, Entry entry) {
    written = null;
    int slash = path.indexOf('/');
    if (slash < 0) {
      entries(objects).put(path, entry);
      return;
    }
    String name = path.substring(0, slash);
    Entry below = entries(objects).get(name);
    TreeNode folder = below == null || below.folder() == null ? empty() : below.folder();
    folder.put(objects, path.substring(slash + 1), entry);
    entries(objects).put(name, new Entry(FileMode.TREE, ObjectId.zeroId(), folder));
  }

  boolean delete(ObjectInserter objects, String path) {
    int slash = path.indexOf('/');
    boolean deleted;
    if (slash < 0) {
      deleted = entries(objects).remove(path) != null;
    } else {
      String name = path.substring(0, slash);
      Entry below = entries(objects).get(name);
      TreeNode folder = below == null ? null : below.folder();
      deleted = folder != null && folder.delete(objects, path.substring(slash + 1));
      if (folder != null && folder.entries(objects).isEmpty()) {
        entries(objects).remove(name);
      }
    }
    if (deleted) {
      written = null;
    }
    return deleted;
  }

  ObjectId write(ObjectInserter objects) throws IOException {
    if (written != null) {
      return written;
    }
    TreeFormatter format = new TreeFormatter();
    var inGitOrder =
        entries(objects).entrySet().stream()
            .sorted(
                Comparator.comparing(
                    e -> e.getValue().mode() == FileMode.TREE ? e.getKey() + "/" : e.getKey()))
            .toList();
    for (var entry : inGitOrder) {
      TreeNode folder = entry.getValue().folder();
      ObjectId id = folder == null ? entry.getValue().object() : folder.write(objects);
      format.append(entry.getKey(), entry.getValue().mode(), id);
    }
    ObjectId id = objects.insert(format);
    written = id;
    return id;
  }

  private SortedMap<String, Entry> entries(ObjectInserter objects) {
    if (entries == null) {
      entries = read(objects, written == null ? ObjectId.zeroId() : written);
    }
    return entries;
  }

  private static SortedMap<String, Entry> read(ObjectInserter objects, ObjectId tree) {
    SortedMap<String, Entry> entries = new TreeMap<>();
    try (ObjectReader reader = objects.newReader()) {
      CanonicalTreeParser parser = new CanonicalTreeParser(null, reader, tree);
      for (; !parser.eof(); parser.next()) {
        ObjectId id = parser.getEntryObjectId();
        FileMode mode = parser.getEntryFileMode();
        entries.put(
            parser.getEntryPathString(),
            new Entry(mode, id, mode == FileMode.TREE ? unread(id) : null));
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
