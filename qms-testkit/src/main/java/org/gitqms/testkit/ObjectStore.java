package org.gitqms.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A repository on disk, and the way in which objects come into it. */
final class ObjectStore implements AutoCloseable {

  static final String BRANCH = Constants.R_HEADS + "main";

  private final Repository repository;
  private Storage storage;

  private ObjectStore(Repository repository, Storage storage) {
    this.repository = repository;
    this.storage = storage;
  }

  /** A new repository in which each object is a file of its own at once. */
  static ObjectStore loose(Path folder, boolean bare) {
    Repository repository = create(folder, bare);
    return new ObjectStore(repository, new LooseStorage(repository));
  }

  /** A new bare repository whose objects make one pack, until {@link #unpack}. */
  static ObjectStore packed(Path folder) {
    Repository repository = create(folder, true);
    return new ObjectStore(repository, new PackStorage(repository.getDirectory().toPath()));
  }

  private static Repository create(Path folder, boolean bare) {
    QuietSystem.install();
    FileRepositoryBuilder builder = new FileRepositoryBuilder();
    if (bare) {
      builder.setGitDir(folder.toFile()).setBare();
    } else {
      builder.setGitDir(folder.resolve(".git").toFile()).setWorkTree(folder.toFile());
    }
    try {
      Repository repository = builder.build();
      repository.create(bare);
      RefUpdate head = repository.updateRef(Constants.HEAD);
      head.disableRefLog();
      head.link(BRANCH);
      return repository;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Repository repository() {
    return repository;
  }

  Storage storage() {
    return storage;
  }

  ObjectId insertCommit(byte[] bytes) {
    return storage.insert(Constants.OBJ_COMMIT, bytes, null);
  }

  /** The parts of a commit. */
  RawCommit commit(ObjectId id) {
    return RawCommit.parse(storage.read(id));
  }

  /** Points the branch to a commit, unless its objects are still being packed. */
  void advance(ObjectId commit) {
    if (storage instanceof LooseStorage) {
      point(BRANCH, commit);
    }
  }

  /** Finishes the pack; from here on each object is a file of its own. */
  void unpack() {
    if (storage instanceof PackStorage pack) {
      pack.finish();
      storage = new LooseStorage(repository);
    }
  }

  /** Points a ref to a commit, wherever it pointed before. */
  void point(String ref, ObjectId commit) {
    try {
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
    repository.close();
  }
}
