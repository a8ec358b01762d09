package org.gitqms.ledger.sshsig;

import java.nio.charset.StandardCharsets;

/** The fields of a signature, each to be changed at will: what a forger would write. */
final class SignatureFields {

  String magic = "SSHSIG";
  int version = 1;
  byte[] key;
  byte[] namespace;
  byte[] reserved = new byte[0];
  byte[] hash = "sha512".getBytes(StandardCharsets.US_ASCII);
  byte[] signature;
  byte[] trailer = new byte[0];

  SignatureFields(byte[] key, String namespace, byte[] signature) {
    this.key = key;
    this.namespace = namespace.getBytes(StandardCharsets.UTF_8);
    this.signature = signature;
  }

  /** The fields of a signature that is whole. */
  static SignatureFields of(String armored) {
    try {
      WireReader in = new WireReader(Armour.unwrap(armored), "the signature");
      in.expectBytes("SSHSIG", "magic");
      in.uint32("version");
      byte[] key = in.string("key");
      String namespace = new String(in.string("namespace"), StandardCharsets.UTF_8);
      in.string("reserved");
      byte[] hash = in.string("hash");
      SignatureFields fields = new SignatureFields(key, namespace, in.string("signature"));
      fields.hash = hash;
      return fields;
    } catch (MalformedException e) {
      throw new IllegalArgumentException(e);
    }
  }

  byte[] blob() {
    return new WireWriter()
        .raw(magic.getBytes(StandardCharsets.ISO_8859_1))
        .uint32(version)
        .string(key)
        .string(namespace)
        .string(reserved)
        .string(hash)
        .string(signature)
        .raw(trailer)
        .bytes();
  }

  String armored() {
    return Armour.wrap(blob());
  }
}
