package org.gitqms.ledger.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.gitqms.rules.content.Content;
import org.jspecify.annotations.Nullable;

/** Makes new trees out of old ones. What does not change is neither read nor written again. */
public final class TreeWriter {

  private final ObjectInserter inserter;
  private final ObjectSource source;
  private final Map<ObjectId, GitTree> known = new HashMap<>();

  /**
   * @param inserter takes the new objects
   * @param source reads the old ones, and those just inserted
   */
  public TreeWriter(ObjectInserter inserter, ObjectSource source) {
    this.inserter = inserter;
    this.source = source;
  }

  /**
   * The tree that results when files are written or deleted.
   *
   * @param root the tree to start from, or null for an empty one
   * @param files by path; an empty content deletes
   * @throws IOException if an object cannot be written
   */
  public ObjectId apply(@Nullable ObjectId root, Map<String, Optional<Content>> files)
      throws IOException {
    GitTree tree = root == null ? GitTree.EMPTY : read(root);
    return write(change(tree, files));
  }

  private GitTree change(GitTree tree, Map<String, Optional<Content>> files) throws IOException {
    Map<String, GitTree.Entry> entries = new HashMap<>();
    tree.entries().forEach(e -> entries.put(e.name(), e));
    Map<String, Map<String, Optional<Content>>> folders = new TreeMap<>();
    for (Map.Entry<String, Optional<Content>> file : files.entrySet()) {
      int slash = file.getKey().indexOf('/');
      if (slash < 0) {
        place(entries, file.getKey(), file.getValue());
      } else {
        folders
            .computeIfAbsent(file.getKey().substring(0, slash), k -> new TreeMap<>())
            .put(file.getKey().substring(slash + 1), file.getValue());
      }
    }
    for (Map.Entry<String, Map<String, Optional<Content>>> folder : folders.entrySet()) {
      GitTree.Entry old = entries.get(folder.getKey());
      GitTree below = old != null && old.isTree() ? read(old.id()) : GitTree.EMPTY;
      GitTree changed = change(below, folder.getValue());
      if (changed.entries().isEmpty()) {
        entries.remove(folder.getKey());
      } else {
        entries.put(
            folder.getKey(),
            new GitTree.Entry(FileMode.TYPE_TREE, folder.getKey(), write(changed)));
      }
    }
    List<GitTree.Entry> sorted = new ArrayList<>(entries.values());
    sorted.sort(GitTree::compare);
    return new GitTree(sorted);
  }

  private void place(Map<String, GitTree.Entry> entries, String name, Optional<Content> content)
      throws IOException {
    if (content.isEmpty()) {
      entries.remove(name);
      return;
    }
    ObjectId blob =
        content.get() instanceof GitContent git
            ? git.id()
            : inserter.insert(Constants.OBJ_BLOB, content.get().bytes());
    entries.put(name, new GitTree.Entry(FileMode.TYPE_FILE | 0644, name, blob));
  }

  private ObjectId write(GitTree tree) throws IOException {
    ByteArrayOutputStream raw = new ByteArrayOutputStream(tree.entries().size() * 48);
    byte[] id = new byte[20];
    for (GitTree.Entry entry : tree.entries()) {
      raw.writeBytes(Integer.toOctalString(entry.mode()).getBytes(StandardCharsets.US_ASCII));
      raw.write(' ');
      raw.writeBytes(EntryName.encode(entry.name()));
      raw.write(0);
      entry.id().copyRawTo(id, 0);
      raw.writeBytes(id);
    }
    ObjectId written = inserter.insert(Constants.OBJ_TREE, raw.toByteArray());
    known.put(written, tree);
    if (known.size() > 1000) {
      known.clear();
    }
    return written;
  }

  private GitTree read(ObjectId id) {
    GitTree tree = known.get(id);
    return tree != null ? tree : GitTree.parse(id, source.read(id, Constants.OBJ_TREE));
  }
}
