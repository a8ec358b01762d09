package org.gitqms.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A tree that is kept in memory and changed path by path; only what changed is written again.
 * Nothing is checked: what git would refuse can be written too.
 */
public final class GitTree {

  private final Storage storage;
  private final TreeNode root;

  private GitTree(Storage storage, TreeNode root) {
    this.storage = storage;
    this.root = root;
  }

  static GitTree empty(Storage storage) {
    return new GitTree(storage, TreeNode.empty(storage));
  }

  static GitTree of(Storage storage, ObjectId tree) {
    return new GitTree(storage, TreeNode.unread(storage, tree));
  }

  /** The tree of a commit. */
  static GitTree of(Storage storage, RawCommit commit) {
    return of(storage, ObjectId.fromString(commit.header("tree").orElseThrow()));
  }

  /** Writes an ordinary file. */
  public GitTree put(String path, String text) {
    return put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes an ordinary file. */
  public GitTree put(String path, byte[] bytes) {
    return put(path, FileMode.REGULAR_FILE, bytes);
  }

  /** Writes an entry of any mode. */
  public GitTree put(String path, FileMode mode, byte[] bytes) {
    ObjectId older = find(path).orElse(null);
    return put(path, mode, storage.insert(Constants.OBJ_BLOB, bytes, older));
  }

  /** Makes an entry of any mode point to any object. */
  public GitTree put(String path, FileMode mode, ObjectId object) {
    TreeNode folder = mode == FileMode.TREE ? TreeNode.unread(storage, object) : null;
    root.put(path, new TreeNode.Entry(mode, object, folder));
    return this;
  }

  /** Gives a file another mode. */
  public GitTree mode(String path, FileMode mode) {
    return put(path, mode, find(path).orElseThrow(() -> missing(path)));
  }

  /** Takes a file away, and the folders that become empty. */
  public GitTree delete(String path) {
    if (!root.delete(path)) {
      throw missing(path);
    }
    return this;
  }

  /** The object at a path, as it was last written. */
  public Optional<ObjectId> find(String path) {
    return root.find(path);
  }

  /** The bytes of a file. */
  public byte[] read(String path) {
    return storage.read(find(path).orElseThrow(() -> missing(path)));
  }

  /** Writes the tree; gives its id. */
  ObjectId write() {
    return root.write();
  }

  private static IllegalArgumentException missing(String path) {
    return new IllegalArgumentException("there is no " + path);
  }
}
