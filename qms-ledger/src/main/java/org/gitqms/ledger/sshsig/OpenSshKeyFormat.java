package org.gitqms.ledger.sshsig;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** The text of an OpenSSH private key file with one key (OpenSSH, PROTOCOL.key). */
final class OpenSshKeyFormat {

  static final String BEGIN = "-----BEGIN OPENSSH PRIVATE KEY-----";

  private static final String END = "-----END OPENSSH PRIVATE KEY-----";
  private static final String MAGIC = "openssh-key-v1\0";
  private static final String NONE = "none";

  /** The block size of the cipher "none". */
  private static final int BLOCK = 8;

  private final String cipher;
  private final byte[] publicKey;
  private final byte[] privateSection;

  private OpenSshKeyFormat(String cipher, byte[] publicKey, byte[] privateSection) {
    this.cipher = cipher;
    this.publicKey = publicKey;
    this.privateSection = privateSection;
  }

  /** Takes the outer layer apart, which no passphrase hides. */
  static OpenSshKeyFormat parse(String text) throws MalformedException {
    List<String> lines = text.lines().toList();
    int last = lines.size() - 1;
    if (last < 2 || !lines.get(0).equals(BEGIN) || !lines.get(last).equals(END)) {
      throw new MalformedException("it does not start and end with the lines of a private key");
    }
    byte[] blob;
    try {
      blob = Base64.getDecoder().decode(String.join("", lines.subList(1, last)));
    } catch (IllegalArgumentException e) {
      throw new MalformedException("it is not Base64 between its first and its last line");
    }
    WireReader in = new WireReader(blob, "it");
    in.expectBytes(MAGIC, "first bytes");
    String cipher = new String(in.string("cipher"), StandardCharsets.US_ASCII);
    if (cipher.equals(NONE)) {
      in.expectString(NONE, "key derivation");
      in.expectString("", "key derivation options");
    } else {
      in.string("key derivation");
      in.string("key derivation options");
    }
    if (in.uint32("number of keys") != 1) {
      throw new MalformedException("it does not hold exactly one key");
    }
    byte[] publicKey = in.string("public key");
    byte[] privateSection = in.string("private section");
    // An authenticating cipher puts its tag behind the section.
    if (cipher.equals(NONE)) {
      in.expectEnd();
    }
    return new OpenSshKeyFormat(cipher, publicKey, privateSection);
  }

  boolean isEncrypted() {
    return !cipher.equals(NONE);
  }

  /** The public half in wire form, which no passphrase hides. */
  byte[] publicKey() {
    return publicKey.clone();
  }

  /** The algorithm name of the key, such as {@code ssh-rsa}; any text if the file is damaged. */
  String keyType() throws MalformedException {
    byte[] type = new WireReader(publicKey, "its public key").string("type");
    return new String(type, StandardCharsets.US_ASCII);
  }

  /** Opens the private section of an unencrypted Ed25519 or ECDSA P-256 key. */
  CurvePrivateKey privateKey() throws MalformedException {
    if (privateSection.length % BLOCK != 0) {
      throw new MalformedException("its private section is not made of whole blocks");
    }
    WireReader in = new WireReader(privateSection, "its private section");
    int check = in.uint32("check number");
    if (in.uint32("check number") != check) {
      throw new MalformedException("its two check numbers differ");
    }
    String type = new String(in.string("type"), StandardCharsets.US_ASCII);
    CurvePrivateKey key;
    if (type.equals(Ed25519PublicKey.TYPE)) {
      key = Ed25519PrivateKey.readFields(in);
    } else if (type.equals(P256.TYPE)) {
      key = P256PrivateKey.readFields(in);
    } else {
      throw new MalformedException("its private section holds a key of another type");
    }
    in.string("comment");
    checkPadding(in.rest());
    if (!Arrays.equals(key.publicKey().wire(), publicKey)) {
      throw new MalformedException("its public half does not belong to its private half");
    }
    return key;
  }

  /**
   * The text for a key without a passphrase.
   *
   * @param check any number; a reader tells by it whether a passphrase was right
   */
  static String textOf(CurvePrivateKey key, String comment, int check) {
    WireWriter section = new WireWriter().uint32(check).uint32(check);
    key.writeFields(section);
    section.string(comment);
    for (int i = 1; section.size() % BLOCK != 0; i++) {
      section.uint8(i);
    }
    byte[] blob =
        new WireWriter()
            .raw(MAGIC.getBytes(StandardCharsets.US_ASCII))
            .string(NONE)
            .string(NONE)
            .string("")
            .uint32(1)
            .string(key.publicKey().wire())
            .string(section.bytes())
            .bytes();
    return BEGIN + "\n" + Base64Lines.of(blob) + "\n" + END + "\n";
  }

  private static void checkPadding(byte[] padding) throws MalformedException {
    boolean right = padding.length < BLOCK;
    for (int i = 0; i < padding.length; i++) {
      right &= padding[i] == i + 1;
    }
    if (!right) {
      throw new MalformedException("its padding is not 1, 2, 3 and so on to a whole block");
    }
  }
}
