package org.gitqms.ledger.sshsig;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.gitqms.ledger.sshsig.SignatureCheck.Bad;
import org.gitqms.ledger.sshsig.SignatureCheck.Good;
import org.gitqms.rules.people.SshPublicKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Keys and signatures that hold the equation of Ed25519, or nearly, and that nobody should make.
 */
class DishonestEd25519Test {

  private static final byte[] MESSAGE = "close CR-001\n".getBytes(StandardCharsets.UTF_8);
  private static final BigInteger SECRET = new BigInteger("31415926535897932384626433832795");

  @TempDir Path folder;

  private static SshPublicKey key(byte[] point) {
    byte[] wire = new WireWriter().string("ssh-ed25519").string(point).bytes();
    return SshPublicKey.fromWire(wire).orElseThrow();
  }

  private static String signature(byte[] key, byte[] r, BigInteger s) {
    byte[] raw = new WireWriter().raw(r).raw(EdwardsPoint.littleEndian(s)).bytes();
    byte[] signature = new WireWriter().string("ssh-ed25519").string(raw).bytes();
    return new SignatureFields(key(key).wire(), "git", signature).armored();
  }

  /** The hash that binds R, key and message together (RFC 8032, 5.1.6). */
  private static BigInteger challenge(byte[] r, byte[] key, byte[] message) {
    byte[] data = SignedData.of(message, "git", "sha512");
    byte[] hash = SignedData.sha512(new WireWriter().raw(r).raw(key).raw(data).bytes());
    return EdwardsPoint.scalar(hash).mod(EdwardsPoint.ORDER);
  }

  private boolean openSshAccepts(byte[] message, String signature, byte[] key) {
    return new SshKeygen(folder).verifies(message, signature, "git", key(key));
  }

  @Test
  void the_plain_arithmetic_of_this_test_makes_good_signatures() {
    byte[] key = EdwardsPoint.BASE.times(SECRET).encoded();
    byte[] r = EdwardsPoint.BASE.times(BigInteger.TEN).encoded();
    BigInteger s =
        BigInteger.TEN.add(challenge(r, key, MESSAGE).multiply(SECRET)).mod(EdwardsPoint.ORDER);
    String signature = signature(key, r, s);

    assertThat(SshSignatures.verify(MESSAGE, signature, "git"))
        .isEqualTo(new Good(key(key), false, false));
    assertThat(openSshAccepts(MESSAGE, signature, key)).isTrue();
  }

  @Test
  void difference_ssh_keygen_takes_the_same_signature_with_the_order_added_to_it() {
    KeyFileSigner signer = KeyFileSigner.fromSeed(new byte[32]);
    SignatureFields fields = SignatureFields.of(signer.sign(MESSAGE, "git"));
    byte[] key = Arrays.copyOfRange(fields.key, 19, 51);
    byte[] r = Arrays.copyOfRange(fields.signature, 19, 51);
    BigInteger s = EdwardsPoint.scalar(Arrays.copyOfRange(fields.signature, 51, 83));

    assertThat(signature(key, r, s)).isEqualTo(fields.armored());
    String second = signature(key, r, s.add(EdwardsPoint.ORDER));
    assertThat(openSshAccepts(MESSAGE, second, key)).isTrue();
    assertThat(SshSignatures.verify(MESSAGE, second, "git")).isInstanceOf(Bad.class);
  }

  @Test
  void difference_ssh_keygen_takes_a_key_under_which_one_signature_fits_all_messages() {
    byte[] key = EdwardsPoint.NEUTRAL.encoded();
    byte[] r = EdwardsPoint.BASE.times(BigInteger.TEN).encoded();
    String signature = signature(key, r, BigInteger.TEN);

    for (byte[] message : new byte[][] {MESSAGE, {}, {1}}) {
      assertThat(openSshAccepts(message, signature, key)).isTrue();
      assertThat(SshSignatures.verify(message, signature, "git"))
          .isEqualTo(new Bad("the public key is not a point of prime order on Ed25519"));
    }
  }

  @Test
  void a_key_with_a_part_of_small_order_is_refused() {
    byte[] key = EdwardsPoint.BASE.times(SECRET).plus(EdwardsPoint.OF_ORDER_TWO).encoded();
    byte[] r = EdwardsPoint.BASE.times(BigInteger.TEN).encoded();
    BigInteger s =
        BigInteger.TEN.add(challenge(r, key, MESSAGE).multiply(SECRET)).mod(EdwardsPoint.ORDER);

    assertThat(SshSignatures.verify(MESSAGE, signature(key, r, s), "git"))
        .isEqualTo(new Bad("the public key is not a point of prime order on Ed25519"));
  }

  @Test
  void a_key_or_a_signature_whose_point_is_not_encoded_canonically_is_refused() {
    byte[] honest = EdwardsPoint.BASE.times(SECRET).encoded();
    byte[] key = EdwardsPoint.NEUTRAL.encodedNonCanonically();

    assertThat(SshSignatures.verify(MESSAGE, signature(key, honest, BigInteger.TEN), "git"))
        .isInstanceOf(Bad.class);
    assertThat(SshSignatures.verify(MESSAGE, signature(honest, key, BigInteger.TEN), "git"))
        .isInstanceOf(Bad.class);
  }

  @Test
  void a_signature_whose_r_hides_a_part_of_small_order_is_refused_as_ssh_keygen_does() {
    byte[] key = EdwardsPoint.BASE.times(SECRET).encoded();
    int acceptedByTheLibraryAlone = 0;
    for (int nonce = 2; nonce < 42; nonce++) {
      BigInteger number = BigInteger.valueOf(nonce);
      byte[] r = EdwardsPoint.BASE.times(number).plus(EdwardsPoint.OF_ORDER_TWO).encoded();
      BigInteger s =
          number.add(challenge(r, key, MESSAGE).multiply(SECRET)).mod(EdwardsPoint.ORDER);
      byte[] raw = new WireWriter().raw(r).raw(EdwardsPoint.littleEndian(s)).bytes();
      byte[] data = SignedData.of(MESSAGE, "git", "sha512");
      if (Ed25519.verify(raw, 0, key, 0, data, 0, data.length)) {
        acceptedByTheLibraryAlone++;
        assertThat(openSshAccepts(MESSAGE, signature(key, r, s), key)).isFalse();
      }

      assertThat(SshSignatures.verify(MESSAGE, signature(key, r, s), "git"))
          .isInstanceOf(Bad.class);
    }
    assertThat(acceptedByTheLibraryAlone).isPositive();
  }
}
