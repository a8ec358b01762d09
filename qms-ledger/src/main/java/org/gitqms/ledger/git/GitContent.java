package org.gitqms.ledger.git;

import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.content.Digest;
import org.jspecify.annotations.Nullable;

/** A content that lies in git. It is read when asked for; only the digest is remembered. */
public final class GitContent implements Content {

  private final ObjectSource source;
  private final ObjectId id;
  private @Nullable Digest digest;

  public GitContent(ObjectSource source, ObjectId id) {
    this.source = source;
    this.id = id;
  }

  /**
   * A content that was read and hashed already, by whoever read ahead.
   *
   * @param source reads the bytes again when they are asked for
   */
  public GitContent(ObjectSource source, ObjectId id, Digest digest) {
    this(source, id);
    this.digest = digest;
  }

  /** The id of the blob. */
  public ObjectId id() {
    return id;
  }

  @Override
  public Digest digest() {
    if (digest == null) {
      digest = Digest.of(bytes());
    }
    return digest;
  }

  /**
   * {@inheritDoc}
   *
   * @throws DamagedObjectException if the blob is not what its id says
   */
  @Override
  public byte[] bytes() {
    return source.read(id, Constants.OBJ_BLOB);
  }

  @Override
  public boolean sameAs(Content other) {
    return other instanceof GitContent git ? id.equals(git.id) : Content.super.sameAs(other);
  }
}
