package org.gitqms.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** Each object is a file of its own, and there for everybody at once. */
final class LooseStorage implements Storage {

  private final Repository repository;

  LooseStorage(Repository repository) {
    this.repository = repository;
  }

  @Override
  public ObjectId insert(int type, byte[] bytes, @Nullable ObjectId older) {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      return inserter.insert(type, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public byte[] read(ObjectId id) {
    try {
      return repository.open(id).getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
