package org.gitqms.ledger.sshsig;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.gitqms.ledger.sshsig.SignatureCheck.Bad;
import org.gitqms.ledger.sshsig.SignatureCheck.Good;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SshSignaturesTest {

  private static final byte[] MESSAGE = "release CR-001\n".getBytes(StandardCharsets.UTF_8);
  private static final KeyFileSigner SIGNER = KeyFileSigner.fromSeed(new byte[32]);
  private static final String SIGNATURE = SIGNER.sign(MESSAGE, "git");

  private static SignatureCheck check(String armored) {
    return SshSignatures.verify(MESSAGE, armored, "git");
  }

  private static void assertBad(String armored, String reason) {
    assertThat(check(armored)).isEqualTo(new Bad(reason));
  }

  @Test
  void a_signature_by_the_key_over_the_message_is_good() {
    assertThat(check(SIGNATURE)).isEqualTo(new Good(SIGNER.publicKey(), false, false));
  }

  @Test
  void a_signature_over_another_message_is_refused() {
    byte[] other = "release CR-002\n".getBytes(StandardCharsets.UTF_8);

    assertThat(SshSignatures.verify(other, SIGNATURE, "git"))
        .isEqualTo(new Bad("the signature does not fit the message and the key"));
  }

  @Test
  void a_signature_under_another_namespace_is_refused() {
    assertBad(SIGNER.sign(MESSAGE, "file"), "the signature is not made for the namespace git");
    assertBad(SIGNER.sign(MESSAGE, "gi"), "the signature is not made for the namespace git");
    assertBad(SIGNER.sign(MESSAGE, "git\0"), "the signature is not made for the namespace git");
  }

  @Test
  void a_namespace_changed_after_signing_does_not_fit_the_signature() {
    SignatureFields fields = SignatureFields.of(SIGNER.sign(MESSAGE, "file"));
    fields.namespace = "git".getBytes(StandardCharsets.UTF_8);

    assertBad(fields.armored(), "the signature does not fit the message and the key");
  }

  @Test
  void the_empty_namespace_is_refused_even_if_asked_for() {
    SignatureFields fields = SignatureFields.of(SIGNATURE);
    fields.namespace = new byte[0];

    assertThat(SshSignatures.verify(MESSAGE, fields.armored(), "")).isInstanceOf(Bad.class);
  }

  @Test
  void both_hashes_of_the_protocol_are_accepted_and_no_other() {
    assertThat(check(signedWithHash("sha512"))).isInstanceOf(Good.class);
    assertThat(check(signedWithHash("sha256"))).isInstanceOf(Good.class);
    for (String hash : new String[] {"sha1", "sha384", "SHA512", "", "sha512\0"}) {
      assertBad(signedWithHash(hash), "the signature uses another hash than sha512 or sha256");
    }
  }

  private static String signedWithHash(String hash) {
    byte[] data = SignedData.of(MESSAGE, "git", hash);
    SignatureFields fields =
        new SignatureFields(
            SIGNER.publicKey().wire(), "git", Ed25519PrivateKey.ofSeed(new byte[32]).sign(data));
    fields.hash = hash.getBytes(StandardCharsets.UTF_8);
    return fields.armored();
  }

  @Test
  void another_magic_is_refused() {
    SignatureFields fields = SignatureFields.of(SIGNATURE);
    fields.magic = "SSHSIH";

    assertBad(fields.armored(), "the signature does not have the right first bytes");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, -1, 0x01000000})
  void another_version_is_refused(int version) {
    SignatureFields fields = SignatureFields.of(SIGNATURE);
    fields.version = version;

    assertBad(fields.armored(), "the signature is not of version 1");
  }

  @Test
  void something_in_the_reserved_field_is_refused() {
    SignatureFields fields = SignatureFields.of(SIGNATURE);
    fields.reserved = new byte[1];

    assertBad(fields.armored(), "the signature does not have \"\" as its reserved field");
  }

  @Test
  void bytes_after_the_last_field_are_refused() {
    SignatureFields fields = SignatureFields.of(SIGNATURE);
    fields.trailer = new byte[3];

    assertBad(fields.armored(), "the signature has 3 bytes too many at its end");
  }

  @Test
  void bytes_after_the_inner_signature_are_refused() {
    SignatureFields fields = SignatureFields.of(SIGNATURE);
    fields.signature = Arrays.copyOf(fields.signature, fields.signature.length + 1);

    assertBad(fields.armored(), "the signature has 1 bytes too many at its end");
  }

  @Test
  void bytes_after_the_public_key_are_refused() {
    SignatureFields fields = SignatureFields.of(SIGNATURE);
    fields.key = Arrays.copyOf(fields.key, fields.key.length + 1);

    assertBad(fields.armored(), "the public key has 1 bytes too many at its end");
  }

  @Test
  void an_inner_signature_of_another_type_than_the_key_is_refused() {
    SignatureFields fields = SignatureFields.of(SIGNATURE);
    byte[] raw = Arrays.copyOfRange(fields.signature, 15, fields.signature.length);
    fields.signature = new WireWriter().string("sk-ssh-ed25519@openssh.com").raw(raw).bytes();

    assertBad(fields.armored(), "the signature is of another type than the key in it");
  }

  @ParameterizedTest
  @Verifies("REQ-IDENT-004")
  @ValueSource(
      strings = {
        "ssh-rsa",
        "ssh-dss",
        "ecdsa-sha2-nistp384",
        "ssh-ed448",
        "ssh-ed25519-cert-v01@openssh.com",
        "webauthn-sk-ecdsa-sha2-nistp256@openssh.com",
        "SSH-ED25519",
        ""
      })
  void a_key_of_another_type_is_refused(String type) {
    SignatureFields fields = SignatureFields.of(SIGNATURE);
    fields.key = new WireWriter().string(type).string(new byte[32]).bytes();

    assertBad(fields.armored(), "the signature is made by a key of a type that is not accepted");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 33, 64})
  void an_ed25519_key_without_32_bytes_is_refused(int length) {
    SignatureFields fields = SignatureFields.of(SIGNATURE);
    fields.key = new WireWriter().string("ssh-ed25519").string(new byte[length]).bytes();

    assertBad(fields.armored(), "the public key does not have the 32 bytes of Ed25519");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 63, 65})
  void an_ed25519_signature_without_64_bytes_is_refused(int length) {
    SignatureFields fields = SignatureFields.of(SIGNATURE);
    fields.signature = new WireWriter().string("ssh-ed25519").string(new byte[length]).bytes();

    assertBad(fields.armored(), "the signature does not have the 64 bytes of Ed25519");
  }

  static Stream<String> otherLayouts() {
    String body = SIGNATURE.substring(SIGNATURE.indexOf('\n') + 1, SIGNATURE.lastIndexOf('\n'));
    String joined = body.replace("\n", "");
    return Stream.of(
        "",
        "\n",
        SIGNATURE + "\n",
        SIGNATURE + " ",
        "\n" + SIGNATURE,
        " " + SIGNATURE,
        SIGNATURE + "\n" + SIGNATURE,
        SIGNATURE.replace("\n", "\r\n"),
        SIGNATURE.replace("\n", " \n"),
        SIGNATURE.replace("\n", "\n "),
        SIGNATURE.replace("\n", "\n\n"),
        SIGNATURE.replace("\n", ""),
        SIGNATURE.replace(body, joined),
        SIGNATURE.replace(body, joined.replaceAll("(.{64})", "$1\n")),
        SIGNATURE.replace(body, joined.replaceAll("(.{76})", "$1\n")),
        SIGNATURE.replace(body, body + "\n"),
        SIGNATURE.replace(body, "\n" + body),
        SIGNATURE.replace(body, body + "===="),
        SIGNATURE.replace(body, body + "AAAA"),
        SIGNATURE.replace(body, ""),
        SIGNATURE.replace("SSH SIGNATURE", "PGP SIGNATURE"),
        SIGNATURE.replace("-----BEGIN", "----BEGIN"),
        SIGNATURE.replace("-----END", "----END"),
        "-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----",
        "-----BEGIN SSH SIGNATURE-----\n\n-----END SSH SIGNATURE-----",
        "-----BEGIN SSH SIGNATURE-----\n====\n-----END SSH SIGNATURE-----",
        "-----BEGIN SSH SIGNATURE-----\n\u00e4\u20ac\ud83d\n-----END SSH SIGNATURE-----");
  }

  @ParameterizedTest
  @Verifies("REQ-IDENT-004")
  @MethodSource("otherLayouts")
  void any_other_layout_of_the_text_is_refused(String text) {
    assertThat(check(text)).isInstanceOf(Bad.class);
  }

  @Test
  void padding_left_out_or_with_stray_bits_is_refused() {
    String namespace =
        Stream.of("a", "ab", "abc")
            .filter(name -> SIGNER.sign(MESSAGE, name).contains("=="))
            .findFirst()
            .orElseThrow();
    String padded = SIGNER.sign(MESSAGE, namespace);
    int lastDigit = padded.indexOf("==") - 1;
    String stray =
        padded.substring(0, lastDigit)
            + (char) (padded.charAt(lastDigit) + 1)
            + padded.substring(lastDigit + 1);

    assertThat(SshSignatures.verify(MESSAGE, padded, namespace)).isInstanceOf(Good.class);
    assertThat(SshSignatures.verify(MESSAGE, padded.replace("==", ""), namespace))
        .isEqualTo(new Bad("the signature is not wrapped and padded exactly as ssh-keygen does"));
    assertThat(SshSignatures.verify(MESSAGE, stray, namespace))
        .isEqualTo(new Bad("the signature is not wrapped and padded exactly as ssh-keygen does"));
  }

  @Test
  void a_text_of_absurd_length_is_refused_before_it_is_decoded() {
    assertBad("A".repeat(1_000_000), "the signature is longer than 16384 characters");
  }

  @Test
  void every_cut_of_a_signature_is_refused() {
    byte[] blob = SignatureFields.of(SIGNATURE).blob();
    for (int length = 0; length < blob.length; length++) {
      assertThat(check(Armour.wrap(Arrays.copyOf(blob, length)))).isInstanceOf(Bad.class);
    }
  }

  @Test
  void lengths_beyond_the_end_or_below_zero_are_refused() {
    byte[] blob = SignatureFields.of(SIGNATURE).blob();
    for (int length : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, blob.length}) {
      byte[] changed = blob.clone();
      System.arraycopy(new WireWriter().uint32(length).bytes(), 0, changed, 10, 4);

      assertBad(Armour.wrap(changed), "the signature is cut short in its public key");
    }
  }

  @Test
  void a_reason_holds_nothing_that_the_signature_could_smuggle_into_a_terminal() {
    SignatureFields fields = SignatureFields.of(SIGNATURE);
    byte[] escape = "\u001b[2J".getBytes(StandardCharsets.UTF_8);
    fields.namespace = escape;
    assertThat(check(fields.armored())).asString().doesNotContain("\u001b");
    fields.namespace = "git".getBytes(StandardCharsets.UTF_8);
    fields.hash = escape;
    assertThat(check(fields.armored())).asString().doesNotContain("\u001b");
    fields.key = new WireWriter().string(escape).bytes();
    assertThat(check(fields.armored())).asString().doesNotContain("\u001b");
  }

  @Test
  void many_threads_may_check_at_once() {
    assertThat(
            Stream.generate(() -> SIGNATURE)
                .limit(500)
                .parallel()
                .map(SshSignaturesTest::check)
                .distinct())
        .containsExactly(new Good(SIGNER.publicKey(), false, false));
  }

  @Test
  void more_keys_than_are_remembered_are_checked_alike() {
    for (int i = 0; i < 1_100; i++) {
      byte[] seed = new WireWriter().uint32(i).raw(new byte[28]).bytes();
      KeyFileSigner signer = KeyFileSigner.fromSeed(seed);
      String signature = signer.sign(MESSAGE, "git");

      assertThat(check(signature)).isEqualTo(new Good(signer.publicKey(), false, false));
      assertThat(SshSignatures.verify(seed, signature, "git")).isInstanceOf(Bad.class);
    }
    assertThat(check(SIGNATURE)).isEqualTo(new Good(SIGNER.publicKey(), false, false));
  }

  @Test
  void ecdsa_numbers_must_be_positive_in_range_and_in_shortest_form() throws Exception {
    P256PrivateKey key = P256PrivateKey.ofScalar(BigInteger.TEN);
    byte[] data = SignedData.of(MESSAGE, "git", "sha512");
    WireReader in = new WireReader(key.sign(data), "the signature");
    in.string("type");
    WireReader numbers = new WireReader(in.string("curve's part"), "the numbers");
    BigInteger r = numbers.positiveMpint("r");
    BigInteger s = numbers.positiveMpint("s");
    BigInteger order = P256.DOMAIN.getN();

    assertThat(check(ecdsa(key, mpint(r), mpint(s)))).isInstanceOf(Good.class);
    assertThat(check(ecdsa(key, mpint(s), mpint(r)))).isInstanceOf(Bad.class);
    assertThat(check(ecdsa(key, mpint(r.add(order)), mpint(s)))).isInstanceOf(Bad.class);
    assertThat(check(ecdsa(key, mpint(r), mpint(s.add(order))))).isInstanceOf(Bad.class);
    assertThat(check(ecdsa(key, mpint(r), mpint(s.negate())))).isInstanceOf(Bad.class);
    assertThat(check(ecdsa(key, mpint(BigInteger.ZERO), mpint(s)))).isInstanceOf(Bad.class);
    assertThat(check(ecdsa(key, mpint(r), mpint(BigInteger.ZERO)))).isInstanceOf(Bad.class);
    assertThat(check(ecdsa(key, mpint(r), mpint(order)))).isInstanceOf(Bad.class);
    byte[] longer = new WireWriter().uint8(0).raw(r.toByteArray()).bytes();
    assertThat(check(ecdsa(key, longer, mpint(s)))).isInstanceOf(Bad.class);
    assertThat(check(ecdsa(key, mpint(r), Arrays.copyOf(mpint(s), 40)))).isInstanceOf(Bad.class);
  }

  @Test
  void bytes_after_the_ecdsa_numbers_are_refused() throws Exception {
    P256PrivateKey key = P256PrivateKey.ofScalar(BigInteger.TEN);
    WireReader in =
        new WireReader(key.sign(SignedData.of(MESSAGE, "git", "sha512")), "the signature");
    in.string("type");
    byte[] numbers = in.string("curve's part");
    byte[] longer = Arrays.copyOf(numbers, numbers.length + 2);
    byte[] signature = new WireWriter().string(P256.TYPE).string(longer).bytes();

    assertBad(
        new SignatureFields(key.publicKey().wire(), "git", signature).armored(),
        "the ECDSA signature has 2 bytes too many at its end");
  }

  private static byte[] mpint(BigInteger value) {
    return value.signum() == 0 ? new byte[0] : value.toByteArray();
  }

  private static String ecdsa(P256PrivateKey key, byte[] r, byte[] s) {
    byte[] numbers = new WireWriter().string(r).string(s).bytes();
    byte[] signature = new WireWriter().string(P256.TYPE).string(numbers).bytes();
    return new SignatureFields(key.publicKey().wire(), "git", signature).armored();
  }

  @Test
  void an_ecdsa_key_must_be_an_uncompressed_point_of_the_curve() throws Exception {
    P256PrivateKey key = P256PrivateKey.ofScalar(BigInteger.TEN);
    byte[] point = Arrays.copyOfRange(key.publicKey().wire(), 39, 104);
    byte[] beside = point.clone();
    beside[64] ^= 1;
    byte[] compressed = P256.point(point).getEncoded(true);
    byte[] hybrid = point.clone();
    hybrid[0] = (byte) (6 | (point[64] & 1));

    assertThat(ecdsaKey("nistp256", point)).isEqualTo(key.publicKey().wire());
    for (byte[] wrong : new byte[][] {beside, compressed, hybrid, {0}, {}, new byte[65]}) {
      SignatureFields fields = SignatureFields.of(SIGNATURE);
      fields.key = ecdsaKey("nistp256", wrong);
      assertThat(check(fields.armored())).asString().contains("point of P-256");
    }
    SignatureFields fields = SignatureFields.of(SIGNATURE);
    fields.key = ecdsaKey("nistp384", point);
    assertBad(fields.armored(), "the public key does not have \"nistp256\" as its curve");
  }

  private static byte[] ecdsaKey(String curve, byte[] point) {
    return new WireWriter().string(P256.TYPE).string(curve).string(point).bytes();
  }
}
