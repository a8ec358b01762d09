package org.gitqms.testkit;

import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** Where objects go. */
sealed interface Storage permits LooseStorage, PackStorage {

  /**
   * Stores an object.
   *
   * @param type one of git's object types
   * @param bytes its content
   * @param older what it is a newer state of, if anything
   */
  ObjectId insert(int type, byte[] bytes, @Nullable ObjectId older);

  /** The content of an object. */
  byte[] read(ObjectId id);
}
