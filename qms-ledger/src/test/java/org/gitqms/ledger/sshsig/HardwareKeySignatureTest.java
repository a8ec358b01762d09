package org.gitqms.ledger.sshsig;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.gitqms.ledger.sshsig.SignatureCheck.Bad;
import org.gitqms.ledger.sshsig.SignatureCheck.Good;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Signatures of FIDO tokens, beside what ssh-keygen says of them. */
class HardwareKeySignatureTest {

  private static final byte[] MESSAGE = "approve CR-001\n".getBytes(StandardCharsets.UTF_8);
  private static final int TOUCHED = SoftwareAuthenticator.TOUCHED;
  private static final int PIN_GIVEN = SoftwareAuthenticator.PIN_GIVEN;

  @TempDir Path folder;

  static Stream<SoftwareAuthenticator> tokens() {
    return Stream.of(
        SoftwareAuthenticator.ed25519("ssh:"),
        SoftwareAuthenticator.p256("ssh:"),
        SoftwareAuthenticator.ed25519("ssh:of some longer name"),
        SoftwareAuthenticator.p256("ssh:of some longer name"));
  }

  private static SignatureCheck check(SignatureFields fields) {
    return SshSignatures.verify(MESSAGE, fields.armored(), "git");
  }

  private boolean openSshAccepts(SignatureFields fields, SoftwareAuthenticator token) {
    return new SshKeygen(folder).verifies(MESSAGE, fields.armored(), "git", token.publicKey());
  }

  @ParameterizedTest
  @Verifies("REQ-IDENT-006")
  @MethodSource("tokens")
  void touch_and_pin_are_read_from_the_signed_flags(SoftwareAuthenticator token) {
    for (int flags : new int[] {TOUCHED, TOUCHED | PIN_GIVEN, TOUCHED | 0x80}) {
      SignatureFields fields = token.sign(MESSAGE, "git", flags);

      assertThat(check(fields))
          .isEqualTo(new Good(token.publicKey(), true, (flags & PIN_GIVEN) != 0));
      assertThat(openSshAccepts(fields, token)).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void difference_ssh_keygen_is_silent_about_a_missing_touch_and_we_report_it(
      SoftwareAuthenticator token) {
    SignatureFields untouched = token.sign(MESSAGE, "git", 0);
    SignatureFields pinOnly = token.sign(MESSAGE, "git", PIN_GIVEN);

    assertThat(openSshAccepts(untouched, token)).isTrue();
    assertThat(check(untouched)).isEqualTo(new Good(token.publicKey(), false, false));
    assertThat(check(pinOnly)).isEqualTo(new Good(token.publicKey(), false, true));
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void flags_and_counter_changed_after_signing_are_refused(SoftwareAuthenticator token) {
    for (int fromEnd = 1; fromEnd <= 5; fromEnd++) {
      SignatureFields fields = token.sign(MESSAGE, "git", 0);
      fields.signature[fields.signature.length - fromEnd] ^= 1;

      assertThat(check(fields))
          .isEqualTo(new Bad("the signature does not fit the message and the key"));
      assertThat(openSshAccepts(fields, token)).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void a_signature_made_for_another_application_is_refused(SoftwareAuthenticator token) {
    SignatureFields fields = token.sign(MESSAGE, "git", TOUCHED, "https://example.org");

    assertThat(check(fields))
        .isEqualTo(new Bad("the signature does not fit the message and the key"));
    assertThat(openSshAccepts(fields, token)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void another_application_makes_another_key(SoftwareAuthenticator token) {
    SignatureFields fields = token.sign(MESSAGE, "git", TOUCHED);
    byte[] renamed = fields.key.clone();
    renamed[renamed.length - 1] ^= 1;
    fields.key = renamed;

    assertThat(check(fields))
        .isEqualTo(new Bad("the signature does not fit the message and the key"));
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void a_signature_without_flags_or_with_more_than_a_counter_is_refused(
      SoftwareAuthenticator token) {
    SignatureFields fields = token.sign(MESSAGE, "git", TOUCHED);
    byte[] whole = fields.signature;

    fields.signature = Arrays.copyOf(whole, whole.length - 5);
    assertThat(check(fields)).isEqualTo(new Bad("the signature is cut short in its flags"));
    fields.signature = Arrays.copyOf(whole, whole.length - 1);
    assertThat(check(fields)).isEqualTo(new Bad("the signature is cut short in its counter"));
    fields.signature = Arrays.copyOf(whole, whole.length + 1);
    assertThat(check(fields)).isEqualTo(new Bad("the signature has 1 bytes too many at its end"));
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void a_signature_over_the_message_itself_without_the_token_is_refused(
      SoftwareAuthenticator token) {
    SignatureFields fields = token.sign(MESSAGE, "git", TOUCHED);
    fields.namespace = "file".getBytes(StandardCharsets.UTF_8);

    assertThat(SshSignatures.verify(MESSAGE, fields.armored(), "file"))
        .isEqualTo(new Bad("the signature does not fit the message and the key"));
  }
}
