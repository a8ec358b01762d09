package org.gitqms.ledger.write;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.ledger.sshsig.Signer;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.ledger.sshsig.SshSignatures;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.commit.Ident;

/** The bytes of a commit object, up to the signature and after it. */
final class UnsignedCommit {

  private final byte[] head;
  private final byte[] body;

  private UnsignedCommit(byte[] head, byte[] body) {
    this.head = head;
    this.body = body;
  }

  static UnsignedCommit of(Commit commit, ObjectId tree) {
    StringBuilder headers = new StringBuilder("tree ").append(tree.name()).append('\n');
    commit.parents().forEach(p -> headers.append("parent ").append(p).append('\n'));
    headers.append("author ").append(line(commit.author())).append('\n');
    headers.append("committer ").append(line(commit.committer())).append('\n');
    return new UnsignedCommit(
        headers.toString().getBytes(StandardCharsets.UTF_8),
        ("\n" + commit.message()).getBytes(StandardCharsets.UTF_8));
  }

  /** What the strict grammar of events has against it. */
  Optional<String> violation() {
    return RawCommit.parse(ObjectId.zeroId(), join(head, body)).violation();
  }

  byte[] signedBy(Signer signer) throws SigningException {
    String armour = signer.sign(join(head, body), SshSignatures.GIT_NAMESPACE);
    String header = "gpgsig " + armour.replace("\n", "\n ") + "\n";
    return join(head, header.getBytes(StandardCharsets.US_ASCII), body);
  }

  private static String line(Ident ident) {
    return ident.label() + " " + ident.time() + " " + ident.zone();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
