package org.gitqms.ledger.sshsig;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.gitqms.rules.people.SshPublicKey;

/**
 * Stands in for a FIDO token: signs what a token signs (OpenSSH, PROTOCOL.u2f), with the flags that
 * the test asks for.
 */
final class SoftwareAuthenticator {

  static final int TOUCHED = 0x01;
  static final int PIN_GIVEN = 0x04;

  private final CurvePrivateKey inside;
  private final String application;
  private final SshPublicKey publicKey;

  private SoftwareAuthenticator(CurvePrivateKey inside, String application) {
    this.inside = inside;
    this.application = application;
    WireReader in = new WireReader(inside.publicKey().wire(), "the key");
    try {
      String type = new String(in.string("type"), StandardCharsets.US_ASCII);
      byte[] wire =
          new WireWriter()
              .string("sk-" + type + "@openssh.com")
              .raw(in.rest())
              .string(application)
              .bytes();
      publicKey = SshPublicKey.fromWire(wire).orElseThrow();
    } catch (MalformedException e) {
      throw new IllegalStateException(e);
    }
  }

  static SoftwareAuthenticator ed25519(String application) {
    return new SoftwareAuthenticator(Ed25519PrivateKey.ofSeed(new byte[32]), application);
  }

  static SoftwareAuthenticator p256(String application) {
    try {
      return new SoftwareAuthenticator(
          P256PrivateKey.ofScalar(BigInteger.valueOf(123_456_789)), application);
    } catch (MalformedException e) {
      throw new IllegalStateException(e);
    }
  }

  SshPublicKey publicKey() {
    return publicKey;
  }

  SignatureFields sign(byte[] message, String namespace, int flags) {
    return sign(message, namespace, flags, application);
  }

  /** Signs for an application that need not be the key's. */
  SignatureFields sign(byte[] message, String namespace, int flags, String forApplication) {
    int counter = 7;
    byte[] covered =
        new WireWriter()
            .raw(SignedData.sha256(forApplication.getBytes(StandardCharsets.UTF_8)))
            .uint8(flags)
            .uint32(counter)
            .raw(SignedData.sha256(SignedData.of(message, namespace, "sha512")))
            .bytes();
    WireReader in = new WireReader(inside.sign(covered), "the signature");
    try {
      in.string("type");
      byte[] signature =
          new WireWriter()
              .string(publicKey.type())
              .string(in.string("curve's part"))
              .uint8(flags)
              .uint32(counter)
              .bytes();
      return new SignatureFields(publicKey.wire(), namespace, signature);
    } catch (MalformedException e) {
      throw new IllegalStateException(e);
    }
  }
}
