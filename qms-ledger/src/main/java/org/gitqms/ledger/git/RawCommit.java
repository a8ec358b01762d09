package org.gitqms.ledger.git;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.rules.commit.Ident;
import org.jspecify.annotations.Nullable;

/**
 * A commit object taken apart.
 *
 * @param id its id
 * @param tree the tree it records
 * @param parents its parents, in order
 * @param author null if the strict grammar does not hold
 * @param committer null if the strict grammar does not hold
 * @param armour the signature as {@code ssh-keygen} would print it, without the last newline; null
 *     if there is none
 * @param payload the bytes that a signature covers: the object without its {@code gpgsig} header
 * @param message the message; bytes that are no UTF-8 replaced
 * @param problem what the strict grammar of events has against this object, or null
 */
public record RawCommit(
    ObjectId id,
    ObjectId tree,
    List<ObjectId> parents,
    @Nullable Ident author,
    @Nullable Ident committer,
    @Nullable String armour,
    ByteBuffer payload,
    String message,
    @Nullable String problem) {

  public RawCommit {
    parents = List.copyOf(parents);
  }

  /**
   * Takes a commit object apart. What git itself needs (tree, parents, message) is read of every
   * commit; whether an event may look like this, {@link #violation()} tells.
   *
   * @throws DamagedObjectException if there is not even a tree and a message
   */
  public static RawCommit parse(ObjectId id, byte[] raw) {
    return new RawCommitParser(id, raw).parse();
  }

  /**
   * Reads a commit and takes it apart.
   *
   * @throws DamagedObjectException if it is missing, damaged, or without a tree or message
   */
  public static RawCommit read(ObjectSource source, ObjectId id) {
    return parse(id, source.read(id, Constants.OBJ_COMMIT));
  }

  /** The same without the bytes that were signed, once the signature is checked. */
  public RawCommit withoutPayload() {
    return new RawCommit(
        id,
        tree,
        parents,
        author,
        committer,
        armour,
        ByteBuffer.allocate(0).asReadOnlyBuffer(),
        message,
        problem);
  }

  /** What the strict grammar has against this object; empty if it may be an event. */
  public Optional<String> violation() {
    return Optional.ofNullable(problem);
  }

  /**
   * The first parent of a commit object, read without looking at the rest.
   *
   * @throws DamagedObjectException if it has no tree, or a parent that is no id
   */
  public static Optional<ObjectId> firstParent(ObjectId id, byte[] raw) {
    return new RawCommitParser(id, raw).firstParent();
  }

  /** True if the bytes are UTF-8. */
  static boolean isUtf8(byte[] bytes, int from, int to) {
    int ascii = from;
    while (ascii < to && bytes[ascii] >= 0) {
      ascii++;
    }
    if (ascii == to) {
      return true;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
