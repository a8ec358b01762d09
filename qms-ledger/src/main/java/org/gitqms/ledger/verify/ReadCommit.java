package org.gitqms.ledger.verify;

import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.ledger.sshsig.SignatureCheck;
import org.gitqms.ledger.sshsig.SshSignatures;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.commit.Signature;
import org.gitqms.rules.event.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * A commit read, compared with the one before it, and its signature checked: ready to be judged.
 *
 * @param id the commit
 * @param raw the commit taken apart, or null if it is damaged
 * @param signature what the mathematics say
 * @param changes what it changes against its first parent; all contents are read and hashed
 * @param damage what is wrong with the object, or with one it needs; null if all is whole
 */
record ReadCommit(
    ObjectId id,
    @Nullable RawCommit raw,
    Signature signature,
    List<FileChange> changes,
    @Nullable String damage) {

  ReadCommit {
    changes = List.copyOf(changes);
  }

  static ReadCommit whole(RawCommit raw, List<FileChange> changes) {
    boolean event = EventMessage.claimsToBeEvent(raw.message());
    Signature signature = event ? check(raw) : new Signature.Absent();
    return new ReadCommit(raw.id(), raw.withoutPayload(), signature, changes, null);
  }

  static ReadCommit damaged(ObjectId id, String damage) {
    return new ReadCommit(id, null, new Signature.Absent(), List.of(), damage);
  }

  private static Signature check(RawCommit raw) {
    if (raw.armour() == null) {
      return new Signature.Absent();
    }
    SignatureCheck check =
        SshSignatures.verify(bytes(raw.payload()), raw.armour(), SshSignatures.GIT_NAMESPACE);
    if (check instanceof SignatureCheck.Good good) {
      return new Signature.Good(good.key(), good.userPresent(), good.userVerified());
    }
    return new Signature.Bad(((SignatureCheck.Bad) check).reason());
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
