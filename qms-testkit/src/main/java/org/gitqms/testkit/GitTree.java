package org.gitqms.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/**
 * A tree that is kept in memory and changed path by path; only what changed is written again.
 * Nothing is checked: what git would refuse can be written too.
 */
public final class GitTree {

  private final ObjectInserter objects;
  private final TreeNode root;

  private GitTree(ObjectInserter objects, TreeNode root) {
    this.objects = objects;
    this.root = root;
  }

  static GitTree empty(ObjectInserter objects) {
    return new GitTree(objects, TreeNode.empty());
  }

  static GitTree of(ObjectInserter objects, ObjectId tree) {
    return new GitTree(objects, TreeNode.unread(tree));
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
    try {
      return put(path, mode, objects.insert(Constants.OBJ_BLOB, bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes an entry of any mode point to any object. */
  public GitTree put(String path, FileMode mode, ObjectId object) {
    TreeNode folder = mode == FileMode.TREE ? TreeNode.unread(object) : null;
    root.put(objects, path, new TreeNode.Entry(mode, object, folder));
    return this;
  }

  /** Gives a file another mode. */
  public GitTree mode(String path, FileMode mode) {
    return put(path, mode, find(path).orElseThrow(() -> missing(path)));
  }

  /** Takes a file away, and the folders that become empty. */
  public GitTree delete(String path) {
    if (!root.delete(objects, path)) {
      throw missing(path);
    }
    return this;
  }

  /** The object at a path. */
  public Optional<ObjectId> find(String path) {
    return root.find(objects, path);
  }

  /** The bytes of a file. */
  public byte[] read(String path) {
    ObjectId id = find(path).orElseThrow(() -> missing(path));
    try (var reader = objects.newReader()) {
      return reader.open(id).getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the tree; gives its id. */
  ObjectId write() {
    try {
      return root.write(objects);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IllegalArgumentException missing(String path) {
    return new IllegalArgumentException("there is no " + path);
  }
}
