package org.gitqms.ledger.sshsig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.Repositories;
import org.gitqms.ledger.verify.Verifier;
import org.gitqms.ledger.verify.VerifyRequest;
import org.gitqms.ledger.write.LedgerSession;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.people.PrincipalKey;
import org.gitqms.rules.people.PrincipalKind;
import org.gitqms.rules.people.SshPublicKey;
import org.gitqms.rules.policy.Seed;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.verdict.Verdict;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that are written with a key that only a real ssh-agent has. */
class AgentSignedEventTest {

  private static final String REF = "refs/heads/main";
  private static final String TEMPLATE = "QMS/TEMPLATE/TEMPLATE-CR.md";
  private static final Ident ANN = new Ident("Ann", "ann@example.org", 1_800_000_000L, "+0000");

  @TempDir Path folder;
  @TempDir Path repo;
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
  @Verifies("REQ-IDENT-005")
  @ValueSource(strings = {"ed25519", "ecdsa"})
  void an_event_signed_through_the_agent_is_good_for_git_and_for_the_verifier(String type)
      throws Exception {
    Signer signer = signer(type);
    try (Repository repository = Repositories.create(repo, "main", false)) {
      try (LedgerSession session = LedgerSession.open(repository, REF)) {
        assertThat(found(session, signer)).isInstanceOf(Verdict.Accepted.class);
        assertThat(create(session, signer)).isInstanceOf(Verdict.Accepted.class);
        assertThat(session.publish()).isTrue();
      }
      assertThat(Verifier.of(repository).verify(VerifyRequest.history("main")).accepted()).isTrue();
    }
    assertThat(gitAccepts("main", signer.publicKey())).isTrue();
    assertThat(gitAccepts("main~1", signer.publicKey())).isTrue();
    assertThat(gitAccepts("main", signer("ed25519").publicKey())).isFalse();
  }

  @Test
  void a_key_that_is_not_enrolled_is_refused_before_the_agent_is_asked() throws Exception {
    Signer enrolled = signer("ed25519");
    Signer stranger = signer("ed25519");
    try (Repository repository = Repositories.create(repo, "main", false);
        LedgerSession session = LedgerSession.open(repository, REF)) {
      found(session, enrolled);
      Optional<ObjectId> tip = session.tip();
      // An agent that is not there would fail whoever asks it to sign.
      agent.close();
      Verdict verdict = create(session, stranger);
      assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
      assertThat(((Verdict.Rejected) verdict).findings().get(0).rule().value())
          .isEqualTo("QMS-702");
      assertThat(session.tip()).isEqualTo(tip);
    }
  }

  @Test
  void an_agent_that_does_not_sign_leaves_the_session_where_it_was() throws Exception {
    Signer signer = signer("ed25519");
    try (Repository repository = Repositories.create(repo, "main", false);
        LedgerSession session = LedgerSession.open(repository, REF)) {
      found(session, signer);
      Optional<ObjectId> tip = session.tip();
      agent.removeAll();
      assertThatExceptionOfType(SigningException.class)
          .isThrownBy(() -> create(session, signer))
          .withMessageStartingWith("ssh-agent refused to sign");
      assertThat(session.tip()).isEqualTo(tip);
      assertThat(session.state().record(new DocumentId("CR-001"))).isEmpty();
      assertThat(session.publish()).isTrue();
      assertThat(repository.exactRef(REF).getObjectId()).isEqualTo(tip.orElseThrow());
    }
  }

  private Signer signer(String type) throws SigningException {
    Path file = keygen.generate(type);
    agent.add(file);
    return AgentSigner.connect(agent.socket(), SshKeygen.publicKey(file));
  }

  private static Verdict found(LedgerSession session, Signer signer)
      throws IOException, SigningException {
    Principal ann =
        new Principal(
            "ann",
            PrincipalKind.HUMAN,
            ANN.name(),
            ANN.email(),
            Set.of(Group.ADMINISTRATOR, Group.INITIATOR),
            null,
            List.of(new PrincipalKey(signer.publicKey(), false)),
            Set.of());
    Map<String, Optional<Content>> files = new TreeMap<>();
    Seed.policy(List.of(ann)).forEach((path, content) -> files.put(path, Optional.of(content)));
    files.put(TEMPLATE, Optional.ofNullable(Seed.templates().get(TEMPLATE)));
    return session.append(Event.by("ann", EventKind.GENESIS), files, ANN, ANN, signer, false);
  }

  private static Verdict create(LedgerSession session, Signer signer)
      throws IOException, SigningException {
    Event event =
        Event.by("ann", EventKind.CREATE)
            .on(new DocumentId("CR-001"))
            .with(TrailerKey.TITLE, "A change");
    return session.append(event, Map.of(), ANN, ANN, signer, false);
  }

  private boolean gitAccepts(String revision, SshPublicKey key) throws IOException {
    Path allowed = Files.writeString(folder.resolve("signers"), ANN.email() + " " + key + "\n");
    return new CleanProcess(repo)
        .run(
            new byte[0],
            "git",
            "-c",
            "gpg.ssh.allowedSignersFile=" + allowed,
            "verify-commit",
            revision)
        .succeeded();
  }
}
