package org.gitqms.ledger.sshsig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.gitqms.ledger.sshsig.SignatureCheck.Good;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileSignerTest {

  private static final byte[] MESSAGE = "create SOP-001\n".getBytes(StandardCharsets.UTF_8);

  /** Of a length to which no flipped bit adds just the padding. */
  private static final String COMMENT = "my comment";

  @TempDir Path folder;
  SshKeygen keygen;

  @BeforeEach
  void useTheFolder() {
    keygen = new SshKeygen(folder);
  }

  private Path privateFile(String text) throws IOException {
    Path file = folder.resolve("key");
    Files.writeString(file, text, StandardCharsets.ISO_8859_1);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private static void assertRefused(Path file, String problem, String fix) {
    assertThatExceptionOfType(SigningException.class)
        .isThrownBy(() -> KeyFileSigner.load(file))
        .satisfies(
            e -> {
              assertThat(e).hasMessage(problem);
              assertThat(e.fix()).isEqualTo(fix);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"ed25519", "ecdsa"})
  void a_key_of_ssh_keygen_is_loaded_with_its_public_half(String type) throws Exception {
    for (int i = 0; i < 5; i++) {
      Path file = keygen.generate(type);

      assertThat(KeyFileSigner.load(file).publicKey()).isEqualTo(SshKeygen.publicKey(file));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "12", "123", "1234", "12345", "123456", "1234567"})
  void every_length_of_padding_is_understood(String comment) throws Exception {
    Path file = keygen.generate("", "-t", "ed25519", "-C", comment);

    assertThat(KeyFileSigner.load(file).publicKey()).isEqualTo(SshKeygen.publicKey(file));
  }

  @Test
  void a_key_file_wrapped_by_other_software_is_understood() throws Exception {
    Path file = keygen.generate("ed25519");
    String text = Files.readString(file);
    String body = text.substring(text.indexOf('\n') + 1, text.indexOf("\n-----END"));
    String rewrapped = body.replace("\n", "").replaceAll("(.{64})", "$1\r\n");

    Path copy = privateFile(text.replace(body, rewrapped));

    assertThat(KeyFileSigner.load(copy).publicKey()).isEqualTo(SshKeygen.publicKey(file));
  }

  @Test
  void an_ecdsa_key_signs_the_same_message_in_the_same_way() throws Exception {
    KeyFileSigner signer = KeyFileSigner.load(keygen.generate("ecdsa"));

    assertThat(signer.sign(MESSAGE, "git")).isEqualTo(signer.sign(MESSAGE, "git"));
    assertThat(signer.sign(MESSAGE, "git")).isNotEqualTo(signer.sign(MESSAGE, "file"));
  }

  @Test
  void a_seed_always_gives_the_same_key() {
    byte[] seed = new byte[32];
    seed[0] = 1;
    KeyFileSigner signer = KeyFileSigner.fromSeed(seed);
    seed[0] = 2;

    assertThat(signer.publicKey()).isNotEqualTo(KeyFileSigner.fromSeed(seed).publicKey());
    seed[0] = 1;
    assertThat(signer.publicKey()).isEqualTo(KeyFileSigner.fromSeed(seed).publicKey());
    assertThat(SshSignatures.verify(MESSAGE, signer.sign(MESSAGE, "git"), "git"))
        .isEqualTo(new Good(signer.publicKey(), false, false));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 33, 64})
  void a_seed_has_32_bytes(int length) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> KeyFileSigner.fromSeed(new byte[length]));
  }

  @Test
  void new_keys_differ() {
    assertThat(KeyFileSigner.generateEd25519().publicKey())
        .isNotEqualTo(KeyFileSigner.generateEd25519().publicKey());
  }

  @Test
  void nothing_is_signed_for_an_empty_namespace() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> KeyFileSigner.generateEd25519().sign(MESSAGE, ""));
  }

  @Test
  void what_is_written_is_read_by_us_and_by_ssh_keygen() throws Exception {
    KeyFileSigner signer = KeyFileSigner.generateEd25519();
    Path file = folder.resolve("new key");
    signer.writeTo(file);

    assertThat(KeyFileSigner.load(file).publicKey()).isEqualTo(signer.publicKey());
    assertThat(SshKeygen.publicKey(file)).isEqualTo(signer.publicKey());
    assertThat(new CleanProcess(folder).get("ssh-keygen", "-y", "-f", file.toString()))
        .isEqualTo(signer.publicKey() + " git-qms\n");
    assertThat(keygen.sign(file, MESSAGE, "git")).isEqualTo(signer.sign(MESSAGE, "git"));
    assertThat(new CleanProcess(folder).get("ssh-keygen", "-l", "-f", file + ".pub"))
        .contains(signer.publicKey().fingerprint());
  }

  @Test
  void a_written_private_key_is_for_its_owner_only() throws Exception {
    Path file = folder.resolve("key");
    KeyFileSigner.generateEd25519().writeTo(file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"key", "key.pub"})
  void an_existing_file_is_never_overwritten_and_nothing_else_is_left(String existing)
      throws Exception {
    Files.writeString(folder.resolve(existing), "precious");

    assertThatExceptionOfType(SigningException.class)
        .isThrownBy(() -> KeyFileSigner.generateEd25519().writeTo(folder.resolve("key")))
        .withMessage(
            folder.resolve(existing) + " exists already, and a key file is never overwritten");

    assertThat(folder.resolve(existing)).hasContent("precious");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve(existing));
    }
  }

  @Test
  void a_dangling_link_is_not_followed_to_write_a_key() throws Exception {
    Path file = folder.resolve("key");
    Files.createSymbolicLink(file, folder.resolve("elsewhere"));

    assertThatExceptionOfType(SigningException.class)
        .isThrownBy(() -> KeyFileSigner.generateEd25519().writeTo(file));

    assertThat(folder.resolve("elsewhere")).doesNotExist();
    assertThat(folder.resolve("key.pub")).doesNotExist();
  }

  @Test
  void a_key_is_not_written_to_a_folder_that_is_not_there() {
    Path file = folder.resolve("nowhere").resolve("key");

    assertThatExceptionOfType(SigningException.class)
        .isThrownBy(() -> KeyFileSigner.generateEd25519().writeTo(file))
        .withMessage("the key file " + file + ".pub cannot be written: no such file or folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx--x---", "rw-rw-rw-"})
  void a_key_file_open_to_others_is_refused(String mode) throws Exception {
    Path file = keygen.generate("ed25519");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

    assertRefused(
        file,
        "the private key file " + file + " is open to other users of this machine",
        "chmod 600 " + file);
  }

  @Test
  void a_key_file_only_its_owner_reads_is_accepted() throws Exception {
    Path file = keygen.generate("ed25519");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));

    assertThat(KeyFileSigner.load(file).publicKey()).isEqualTo(SshKeygen.publicKey(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ed25519", "ecdsa"})
  void a_key_with_a_passphrase_is_left_to_the_agent(String type) {
    Path file = keygen.generate("a passphrase", "-t", type);

    assertRefused(
        file,
        "the private key in "
            + file
            + " is protected by a passphrase, which only ssh-agent asks"
            + " for",
        "sign through ssh-agent: ssh-add " + file + ", then name the file of its public half");
  }

  @Test
  void a_key_encrypted_with_an_authenticating_cipher_is_left_to_the_agent() {
    Path file =
        keygen.generate("a passphrase", "-t", "ed25519", "-Z", "chacha20-poly1305@openssh.com");

    assertRefused(
        file,
        "the private key in "
            + file
            + " is protected by a passphrase, which only ssh-agent asks"
            + " for",
        "sign through ssh-agent: ssh-add " + file + ", then name the file of its public half");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PEM", "PKCS8"})
  void a_key_in_an_older_format_is_left_to_the_agent(String format) {
    Path file = keygen.generate("", "-t", "ecdsa", "-m", format);

    assertRefused(
        file,
        file + " is not in OpenSSH's private key format",
        "sign through ssh-agent: ssh-add " + file + ", then name the file of its public half");
  }

  @Test
  void a_key_of_a_type_that_may_not_sign_is_refused() {
    Path file = keygen.generate("", "-t", "rsa", "-b", "2048");

    assertRefused(
        file,
        file + " holds a key of a type that may not sign events",
        "use an Ed25519, ECDSA P-256 or hardware key: ssh-keygen -t ed25519");
  }

  @Test
  void the_handle_of_a_hardware_key_is_left_to_the_agent() throws Exception {
    byte[] publicKey = SoftwareAuthenticator.ed25519("ssh:").publicKey().wire();
    byte[] blob =
        new WireWriter()
            .raw("openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII))
            .string("none")
            .string("none")
            .string("")
            .uint32(1)
            .string(publicKey)
            .string(new byte[8])
            .bytes();
    Path file = privateFile(text(blob));

    assertRefused(
        file,
        file + " belongs to a hardware key, which only ssh-agent can use",
        "sign through ssh-agent: ssh-add " + file + ", then name the file of its public half");
  }

  @Test
  void the_public_half_is_not_taken_for_the_private_one() {
    Path file = keygen.generate("ed25519");
    Path publicFile = file.resolveSibling(file.getFileName() + ".pub");

    assertRefused(
        publicFile,
        publicFile + " is the public half of a key, which cannot sign",
        "name the file of the private half, the same name without .pub");
  }

  @Test
  void what_is_no_key_file_is_refused() throws Exception {
    String fix = "name the file of your private key, or make one: ssh-keygen -t ed25519";
    assertRefused(folder, "there is no private key file " + folder, fix);
    Path absent = folder.resolve("absent");
    assertRefused(absent, "there is no private key file " + absent, fix);
    Path empty = privateFile("");
    assertRefused(empty, empty + " is not an OpenSSH private key file", fix);
    Path binary = privateFile("\0\u00ff\u00fe");
    assertRefused(binary, binary + " is not an OpenSSH private key file", fix);
    Path huge = privateFile("x".repeat(70_000));
    assertRefused(
        huge, huge + " is too long for a private key file", "name the file of your private key");
  }

  @Test
  void a_fix_quotes_a_file_name_for_the_shell() throws Exception {
    Path file = folder.resolve("it's mine");
    Files.copy(keygen.generate("ed25519"), file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    assertThatExceptionOfType(SigningException.class)
        .isThrownBy(() -> KeyFileSigner.load(file))
        .satisfies(e -> assertThat(e.fix()).isEqualTo("chmod 600 '" + folder + "/it'\\''s mine'"));
  }

  static Stream<CurvePrivateKey> keys() throws MalformedException {
    return Stream.of(
        Ed25519PrivateKey.ofSeed(new byte[32]), P256PrivateKey.ofScalar(BigInteger.TEN));
  }

  private static byte[] blob(CurvePrivateKey key) {
    String text = OpenSshKeyFormat.textOf(key, COMMENT, 0x01020304);
    return Base64.getMimeDecoder()
        .decode(text.substring(text.indexOf('\n'), text.indexOf("\n-----END")));
  }

  private static String text(byte[] blob) {
    return "-----BEGIN OPENSSH PRIVATE KEY-----\n"
        + Base64Lines.of(blob)
        + "\n-----END OPENSSH PRIVATE KEY-----\n";
  }

  /** Covers check numbers, padding, the halves of the key in all four places, and every length. */
  @ParameterizedTest
  @MethodSource("keys")
  void every_bit_of_a_key_file_but_its_comment_is_checked(CurvePrivateKey key) throws Exception {
    byte[] blob = blob(key);
    String whole = new String(blob, StandardCharsets.ISO_8859_1);
    int comment = whole.indexOf(COMMENT);
    for (int bit = 0; bit < blob.length * 8; bit++) {
      byte[] changed = blob.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      Path file = privateFile(text(changed));
      if (bit / 8 >= comment && bit / 8 < comment + COMMENT.length()) {
        assertThat(KeyFileSigner.load(file).publicKey()).isEqualTo(key.publicKey());
      } else {
        assertThatExceptionOfType(SigningException.class)
            .as("bit " + bit)
            .isThrownBy(() -> KeyFileSigner.load(file));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void a_key_file_cut_short_or_with_more_at_its_end_is_refused(CurvePrivateKey key)
      throws Exception {
    byte[] blob = blob(key);
    for (int length = 0; length <= blob.length + 9; length++) {
      Path file = privateFile(text(Arrays.copyOf(blob, length)));
      if (length != blob.length) {
        assertThatExceptionOfType(SigningException.class)
            .as("length " + length)
            .isThrownBy(() -> KeyFileSigner.load(file))
            .withMessageStartingWith("the private key file " + file + " is damaged: ");
      }
    }
  }

  @Test
  void damage_is_told_with_what_to_do() throws Exception {
    byte[] blob = blob(Ed25519PrivateKey.ofSeed(new byte[32]));
    blob[blob.length - 1] ^= 1;
    Path file = privateFile(text(blob));

    assertRefused(
        file,
        "the private key file "
            + file
            + " is damaged: its padding is not 1, 2, 3 and so on to a whole block",
        "restore the file, or make a new key: ssh-keygen -t ed25519");
  }

  @Test
  void a_key_is_never_named_by_its_private_half() {
    KeyFileSigner signer = KeyFileSigner.fromSeed(new byte[32]);

    assertThat(signer).hasToString("KeyFileSigner[" + signer.publicKey().fingerprint() + "]");
  }
}
