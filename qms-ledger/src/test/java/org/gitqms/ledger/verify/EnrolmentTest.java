package org.gitqms.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.Repositories;
import org.gitqms.ledger.sshsig.EnrolmentProof;
import org.gitqms.ledger.sshsig.KeyFileSigner;
import org.gitqms.ledger.write.LedgerSession;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Verification;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.people.PrincipalKey;
import org.gitqms.rules.policy.PeopleYaml;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.verdict.Verdict;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.Person;
import org.gitqms.testkit.TestKey;
import org.gitqms.testkit.TestLedger;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Somebody new is enrolled in a real repository: who writes asks for the proof, who verifies too.
 */
class EnrolmentTest {

  private static final Person MAX = Person.human("max", "Max Newcomer", Group.REVIEWER);

  @TempDir private Path folder;
  @TempDir private Path keys;

  @Test
  void a_key_with_its_proof_is_enrolled_and_the_history_verifies() throws Exception {
    try (TestLedger ledger = atWork()) {
      ledger
          .by(ledger.cast().admin())
          .policyPropose("CR-001", Map.of("people.yml", with(ledger, MAX.principal())));
      ledger.by(ledger.cast().qa()).policyApprove();
      assertThat(verify(ledger).accepted()).isTrue();
    }
  }

  @ParameterizedTest
  @Verifies("REQ-IDENT-011")
  @ValueSource(strings = {"none", "another key", "another person", "git", "garbage"})
  void without_a_proof_that_holds_it_is_refused_where_it_is_proposed_and_where_it_is_approved(
      String flaw) throws Exception {
    try (TestLedger ledger = atWork()) {
      ledger
          .by(ledger.cast().admin())
          .policyPropose("CR-001", Map.of("people.yml", with(ledger, flawed(flaw))));
      ledger.by(ledger.cast().qa()).policyApprove();
      assertThat(verify(ledger).findings().stream().map(f -> f.rule().value()))
          .containsExactly("QMS-713", "QMS-713");
    }
  }

  @Test
  void a_session_writes_the_proposal_only_with_the_proof() throws Exception {
    try (TestLedger ledger = atWork();
        Repository repository = Repositories.open(folder);
        LedgerSession session = LedgerSession.open(repository, "refs/heads/main")) {
      Verdict refused = propose(session, ledger, flawed("none"));
      assertThat(((Verdict.Rejected) refused).findings())
          .singleElement()
          .satisfies(finding -> assertThat(finding.rule().value()).isEqualTo("QMS-713"));
      PrincipalKey proven =
          EnrolmentProof.make(
              MAX.principal(), KeyFileSigner.load(MAX.key().writeTo(keys.resolve("max"))));
      assertThat(propose(session, ledger, withKey(proven))).isInstanceOf(Verdict.Accepted.class);
    }
  }

  private Verdict propose(LedgerSession session, TestLedger ledger, Principal max)
      throws Exception {
    Person admin = ledger.cast().admin();
    Ident ident = admin.ident(1_800_000_000L);
    Event event = Event.by(admin.id(), EventKind.POLICY_PROPOSE).with(TrailerKey.CHANGE, "CR-001");
    return session.append(
        event,
        Map.of(
            Layout.proposed(Layout.POLICY + "people.yml"),
            Optional.of(Content.of(with(ledger, max)))),
        ident,
        ident,
        KeyFileSigner.load(admin.key().writeTo(keys.resolve("admin-" + max.keys().hashCode()))),
        false);
  }

  private TestLedger atWork() {
    TestLedger ledger = TestLedger.setup(folder).templatesOf("CR").init();
    return ledger.lead("CR-001", Status.IN_EXECUTION);
  }

  private Verification verify(TestLedger ledger) throws Exception {
    return Verifier.of(ledger.repository()).verify(VerifyRequest.history("refs/heads/main"));
  }

  private static Principal flawed(String flaw) {
    Person other = MAX.withKey(TestKey.of("other"));
    Person renamed = Person.human("max", "Another Name", Group.REVIEWER);
    return switch (flaw) {
      case "none" -> withProof(null);
      case "another key" -> withProof(other.principal().keys().get(0).proofText());
      case "another person" -> withProof(renamed.principal().keys().get(0).proofText());
      case "git" ->
          withProof(
              MAX.key()
                  .sign("git-qms enrolment 1\n".getBytes(StandardCharsets.UTF_8))
                  .replaceAll("-----[A-Z ]+-----|\n", ""));
      default -> withProof("QUJD");
    };
  }

  private static Principal withProof(@org.jspecify.annotations.Nullable String proof) {
    return withKey(new PrincipalKey(MAX.key().publicKey(), false, proof));
  }

  private static Principal withKey(PrincipalKey key) {
    Principal max = MAX.principal();
    return new Principal(
        max.id(),
        max.kind(),
        max.name(),
        max.email(),
        max.groups(),
        null,
        List.of(key),
        max.historicNames());
  }

  private static String with(TestLedger ledger, Principal max) {
    List<Principal> people = new ArrayList<>();
    ledger.people().forEach(person -> people.add(person.principal()));
    people.add(max);
    return new String(PeopleYaml.write(people).bytes(), StandardCharsets.UTF_8);
  }
}
