package org.gitqms.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A repository on disk, and the way in which objects come into it. */
final class ObjectStore implements AutoCloseable {

  static final String BRANCH = Constants.R_HEADS + "main";

  private final FileRepository repository;
  private final ObjectInserter inserter;
  private final boolean live;

  private ObjectStore(FileRepository repository, ObjectInserter inserter, boolean live) {
    this.repository = repository;
    this.inserter = inserter;
    this.live = live;
  }

  /** A new repository in which each object is a file of its own at once. */
  static ObjectStore loose(Path folder, boolean bare) {
    FileRepository repository = create(folder, bare);
    return new ObjectStore(repository, repository.newObjectInserter(), true);
  }

  /**
   * A new bare repository whose objects make one pack, readable to others once a ref points to it.
   */
  static ObjectStore packed(Path folder) {
    FileRepository repository = create(folder, true);
    var pack = repository.getObjectDatabase().newPackInserter();
    pack.checkExisting(false);
    return new ObjectStore(repository, pack, false);
  }

  private static FileRepository create(Path folder, boolean bare) {
    QuietSystem.install();
    FileRepositoryBuilder builder = new FileRepositoryBuilder();
    if (bare) {
      builder.setGitDir(folder.toFile()).setBare();
    } else {
      builder.setGitDir(folder.resolve(".git").toFile()).setWorkTree(folder.toFile());
    }
    try {
      FileRepository repository = (FileRepository) builder.build();
      repository.create(bare);
      RefUpdate head = repository.updateRef(Constants.HEAD);
      head.disableRefLog();
      head.link(BRANCH);
      return repository;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  FileRepository repository() {
    return repository;
  }

  ObjectInserter objects() {
    return inserter;
  }

  ObjectId insertCommit(byte[] bytes) {
    try {
      return inserter.insert(Constants.OBJ_COMMIT, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] read(ObjectId id) {
    try (ObjectReader reader = inserter.newReader()) {
      return reader.open(id).getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** True if the branch follows each commit; else it is pointed once, at the end. */
  boolean isLive() {
    return live;
  }

  /** Points a ref to a commit, wherever it pointed before. */
  void point(String ref, ObjectId commit) {
    try {
      inserter.flush();
      RefUpdate update = repository.updateRef(ref);
      update.setNewObjectId(commit);
      update.disableRefLog();
      RefUpdate.Result result = update.forceUpdate();
      if (result == RefUpdate.Result.LOCK_FAILURE || result == RefUpdate.Result.IO_FAILURE) {
        throw new IllegalStateException(ref + ": " + result);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    inserter.close();
    repository.close();
  }
}
