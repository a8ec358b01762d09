package org.gitqms.ledger.verify;

import java.nio.ByteBuffer;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.DamagedObjectException;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.ledger.sshsig.SignatureCheck;
import org.gitqms.ledger.sshsig.SshSignatures;
import org.gitqms.rules.commit.Signature;
import org.gitqms.rules.event.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * A commit with its signature checked, ready to be judged. This is the part of the work that needs
 * no state, so several threads do it ahead of the judge.
 *
 * @param id the commit
 * @param raw the commit taken apart, or null if it is damaged
 * @param signature what the mathematics say
 * @param damage what is wrong with the object, or null
 */
record ReadCommit(
    ObjectId id, @Nullable RawCommit raw, Signature signature, @Nullable String damage) {

  static ReadCommit read(ObjectSource source, ObjectId id) {
    try {
      RawCommit raw = RawCommit.parse(id, source.read(id, Constants.OBJ_COMMIT));
      boolean event = EventMessage.claimsToBeEvent(raw.message());
      return new ReadCommit(id, raw, event ? check(raw) : new Signature.Absent(), null);
    } catch (DamagedObjectException e) {
      return new ReadCommit(id, null, new Signature.Absent(), e.getMessage());
    }
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
