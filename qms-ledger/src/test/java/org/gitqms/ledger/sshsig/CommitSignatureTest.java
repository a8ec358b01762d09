package org.gitqms.ledger.sshsig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.lib.GpgConfig;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.SignatureVerifier.SignatureVerification;
import org.eclipse.jgit.lib.SignatureVerifiers;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.gitqms.ledger.sshsig.SignatureCheck.Bad;
import org.gitqms.ledger.sshsig.SignatureCheck.Good;
import org.gitqms.rules.people.SshPublicKey;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed commits, ours and git's, beside what git and JGit say of them. */
class CommitSignatureTest {

  @TempDir Path folder;
  CleanProcess process;
  SshKeygen keygen;
  OnlyTheRepository reader;

  @AfterEach
  void restoreTheReader() {
    reader.close();
  }

  @BeforeEach
  void makeARepository() {
    reader = OnlyTheRepository.install(folder);
    process = new CleanProcess(folder);
    keygen = new SshKeygen(folder);
    process.get("git", "init", "-q", "-b", "main", ".");
    process.get("git", "config", "gpg.format", "ssh");
    process.get("git", "config", "user.name", "Ann");
    process.get("git", "config", "user.email", "ann@example.org");
    String signers = folder.resolve("signers").toString();
    process.get("git", "config", "gpg.ssh.allowedSignersFile", signers);
  }

  private void allow(SshPublicKey key) throws IOException {
    Files.writeString(folder.resolve("signers"), "ann@example.org " + key + "\n");
  }

  private SignedCommit commitByGit(Path key, String message) {
    process.get(
        "git",
        "-c",
        "user.signingkey=" + key,
        "commit",
        "-q",
        "-S",
        "--allow-empty",
        "-m",
        message);
    return SignedCommit.parse(process.get("git", "cat-file", "commit", "HEAD"));
  }

  private SignedCommit commitBy(Signer signer, String message) throws SigningException {
    String tree = process.get(new byte[0], "git", "mktree").strip();
    String unsigned =
        "tree "
            + tree
            + "\nauthor Ann <ann@example.org> 1700000000 +0000"
            + "\ncommitter Ann <ann@example.org> 1700000000 +0000\n\n"
            + message
            + "\n";
    byte[] bytes = unsigned.getBytes(StandardCharsets.UTF_8);
    return new SignedCommit(unsigned, signer.sign(bytes, SshSignatures.GIT_NAMESPACE));
  }

  private boolean gitAccepts(SignedCommit commit) {
    String id =
        process.get(commit.object(), "git", "hash-object", "-t", "commit", "-w", "--stdin").strip();
    return process.run(new byte[0], "git", "verify-commit", id).succeeded();
  }

  private boolean jgitAccepts(SignedCommit commit) throws IOException {
    try (Repository repository =
        new FileRepositoryBuilder()
            .setGitDir(folder.resolve(".git").toFile())
            .setMustExist(true)
            .build()) {
      SignatureVerification verification =
          SignatureVerifiers.verify(
              repository,
              new GpgConfig(repository.getConfig()),
              commit.message(),
              commit.signature().getBytes(StandardCharsets.US_ASCII));
      return verification != null && verification.verified();
    }
  }

  private void assertAllAccept(SignedCommit commit, SshPublicKey key) throws IOException {
    assertThat(commit.check()).isEqualTo(new Good(key, false, false));
    assertThat(gitAccepts(commit)).isTrue();
    assertThat(jgitAccepts(commit)).isTrue();
  }

