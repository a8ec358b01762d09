package org.gitqms.ledger.sshsig;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.gitqms.ledger.sshsig.SignatureCheck.Bad;
import org.gitqms.ledger.sshsig.SignatureCheck.Good;
import org.gitqms.rules.people.SshPublicKey;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our signatures and checks beside those of ssh-keygen. */
class OpenSshComparisonTest {

  private static final byte[] MESSAGE = "approve CR-001\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  SshKeygen keygen;

  @BeforeEach
  void useTheFolder() {
    keygen = new SshKeygen(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ed25519", "ecdsa"})
  void what_ssh_keygen_signs_is_good_here(String type) {
    Path key = keygen.generate(type);
    for (String hash : new String[] {"sha512", "sha256"}) {
      String signature = keygen.sign(key, MESSAGE, "git", "-O", "hashalg=" + hash);

      assertThat(SshSignatures.verify(MESSAGE, signature, "git"))
          .isEqualTo(new Good(SshKeygen.publicKey(key), false, false));
      assertThat(SshSignatures.verify(MESSAGE, signature, "file")).isInstanceOf(Bad.class);
      assertThat(SshSignatures.verify(new byte[0], signature, "git")).isInstanceOf(Bad.class);
    }
  }

  @ParameterizedTest
  @Verifies("REQ-IDENT-005")
  @ValueSource(strings = {"ed25519", "ecdsa"})
  void what_we_sign_is_good_for_ssh_keygen(String type) throws SigningException {
    KeyFileSigner signer = KeyFileSigner.load(keygen.generate(type));
    String signature = signer.sign(MESSAGE, "git");

    assertThat(keygen.verifies(MESSAGE, signature, "git", signer.publicKey())).isTrue();
    assertThat(keygen.verifies(MESSAGE, signature, "file", signer.publicKey())).isFalse();
    assertThat(keygen.verifies(new byte[0], signature, "git", signer.publicKey())).isFalse();
  }

  @Test
  void ed25519_signatures_are_the_very_bytes_of_ssh_keygen() throws SigningException {
    Path key = keygen.generate("ed25519");
    KeyFileSigner signer = KeyFileSigner.load(key);
    Random random = new Random(1);
    for (int length : new int[] {0, 1, 64, 1000, 100_000}) {
      byte[] message = new byte[length];
      random.nextBytes(message);

      assertThat(signer.sign(message, "git")).isEqualTo(keygen.sign(key, message, "git"));
    }
  }

  /** Among these lengths are those where the Base64 fills its last line, and every padding. */
  @Test
  void the_armour_is_that_of_ssh_keygen_whatever_the_length() throws SigningException {
    Path key = keygen.generate("ed25519");
    KeyFileSigner signer = KeyFileSigner.load(key);
    for (int length = 1; length <= 110; length++) {
      String namespace = "n".repeat(length);
      String theirs = keygen.sign(key, MESSAGE, namespace);

      assertThat(signer.sign(MESSAGE, namespace)).isEqualTo(theirs);
      assertThat(SshSignatures.verify(MESSAGE, theirs, namespace)).isInstanceOf(Good.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ed25519", "ecdsa"})
  void many_messages_are_signed_and_checked_alike(String type) throws SigningException {
    Path key = keygen.generate(type);
    KeyFileSigner signer = KeyFileSigner.load(key);
    Random random = new Random(2);
    for (int i = 0; i < 25; i++) {
      byte[] message = new byte[random.nextInt(500)];
      random.nextBytes(message);
      String ours = signer.sign(message, "git");

      assertThat(keygen.verifies(message, ours, "git", signer.publicKey())).isTrue();
      assertThat(SshSignatures.verify(message, ours, "git")).isInstanceOf(Good.class);
      assertThat(SshSignatures.verify(message, keygen.sign(key, message, "git"), "git"))
          .isInstanceOf(Good.class);
    }
  }

  @ParameterizedTest
  @Verifies("REQ-IDENT-004")
  @ValueSource(strings = {"-t rsa -b 2048", "-t ecdsa -b 384", "-t ecdsa -b 521"})
  void difference_keys_of_other_types_sign_for_ssh_keygen_and_not_here(String options) {
    Path key = keygen.generate("", options.split(" "));
    String signature = keygen.sign(key, MESSAGE, "git");

    assertThat(SshSignatures.verify(MESSAGE, signature, "git"))
        .isEqualTo(new Bad("the signature is made by a key of a type that is not accepted"));
  }

  @Test
  void difference_ssh_keygen_takes_armour_wrapped_in_another_way() {
    KeyFileSigner signer = KeyFileSigner.generateEd25519();
    String signature = signer.sign(MESSAGE, "git");
    String body = signature.substring(signature.indexOf('\n') + 1, signature.lastIndexOf('\n'));
    String rewrapped =
        signature.replace(body, body.replace("\n", "").replaceAll("(.{64})", "$1\n"));

    assertAcceptedOnlyByOpenSsh(rewrapped, signer.publicKey());
  }

  @Test
  void difference_ssh_keygen_takes_text_after_the_last_line() {
    KeyFileSigner signer = KeyFileSigner.generateEd25519();

    assertAcceptedOnlyByOpenSsh(signer.sign(MESSAGE, "git") + "\nand more", signer.publicKey());
  }

  private void assertAcceptedOnlyByOpenSsh(String signature, SshPublicKey key) {
    assertThat(keygen.verifies(MESSAGE, signature, "git", key)).isTrue();
    assertThat(SshSignatures.verify(MESSAGE, signature, "git")).isInstanceOf(Bad.class);
  }

  @Test
  void difference_ssh_keygen_takes_ecdsa_numbers_with_leading_zeros() throws Exception {
    KeyFileSigner signer = KeyFileSigner.load(keygen.generate("ecdsa"));
    SignatureFields fields = SignatureFields.of(signer.sign(MESSAGE, "git"));
    WireReader in = new WireReader(fields.signature, "the signature");
    String type = new String(in.string("type"), StandardCharsets.US_ASCII);
    WireReader numbers = new WireReader(in.string("curve's part"), "the numbers");
    byte[] r = new WireWriter().uint8(0).raw(numbers.string("r")).bytes();
    byte[] longer = new WireWriter().string(r).string(numbers.string("s")).bytes();
    fields.signature = new WireWriter().string(type).string(longer).bytes();

    assertAcceptedOnlyByOpenSsh(fields.armored(), signer.publicKey());
  }

  @Test
  void both_take_the_other_ecdsa_signature_that_anybody_can_make_of_one() throws Exception {
    KeyFileSigner signer = KeyFileSigner.load(keygen.generate("ecdsa"));
    SignatureFields fields = SignatureFields.of(signer.sign(MESSAGE, "git"));
    WireReader in = new WireReader(fields.signature, "the signature");
    String type = new String(in.string("type"), StandardCharsets.US_ASCII);
    WireReader numbers = new WireReader(in.string("curve's part"), "the numbers");
    byte[] mirrored =
        new WireWriter()
            .mpint(numbers.positiveMpint("r"))
            .mpint(P256.DOMAIN.getN().subtract(numbers.positiveMpint("s")))
            .bytes();
    fields.signature = new WireWriter().string(type).string(mirrored).bytes();

    assertThat(keygen.verifies(MESSAGE, fields.armored(), "git", signer.publicKey())).isTrue();
    assertThat(SshSignatures.verify(MESSAGE, fields.armored(), "git")).isInstanceOf(Good.class);
  }
}
