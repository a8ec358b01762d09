package org.gitqms.ledger.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.verdict.Verdict;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.testkit.TestLedger;
import org.gitqms.testkit.TreeFingerprint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions that begin beside the branch, or only look what could follow. */
class SessionOntoTest {

  private static final String MAIN = "refs/heads/main";

  @TempDir Path folder;
  @TempDir Path keys;
  private TestLedger ledger;
  private Desk desk;
  private ObjectId tip;

  @BeforeEach
  void open() throws Exception {
    ledger = TestLedger.setup(folder).templatesOf("CR").init();
    tip = ledger.tip();
    desk = Desk.of(folder, keys, ledger.cast().init());
  }

  @AfterEach
  void close() {
    desk.close();
    ledger.close();
  }

  @Test
  void onto_another_commit_the_branch_goes_over_to_it_and_what_is_added() throws Exception {
    String ours = desk.branch("ours", tip);
    try (LedgerSession session = desk.open(ours)) {
      desk.create(session, "CR-001");
      assertThat(session.publish()).isTrue();
    }
    ledger.by(ledger.cast().agent()).create("CR-001", "Theirs");
    try (LedgerSession session = LedgerSession.onto(desk.repository(), ours, ledger.tip())) {
      assertThat(session.start()).contains(desk.at(ours));
      assertThat(desk.create(session, "CR-002")).isInstanceOf(Verdict.Accepted.class);
      assertThat(session.publish()).isTrue();
      assertThat(desk.at(ours)).isEqualTo(session.tip().orElseThrow());
    }
    assertThat(desk.verify(ours).accepted()).isTrue();
  }

  @Test
  void onto_a_commit_a_branch_may_begin() throws Exception {
    try (LedgerSession session = LedgerSession.onto(desk.repository(), "refs/heads/young", tip)) {
      assertThat(session.start()).isEmpty();
      assertThat(session.publish()).isTrue();
    }
    assertThat(desk.at("refs/heads/young")).isEqualTo(tip);
  }

  @Test
  void a_branch_that_moved_meanwhile_is_left_alone() throws Exception {
    try (LedgerSession session = LedgerSession.onto(desk.repository(), MAIN, tip)) {
      desk.create(session, "CR-001");
      ledger.by(ledger.cast().agent()).create("CR-001", "Theirs");
      assertThat(session.publish()).isFalse();
    }
    assertThat(desk.at(MAIN)).isEqualTo(ledger.tip());
  }

  @Test
  void what_is_only_judged_writes_nothing() throws Exception {
    TreeFingerprint before = TreeFingerprint.withTimes(folder);
    Ident ident = desk.person().ident(Desk.LATER);
    try (LedgerSession session = desk.open(MAIN)) {
      assertThat(judge(session, desk.creating("CR-001"), ident))
          .isInstanceOf(Verdict.Accepted.class);
      assertThat(judge(session, discarding(), ident)).isInstanceOf(Verdict.Rejected.class);
      assertThat(session.publish()).isTrue();
    }
    assertThat(TreeFingerprint.withTimes(folder)).isEqualTo(before);
  }

  @Test
  void what_was_assumed_lets_others_follow_and_is_never_published() throws Exception {
    Ident ident = desk.person().ident(Desk.LATER);
    try (LedgerSession session = desk.open(MAIN)) {
      Verdict created = judge(session, desk.creating("CR-001"), ident);
      session.assume(((Verdict.Accepted) created).effects().orElseThrow());
      assertThat(judge(session, discarding(), ident)).isInstanceOf(Verdict.Accepted.class);
      assertThatExceptionOfType(IllegalStateException.class).isThrownBy(session::publish);
    }
    assertThat(desk.at(MAIN)).isEqualTo(tip);
  }

  private Verdict judge(LedgerSession session, Event event, Ident ident) {
    return session.judge(event, Map.of(), ident, ident, desk.signer().publicKey());
  }

  private Event discarding() {
    return Event.by(desk.person().id(), EventKind.DISCARD).on(new DocumentId("CR-001"));
  }
}