  private void assertAllRefuse(SignedCommit commit) throws IOException {
    assertThat(commit.check()).isInstanceOf(Bad.class);
    assertThat(gitAccepts(commit)).isFalse();
    assertThat(jgitAccepts(commit)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ed25519", "ecdsa"})
  void a_commit_signed_by_git_is_good_for_all(String type) throws Exception {
    Path file = keygen.generate(type);
    SshPublicKey key = SshKeygen.publicKey(file);
    allow(key);

    assertAllAccept(commitByGit(file, "qms: create SOP-001, 0.1"), key);
    assertAllAccept(commitByGit(file, "Grüße\n\nsecond paragraph, 日本"), key);
  }

  @ParameterizedTest
  @Verifies("REQ-IDENT-005")
  @ValueSource(strings = {"ed25519", "ecdsa"})
  void a_commit_signed_by_us_is_good_for_all(String type) throws Exception {
    KeyFileSigner signer = KeyFileSigner.load(keygen.generate(type));
    allow(signer.publicKey());

    assertAllAccept(commitBy(signer, "qms: create SOP-001, 0.1"), signer.publicKey());
    assertAllAccept(commitBy(signer, "Grüße\n\nsecond paragraph, 日本"), signer.publicKey());
  }

  @Test
  void an_ed25519_commit_of_ours_is_byte_for_byte_what_git_would_write() throws Exception {
    Path file = keygen.generate("ed25519");
    SignedCommit theirs = commitByGit(file, "qms: create SOP-001, 0.1");
    String ours = KeyFileSigner.load(file).sign(theirs.message(), SshSignatures.GIT_NAMESPACE);

    assertThat(new SignedCommit(theirs.unsigned(), ours).object())
        .isEqualTo(
            process.get("git", "cat-file", "commit", "HEAD").getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @Verifies("REQ-IDENT-001")
  @ValueSource(strings = {"ed25519", "ecdsa"})
  void a_commit_changed_after_signing_is_refused_by_all(String type) throws Exception {
    KeyFileSigner signer = KeyFileSigner.load(keygen.generate(type));
    allow(signer.publicKey());
    SignedCommit commit = commitBy(signer, "qms: approve CR-001");

    for (String[] change :
        new String[][] {{"CR-001", "CR-002"}, {"1700000000", "1700000001"}, {"Ann <", "Eve <"}}) {
      String changed = commit.unsigned().replace(change[0], change[1]);
      assertAllRefuse(new SignedCommit(changed, commit.signature()));
    }
  }

  @Test
  void a_signature_for_another_namespace_is_refused_by_all() throws Exception {
    KeyFileSigner signer = KeyFileSigner.generateEd25519();
    allow(signer.publicKey());
    SignedCommit commit = commitBy(signer, "qms: approve CR-001");

    assertAllRefuse(new SignedCommit(commit.unsigned(), signer.sign(commit.message(), "file")));
  }

  @Test
  @Verifies("REQ-IDENT-004")
  void difference_git_and_jgit_take_rewrapped_armour_which_gives_a_commit_a_second_id()
      throws Exception {
    KeyFileSigner signer = KeyFileSigner.generateEd25519();
    allow(signer.publicKey());
    SignedCommit commit = commitBy(signer, "qms: approve CR-001");
    String text = commit.signature();
    String body = text.substring(text.indexOf('\n') + 1, text.lastIndexOf('\n'));
    String rewrapped = text.replace(body, body.replace("\n", "").replaceAll("(.{60})", "$1\n"));
    SignedCommit second = new SignedCommit(commit.unsigned(), rewrapped);

    assertThat(gitAccepts(second)).isTrue();
    assertThat(jgitAccepts(second)).isTrue();
    assertThat(second.check()).isInstanceOf(Bad.class);
  }

  @Test
  void difference_git_takes_a_hardware_key_without_touch_and_we_report_it() throws Exception {
    for (SoftwareAuthenticator token :
        new SoftwareAuthenticator[] {
          SoftwareAuthenticator.ed25519("ssh:"), SoftwareAuthenticator.p256("ssh:")
        }) {
      allow(token.publicKey());
      String unsigned = commitBy(KeyFileSigner.generateEd25519(), "qms: approve CR-001").unsigned();
      byte[] message = unsigned.getBytes(StandardCharsets.UTF_8);
      SignedCommit untouched = new SignedCommit(unsigned, token.sign(message, "git", 0).armored());
      SignedCommit touched =
          new SignedCommit(
              unsigned, token.sign(message, "git", SoftwareAuthenticator.TOUCHED).armored());

      assertThat(gitAccepts(untouched)).isTrue();
      assertThat(untouched.check()).isEqualTo(new Good(token.publicKey(), false, false));
      assertThat(gitAccepts(touched)).isTrue();
      assertThat(touched.check()).isEqualTo(new Good(token.publicKey(), true, false));
    }
  }

  @Test
  void difference_jgit_refuses_all_hardware_keys() throws Exception {
    for (SoftwareAuthenticator token :
        new SoftwareAuthenticator[] {
          SoftwareAuthenticator.ed25519("ssh:"), SoftwareAuthenticator.p256("ssh:")
        }) {
      allow(token.publicKey());
      SignedCommit commit = commitBy(KeyFileSigner.generateEd25519(), "qms: approve CR-001");
      SignedCommit touched =
          new SignedCommit(
              commit.unsigned(),
              token.sign(commit.message(), "git", SoftwareAuthenticator.TOUCHED).armored());

      assertThat(touched.check()).isEqualTo(new Good(token.publicKey(), true, false));
      assertThat(jgitAccepts(touched)).isFalse();
    }
  }
}
