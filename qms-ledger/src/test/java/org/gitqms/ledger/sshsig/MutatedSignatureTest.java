package org.gitqms.ledger.sshsig;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gitqms.ledger.sshsig.SignatureCheck.Bad;
import org.gitqms.ledger.sshsig.SignatureCheck.Good;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damages signatures at random: whatever comes of it is refused, and nothing is thrown. */
class MutatedSignatureTest {

  private static final byte[] MESSAGE = "retire SOP-001\n".getBytes(StandardCharsets.UTF_8);
  private static final int ROUNDS = 4_000;

  static Stream<String> signatures() throws MalformedException {
    byte[] ecdsaBytes =
        P256PrivateKey.ofScalar(BigInteger.TWO).sign(SignedData.of(MESSAGE, "git", "sha512"));
    byte[] ecdsaKey = P256PrivateKey.ofScalar(BigInteger.TWO).publicKey().wire();
    return Stream.of(
        KeyFileSigner.fromSeed(new byte[32]).sign(MESSAGE, "git"),
        new SignatureFields(ecdsaKey, "git", ecdsaBytes).armored(),
        SoftwareAuthenticator.ed25519("ssh:").sign(MESSAGE, "git", 1).armored(),
        SoftwareAuthenticator.p256("ssh:").sign(MESSAGE, "git", 1).armored());
  }

  @ParameterizedTest
  @MethodSource("signatures")
  void changed_text_is_never_good(String signature) {
    Random random = new Random(20_261_122);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] text = signature.getBytes(StandardCharsets.ISO_8859_1);
      assertNeverGood(signature, new String(mutate(text, random), StandardCharsets.ISO_8859_1));
    }
  }

  @ParameterizedTest
  @MethodSource("signatures")
  void changed_bytes_under_canonical_armour_are_never_good(String signature) {
    Random random = new Random(19_450_508);
    byte[] blob = SignatureFields.of(signature).blob();
    for (int round = 0; round < ROUNDS; round++) {
      assertNeverGood(signature, Armour.wrap(mutate(blob, random)));
    }
  }

  @ParameterizedTest
  @MethodSource("signatures")
  void every_single_bit_of_the_bytes_counts(String signature) {
    byte[] blob = SignatureFields.of(signature).blob();
    for (int bit = 0; bit < blob.length * 8; bit++) {
      byte[] changed = blob.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertNeverGood(signature, Armour.wrap(changed));
    }
  }

  @ParameterizedTest
  @MethodSource("signatures")
  void every_single_bit_of_the_message_counts(String signature) {
    for (int bit = 0; bit < MESSAGE.length * 8; bit++) {
      byte[] changed = MESSAGE.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(SshSignatures.verify(changed, signature, "git")).isInstanceOf(Bad.class);
    }
  }

  private static void assertNeverGood(String signature, String changed) {
    SignatureCheck check = SshSignatures.verify(MESSAGE, changed, "git");
    if (changed.equals(signature)) {
      assertThat(check).isInstanceOf(Good.class);
    } else {
      assertThat(check).as(changed).isInstanceOf(Bad.class);
    }
    if (check instanceof Bad bad) {
      assertThat(bad.reason()).as(changed).matches("[ -~]+");
    }
  }

  private static byte[] mutate(byte[] original, Random random) {
    byte[] bytes = original.clone();
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      bytes = mutation(random).apply(bytes);
    }
    return bytes;
  }

  private static UnaryOperator<byte[]> mutation(Random random) {
    int kind = random.nextInt(5);
    return bytes -> {
      int at = random.nextInt(bytes.length + 1);
      if (kind == 0 && at < bytes.length) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        return flipped;
      }
      if (kind == 1 && at < bytes.length) {
        byte[] replaced = bytes.clone();
        replaced[at] = (byte) random.nextInt(256);
        return replaced;
      }
      int length = Math.min(bytes.length - at, 1 + random.nextInt(8));
      if (kind == 2) {
        return splice(bytes, at, length, new byte[0]);
      }
      byte[] inserted = new byte[1 + random.nextInt(8)];
      random.nextBytes(inserted);
      return splice(bytes, at, kind == 3 ? 0 : length, inserted);
    };
  }

  private static byte[] splice(byte[] bytes, int at, int removed, byte[] inserted) {
    byte[] result = new byte[bytes.length - removed + inserted.length];
    System.arraycopy(bytes, 0, result, 0, at);
    System.arraycopy(inserted, 0, result, at, inserted.length);
    System.arraycopy(
        bytes, at + removed, result, at + inserted.length, bytes.length - at - removed);
    return result;
  }
}
