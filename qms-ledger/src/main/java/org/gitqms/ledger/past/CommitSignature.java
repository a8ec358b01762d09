package org.gitqms.ledger.past;

import java.nio.ByteBuffer;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.ledger.sshsig.SignatureCheck;
import org.gitqms.ledger.sshsig.SshSignatures;
import org.gitqms.rules.commit.Signature;

/** What the mathematics say about the signature of a commit. */
public final class CommitSignature {

  private CommitSignature() {}

  /**
   * Checks the signature of an event.
   *
   * @param raw the commit with the bytes that were signed
   */
  public static Signature of(RawCommit raw) {
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

  /** The same of code. An object in which other programs may read other things proves nothing. */
  static Signature ofCode(RawCommit raw) {
    return raw.violation().isPresent()
        ? new Signature.Bad("the commit is not plain: " + raw.violation().get())
        : of(raw);
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
