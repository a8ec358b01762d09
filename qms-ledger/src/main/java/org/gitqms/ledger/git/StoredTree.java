package org.gitqms.ledger.git;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.content.StoredFiles;

/** The files of the quality system in one tree; folders are read when somebody looks into them. */
public final class StoredTree implements StoredFiles {

  private final TreeReader trees;
  private final ObjectId root;

  /**
   * @param root the tree of a commit
   */
  public StoredTree(TreeReader trees, ObjectId root) {
    this.trees = trees;
    this.root = root;
  }

  /**
   * {@inheritDoc}
   *
   * @throws DamagedObjectException if a folder on the way cannot be read
   */
  @Override
  public Optional<Content> file(String path) {
    return trees.qmsFile(root, path);
  }

  @Override
  public List<String> namesIn(String folder) {
    return trees.names(root, folder);
  }

  @Override
  public Map<String, Content> all() {
    Map<String, Content> files = new TreeMap<>();
    trees
        .qmsFiles(root)
        .values()
        .forEach(file -> file.content().ifPresent(content -> files.put(file.path(), content)));
    return files;
  }
}
