package org.gitqms.ledger.sshsig;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.gitqms.ledger.sshsig.SignatureCheck.Bad;

/**
 * Checks SSH signatures (OpenSSH, PROTOCOL.sshsig) by Ed25519, ECDSA P-256 and FIDO keys of both.
 *
 * <p>Stricter than {@code ssh-keygen -Y verify}: a signature has one text only, so nobody without
 * the key can give a signed commit another id; the one exception is ECDSA itself, where {@code (r,
 * n - s)} holds wherever {@code (r, s)} does. Ed25519 keys and signatures must be canonical and of
 * prime order.
 */
public final class SshSignatures {

  /** The namespace under which git signs commits and tags. */
  public static final String GIT_NAMESPACE = "git";

  static final int VERSION = 1;

  private SshSignatures() {}

  /**
   * Checks a signature over a message. Never throws, whatever the signature is.
   *
   * @param message the signed bytes; of a git commit: the commit object without its {@code gpgsig}
   *     header
   * @param armored the signature as it stands in a commit's {@code gpgsig} header once the leading
   *     spaces of continued lines are gone: lines end in LF, the last one, {@code -----END SSH
   *     SIGNATURE-----}, in nothing. Base64 in lines of 70 as {@code ssh-keygen} writes it; any
   *     other layout is refused. A file that {@code ssh-keygen -Y sign} made has one more LF
   * @param namespace what the signature must be made for: {@value #GIT_NAMESPACE} for a commit
   */
  public static SignatureCheck verify(byte[] message, String armored, String namespace) {
    try {
      WireReader in = new WireReader(Armour.unwrap(armored), "the signature");
      in.expectBytes(SignedData.MAGIC, "first bytes");
      if (in.uint32("version") != VERSION) {
        throw new MalformedException("the signature is not of version 1");
      }
      byte[] key = in.string("public key");
      checkNamespace(in.string("namespace"), namespace);
      in.expectString("", "reserved field");
      String hash = knownHash(in.string("hash name"));
      byte[] signature = in.string("inner signature");
      in.expectEnd();
      return SignatureKey.parse(key).check(SignedData.of(message, namespace, hash), signature);
    } catch (MalformedException e) {
      return new Bad(String.valueOf(e.getMessage()));
    }
  }

  private static void checkNamespace(byte[] found, String wanted) throws MalformedException {
    if (wanted.isEmpty()) {
      throw new MalformedException("a signature must be made for a namespace");
    }
    if (!Arrays.equals(found, wanted.getBytes(StandardCharsets.UTF_8))) {
      throw new MalformedException("the signature is not made for the namespace " + wanted);
    }
  }

  private static String knownHash(byte[] name) throws MalformedException {
    String hash = new String(name, StandardCharsets.US_ASCII);
    if (!hash.equals("sha512") && !hash.equals("sha256")) {
      throw new MalformedException("the signature uses another hash than sha512 or sha256");
    }
    return hash;
  }
}
