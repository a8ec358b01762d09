package org.gitqms.ledger.sshsig;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gitqms.ledger.sshsig.SignatureCheck.Bad;
import org.gitqms.ledger.sshsig.SignatureCheck.Good;
import org.gitqms.rules.people.SshPublicKey;
import org.jspecify.annotations.Nullable;

/** The public key that stands in a signature, taken apart, with the check of what it signed. */
final class SignatureKey {

  private static final int USER_PRESENT = 0x01;
  private static final int USER_VERIFIED = 0x04;

  /** A history has many signatures by few keys, and proving the order of a point takes a third. */
  private static final Map<SshPublicKey, SignatureKey> PARSED = new ConcurrentHashMap<>();

  private static final int MAX_PARSED = 1_000;

  private final SshPublicKey key;
  private final CurvePublicKey curveKey;

  /** The FIDO application, SHA-256; null for a key in a file. */
  private final byte @Nullable [] applicationHash;

  private SignatureKey(
      SshPublicKey key, CurvePublicKey curveKey, byte @Nullable [] applicationHash) {
    this.key = key;
    this.curveKey = curveKey;
    this.applicationHash = applicationHash;
  }

  /** Reads the wire form (RFC 8709, 4; RFC 5656, 3.1; PROTOCOL.u2f, "SSH U2F Key formats"). */
  static SignatureKey parse(byte[] wire) throws MalformedException {
    SshPublicKey key =
        SshPublicKey.fromWire(wire)
            .orElseThrow(
                () ->
                    new MalformedException(
                        "the signature is made by a key of a type that is not accepted"));
    SignatureKey known = PARSED.get(key);
    if (known != null) {
      return known;
    }
    SignatureKey parsed = parse(key, wire);
    // The keys come from whoever signs: their number must not fill the memory.
    if (PARSED.size() >= MAX_PARSED) {
      PARSED.clear();
    }
    PARSED.put(key, parsed);
    return parsed;
  }

  private static SignatureKey parse(SshPublicKey key, byte[] wire) throws MalformedException {
    WireReader in = new WireReader(wire, "the public key");
    in.string("type");
    CurvePublicKey curveKey;
    if (key.type().contains("ed25519")) {
      curveKey = Ed25519PublicKey.of(in.string("point"));
    } else {
      in.expectString(P256.CURVE, "curve");
      curveKey = P256PublicKey.of(in.string("point"));
    }
    byte[] applicationHash = key.isHardware() ? SignedData.sha256(in.string("application")) : null;
    in.expectEnd();
    return new SignatureKey(key, curveKey, applicationHash);
  }

  /**
   * Checks the innermost signature, with its type before it.
   *
   * @param signed the bytes that stand for the message
   */
  SignatureCheck check(byte[] signed, byte[] signature) throws MalformedException {
    WireReader in = new WireReader(signature, "the signature");
    if (!new String(in.string("type"), StandardCharsets.US_ASCII).equals(key.type())) {
      throw new MalformedException("the signature is of another type than the key in it");
    }
    byte[] raw = in.string("curve's part");
    int flags = 0;
    byte[] covered = signed;
    if (applicationHash != null) {
      flags = in.uint8("flags");
      int counter = in.uint32("counter");
      covered =
          new WireWriter()
              .raw(applicationHash)
              .uint8(flags)
              .uint32(counter)
              .raw(SignedData.sha256(signed))
              .bytes();
    }
    in.expectEnd();
    if (!curveKey.verifies(covered, raw)) {
      return new Bad("the signature does not fit the message and the key");
    }
    return new Good(key, (flags & USER_PRESENT) != 0, (flags & USER_VERIFIED) != 0);
  }
}
