package org.gitqms.ledger.sshsig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gitqms.rules.people.SshPublicKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key that somebody names, in each form that git takes, and what signs with it. */
class SigningKeyTest {

  private static final byte[] MESSAGE = "an event".getBytes(StandardCharsets.UTF_8);
  private static final String PASSPHRASE = "open sesame";

  @TempDir Path folder;
  private SshKeygen keygen;
  private Path plain;

  @BeforeEach
  void generate() {
    keygen = new SshKeygen(folder);
    plain = keygen.generate("ed25519");
  }

  @Test
  void a_private_key_a_public_one_a_path_from_home_and_a_literal_are_the_same_key()
      throws Exception {
    SshPublicKey key = SshKeygen.publicKey(plain);
    String name = String.valueOf(plain.getFileName());
    assertThat(named(plain.toString()).publicKey()).isEqualTo(key);
    assertThat(named(plain + ".pub").publicKey()).isEqualTo(key);
    assertThat(named("~/" + name).publicKey()).isEqualTo(key);
    assertThat(named(name).publicKey()).isEqualTo(key);
    assertThat(named("key::" + key).publicKey()).isEqualTo(key);
    assertThat(named(key.toString()).publicKey()).isEqualTo(key);
  }

  @Test
  void a_private_key_without_a_public_one_beside_it_tells_its_own() throws Exception {
    SshPublicKey key = SshKeygen.publicKey(plain);
    Files.delete(Path.of(plain + ".pub"));
    assertThat(named(plain.toString()).publicKey()).isEqualTo(key);
    signs(named(plain.toString()), key);
  }

  @Test
  void a_key_without_passphrase_signs_by_itself() throws Exception {
    assertThat(named(plain + ".pub").signer()).isInstanceOf(KeyFileSigner.class);
    signs(named(plain.toString()), SshKeygen.publicKey(plain));
  }

  @Test
  void a_key_with_a_passphrase_tells_whose_it_is_unasked() throws Exception {
    Path locked = keygen.generate(PASSPHRASE, "-t", "ed25519");
    SshPublicKey key = SshKeygen.publicKey(locked);
    Files.delete(Path.of(locked + ".pub"));
    assertThat(named(locked.toString()).publicKey()).isEqualTo(key);
    assertThat(named(locked.toString()).signer()).isInstanceOf(ProgramSigner.class);
  }

  @Test
  void a_key_with_a_passphrase_signs_through_the_agent_that_has_it() throws Exception {
    Path locked = keygen.generate(PASSPHRASE, "-t", "ed25519");
    try (RunningAgent agent = RunningAgent.start(folder)) {
      assertThat(named(locked.toString(), agent.socket()).signer())
          .isInstanceOf(ProgramSigner.class);
      unlock(agent, locked);
      SigningKey key = named(locked.toString(), agent.socket());
      assertThat(key.signer()).isInstanceOf(AgentSigner.class);
      signs(key, SshKeygen.publicKey(locked));
    }
  }

  @Test
  void a_public_key_signs_through_the_agent() throws Exception {
    Path elsewhere = Files.move(Path.of(plain + ".pub"), folder.resolve("half.pub"));
    try (RunningAgent agent = RunningAgent.start(folder)) {
      agent.add(plain);
      signs(named(elsewhere.toString(), agent.socket()), named(plain.toString()).publicKey());
    }
  }

  @Test
  void a_public_key_without_an_agent_signs_nothing() throws Exception {
    Path elsewhere = Files.move(Path.of(plain + ".pub"), folder.resolve("half.pub"));
    SigningKey key = named(elsewhere.toString());
    assertThatExceptionOfType(SigningException.class)
        .isThrownBy(key::signer)
        .withMessageContaining("half.pub")
        .satisfies(e -> assertThat(e.fix()).contains("ssh-add"));
  }

  @Test
  void two_halves_of_two_keys_are_refused() throws Exception {
    Path other = keygen.generate("ed25519");
    Files.copy(
        Path.of(other + ".pub"),
        Path.of(plain + ".pub"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    SigningKey key = named(plain.toString());
    assertThatExceptionOfType(SigningException.class)
        .isThrownBy(key::signer)
        .withMessageContaining("two different keys")
        .satisfies(e -> assertThat(e.fix()).contains("ssh-keygen -y -f " + plain));
  }

  @Test
  void what_is_no_key_is_named() throws Exception {
    Path text = Files.writeString(folder.resolve("notes.txt"), "no key\n");
    for (String setting : new String[] {text.toString(), folder.resolve("none").toString()}) {
      assertThatExceptionOfType(SigningException.class)
          .isThrownBy(() -> named(setting))
          .withMessageContaining(setting)
          .satisfies(e -> assertThat(e.fix()).isNotBlank());
    }
  }

  @Test
  void the_program_signs_as_git_would_have_it() throws Exception {
    SshPublicKey key = SshKeygen.publicKey(plain);
    String armour = new ProgramSigner(plain, key).sign(MESSAGE, "git");
    assertThat(armour).isEqualTo(KeyFileSigner.load(plain).sign(MESSAGE, "git"));
    byte[] large = new byte[1 << 20];
    assertThat(new ProgramSigner(plain, key).sign(large, "git"))
        .isEqualTo(KeyFileSigner.load(plain).sign(large, "git"));
  }

  @Test
  void a_program_that_signs_with_another_key_or_not_at_all_has_not_signed() {
    SshPublicKey other = SshKeygen.publicKey(keygen.generate("ed25519"));
    Path none = folder.resolve("none");
    for (Signer signer :
        new Signer[] {new ProgramSigner(plain, other), new ProgramSigner(none, other)}) {
      assertThatExceptionOfType(SigningException.class)
          .isThrownBy(() -> signer.sign(new byte[1 << 20], "git"))
          .withMessageContaining("made no signature")
          .satisfies(e -> assertThat(e.fix()).contains("ssh-keygen -Y sign"));
    }
  }

  private SigningKey named(String setting) throws SigningException {
    return named(setting, null);
  }

  private SigningKey named(String setting, @Nullable Path agent) throws SigningException {
    return SigningKey.named(setting, folder, folder, agent);
  }

  private static void signs(SigningKey named, SshPublicKey key) throws SigningException {
    String armour = named.signer().sign(MESSAGE, "git");
    assertThat(SshSignatures.verify(MESSAGE, armour, "git"))
        .isInstanceOfSatisfying(
            SignatureCheck.Good.class, good -> assertThat(good.key()).isEqualTo(key));
  }

  /** Adds a key, with a program that types the passphrase. */
  private void unlock(RunningAgent agent, Path key) throws IOException {
    Path typist = folder.resolve("typist");
    Files.writeString(typist, "#!/bin/sh\necho '" + PASSPHRASE + "'\n");
    assertThat(typist.toFile().setExecutable(true)).isTrue();
    new CleanProcess(
            folder,
            Map.of(
                "SSH_AUTH_SOCK",
                agent.socket().toString(),
                "SSH_ASKPASS",
                typist.toString(),
                "SSH_ASKPASS_REQUIRE",
                "force",
                "DISPLAY",
                "none"))
        .get("ssh-add", "-q", key.toString());
  }
}
