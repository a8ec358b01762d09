package org.gitqms.ledger.sshsig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.gitqms.ledger.sshsig.SignatureCheck.Good;
import org.gitqms.rules.people.SshPublicKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real ssh-agent. */
class AgentSignerTest {

  private static final byte[] MESSAGE = "review CR-001\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  SshKeygen keygen;
  RunningAgent agent;

  @BeforeEach
  void startAnAgent() throws IOException {
    keygen = new SshKeygen(folder);
    agent = RunningAgent.start(folder);
  }

  @AfterEach
  void stopTheAgent() throws IOException {
    agent.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ed25519", "ecdsa"})
  void a_key_in_the_agent_signs(String type) throws Exception {
    Path file = keygen.generate(type);
    agent.add(file);
    AgentSigner signer = AgentSigner.connect(agent.socket(), SshKeygen.publicKey(file));

    for (int i = 0; i < 3; i++) {
      String signature = signer.sign(MESSAGE, "git");

      assertThat(SshSignatures.verify(MESSAGE, signature, "git"))
          .isEqualTo(new Good(signer.publicKey(), false, false));
      assertThat(keygen.verifies(MESSAGE, signature, "git", signer.publicKey())).isTrue();
    }
  }

  @Test
  void an_ed25519_key_signs_alike_in_the_agent_and_from_its_file() throws Exception {
    Path file = keygen.generate("ed25519");
    agent.add(file);
    KeyFileSigner fromFile = KeyFileSigner.load(file);

    assertThat(AgentSigner.connect(agent.socket(), fromFile.publicKey()).sign(MESSAGE, "git"))
        .isEqualTo(fromFile.sign(MESSAGE, "git"))
        .isEqualTo(keygen.sign(file, MESSAGE, "git"));
  }

  @Test
  void the_agent_takes_a_key_file_that_we_wrote() throws Exception {
    KeyFileSigner signer = KeyFileSigner.generateEd25519();
    Path file = folder.resolve("ours");
    signer.writeTo(file);
    agent.add(file);

    assertThat(AgentSigner.connect(agent.socket(), signer.publicKey()).sign(MESSAGE, "git"))
        .isEqualTo(signer.sign(MESSAGE, "git"));
  }

  @Test
  void the_right_key_is_used_among_several_and_keys_of_other_types_do_not_matter()
      throws Exception {
    agent.add(keygen.generate("", "-t", "rsa", "-b", "2048"));
    Path first = keygen.generate("ed25519");
    Path second = keygen.generate("ed25519");
    agent.add(first);
    agent.add(second);
    SshPublicKey key = SshKeygen.publicKey(second);

    String signature = AgentSigner.connect(agent.socket(), key).sign(MESSAGE, "git");

    assertThat(SshSignatures.verify(MESSAGE, signature, "git"))
        .isEqualTo(new Good(key, false, false));
  }

  @Test
  void an_agent_without_the_key_is_told_at_once() {
    SshPublicKey key = SshKeygen.publicKey(keygen.generate("ed25519"));

    assertThatExceptionOfType(SigningException.class)
        .isThrownBy(() -> AgentSigner.connect(agent.socket(), key))
        .withMessage("ssh-agent does not have the key " + key.fingerprint())
        .satisfies(e -> assertThat(e.fix()).contains("ssh-add"));
  }

  @Test
  void a_key_taken_from_the_agent_after_connecting_signs_no_more() throws Exception {
    Path file = keygen.generate("ed25519");
    agent.add(file);
    AgentSigner signer = AgentSigner.connect(agent.socket(), SshKeygen.publicKey(file));
    agent.removeAll();

    assertThatExceptionOfType(SigningException.class)
        .isThrownBy(() -> signer.sign(MESSAGE, "git"))
        .withMessage("ssh-agent refused to sign with the key " + signer.publicKey().fingerprint())
        .satisfies(e -> assertThat(e.fix()).contains("ssh-add -l"));
  }

  @Test
  void an_agent_that_is_not_there_is_told_with_what_to_do() {
    SshPublicKey key = SshKeygen.publicKey(keygen.generate("ed25519"));
    Path nowhere = folder.resolve("nowhere");

    assertThatExceptionOfType(SigningException.class)
        .isThrownBy(() -> AgentSigner.connect(nowhere, key))
        .withMessageStartingWith("no ssh-agent answers at " + nowhere)
        .satisfies(e -> assertThat(e.fix()).contains("eval \"$(ssh-agent)\""));
  }

  @Test
  void a_file_that_is_no_socket_or_a_path_too_long_for_one_is_no_agent() throws IOException {
    SshPublicKey key = SshKeygen.publicKey(keygen.generate("ed25519"));
    Path file = Files.writeString(folder.resolve("file"), "");

    for (Path socket : new Path[] {file, folder, folder.resolve("x".repeat(200))}) {
      assertThatExceptionOfType(SigningException.class)
          .isThrownBy(() -> AgentSigner.connect(socket, key))
          .withMessageStartingWith("no ssh-agent answers at " + socket);
    }
  }

  @Test
  void a_stopped_agent_fails_the_next_signature_only() throws Exception {
    Path file = keygen.generate("ed25519");
    agent.add(file);
    Agent quick = new Agent(agent.socket(), Duration.ofSeconds(5), Duration.ofSeconds(5));
    AgentSigner signer = AgentSigner.connect(quick, SshKeygen.publicKey(file));
    agent.close();

    assertThatExceptionOfType(SigningException.class)
        .isThrownBy(() -> signer.sign(MESSAGE, "git"))
        .withMessageStartingWith("no ssh-agent answers at " + agent.socket());
  }
}
