package org.gitqms.ledger.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.sshsig.KeyFileSigner;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.policy.Seed;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.verdict.Verdict;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.testkit.GitProcess;
import org.gitqms.testkit.Person;
import org.gitqms.testkit.TestKey;
import org.gitqms.testkit.TestLedger;
import org.gitqms.testkit.TreeFingerprint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each test writes on a branch of its own, from the same tip on. */
class LedgerSessionTest {

  private static final String RECORD = "QMS/.records/CR-001.json";

  @TempDir private static Path folder;
  @TempDir private static Path keys;
  private static TestLedger ledger;
  private static Desk desk;

  @BeforeAll
  static void write() throws Exception {
    ledger = TestLedger.setup(folder).templatesOf("CR").init();
    ledger.by(ledger.cast().init()).create("CR-001", "A change");
    desk = Desk.of(folder, keys, ledger.cast().init());
  }

  @AfterAll
  static void close() {
    desk.close();
    ledger.close();
  }

  @Test
  void accepted_events_are_seen_when_published_and_verify() throws Exception {
    String ref = desk.branch("accepted", ledger.tip());
    try (LedgerSession session = desk.open(ref)) {
      assertThat(session.tip()).contains(ledger.tip());
      for (String id : new String[] {"CR-002", "CR-003"}) {
        assertThat(desk.create(session, id)).isInstanceOf(Verdict.Accepted.class);
      }
      assertThat(session.state().record(new DocumentId("CR-003"))).isPresent();
      assertThat(desk.at(ref)).isEqualTo(ledger.tip());
      assertThat(session.publish()).isTrue();
      assertThat(desk.at(ref)).isEqualTo(session.tip().orElseThrow());
      assertThat(desk.create(session, "CR-004")).isInstanceOf(Verdict.Accepted.class);
      assertThat(session.publish()).isTrue();
      assertThat(desk.at(ref)).isEqualTo(session.tip().orElseThrow());
    }
    assertThat(desk.verify(ref).accepted()).isTrue();
    assertThat(desk.verify(ref).tally().documents()).containsEntry("DRAFT", 4);
  }

  @Test
  void what_is_written_is_what_a_new_session_reads() throws Exception {
    String ref = desk.branch("read-again", ledger.tip());
    try (LedgerSession session = desk.open(ref)) {
      desk.create(session, "CR-002");
      session.publish();
      try (LedgerSession again = desk.open(ref)) {
        assertThat(again.tip()).isEqualTo(session.tip());
        assertThat(again.state().records()).containsExactlyElementsOf(session.state().records());
        assertThat(again.state().ledger()).isEqualTo(session.state().ledger());
      }
    }
  }

  @Test
  void a_refused_event_leaves_no_trace() throws Exception {
    String ref = desk.branch("refused", ledger.tip());
    TreeFingerprint before = TreeFingerprint.of(folder);
    try (LedgerSession session = desk.open(ref)) {
      Event unknown = Event.by("init", EventKind.ROUTE_REVIEW).on(new DocumentId("CR-999"));
      for (Event event : new Event[] {desk.creating("CR-009"), desk.creating("CR-001"), unknown}) {
        Verdict verdict = desk.add(session, event, desk.person().ident(Desk.LATER), false);
        assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
      }
      assertThat(session.tip()).contains(ledger.tip());
      assertThat(session.publish()).isTrue();
    }
    assertThat(TreeFingerprint.of(folder)).isEqualTo(before);
  }

  @Test
  void a_refused_event_between_accepted_ones_changes_nothing_of_them() throws Exception {
    String ref = desk.branch("between", ledger.tip());
    try (LedgerSession session = desk.open(ref)) {
      desk.create(session, "CR-002");
      assertThat(desk.create(session, "CR-002")).isInstanceOf(Verdict.Rejected.class);
      desk.create(session, "CR-003");
      assertThat(session.publish()).isTrue();
    }
    assertThat(desk.verify(ref).accepted()).isTrue();
  }

  @Test
  void a_dry_run_says_what_would_be_and_writes_nothing() throws Exception {
    String ref = desk.branch("dry", ledger.tip());
    TreeFingerprint before = TreeFingerprint.of(folder);
    try (LedgerSession session = desk.open(ref)) {
      Ident ident = desk.person().ident(Desk.LATER);
      assertThat(desk.add(session, desk.creating("CR-002"), ident, true))
          .isInstanceOf(Verdict.Accepted.class);
      assertThat(desk.add(session, desk.creating("CR-009"), ident, true))
          .isInstanceOf(Verdict.Rejected.class);
      assertThat(session.tip()).contains(ledger.tip());
      assertThat(session.state().record(new DocumentId("CR-002"))).isEmpty();
      assertThat(session.publish()).isTrue();
    }
    assertThat(TreeFingerprint.of(folder)).isEqualTo(before);
  }

  @Test
  void events_that_are_not_published_are_not_reachable() throws Exception {
    String ref = desk.branch("dropped", ledger.tip());
    try (LedgerSession session = desk.open(ref)) {
      desk.create(session, "CR-002");
    }
    assertThat(desk.at(ref)).isEqualTo(ledger.tip());
    assertThat(desk.verify(ref).tally().documents()).containsEntry("DRAFT", 1);
  }

  @Test
  void of_two_sessions_on_one_branch_the_second_moves_nothing_and_can_begin_again()
      throws Exception {
    String ref = desk.branch("two", ledger.tip());
    try (LedgerSession first = desk.open(ref);
        LedgerSession second = desk.open(ref)) {
      desk.create(first, "CR-002");
      desk.create(second, "CR-002");
      desk.create(second, "CR-003");
      assertThat(first.publish()).isTrue();
      assertThat(second.publish()).isFalse();
      assertThat(second.publish()).isFalse();
      assertThat(desk.at(ref)).isEqualTo(first.tip().orElseThrow());
    }
    assertThat(desk.verify(ref).tally().documents()).containsEntry("DRAFT", 2);
    try (LedgerSession again = desk.open(ref)) {
      assertThat(desk.create(again, "CR-003")).isInstanceOf(Verdict.Accepted.class);
      assertThat(again.publish()).isTrue();
    }
    assertThat(desk.verify(ref).accepted()).isTrue();
    assertThat(desk.verify(ref).tally().documents()).containsEntry("DRAFT", 3);
  }

  @Test
  void a_branch_that_was_deleted_or_set_back_meanwhile_is_not_moved() throws Exception {
    String ref = desk.branch("gone", ledger.tip());
    try (LedgerSession session = desk.open(ref)) {
      desk.create(session, "CR-002");
      ObjectId older = ObjectId.fromString(ledger.history().get(0).commit().id());
      desk.branch("gone", older);
      assertThat(session.publish()).isFalse();
      assertThat(desk.at(ref)).isEqualTo(older);
      RefUpdate delete = desk.repository().updateRef(ref);
      delete.setForceUpdate(true);
      delete.delete();
      assertThat(session.publish()).isFalse();
      assertThat(desk.at(ref)).isEqualTo(ObjectId.zeroId());
    }
  }

  @Test
  void a_stale_lock_is_named_and_once_it_is_gone_the_same_session_publishes() throws Exception {
    String ref = desk.branch("locked", ledger.tip());
    Path lock = Files.createFile(folder.resolve(".git/" + ref + ".lock"));
    try (LedgerSession session = desk.open(ref)) {
      desk.create(session, "CR-002");
      assertThatIOException()
          .isThrownBy(session::publish)
          .withMessage(
              "the branch is locked by refs/heads/locked.lock: another git is at work, or one has"
                  + " died");
      assertThat(desk.at(ref)).isEqualTo(ledger.tip());
      assertThat(lock).exists();
      Files.delete(lock);
      assertThat(session.publish()).isTrue();
    }
    assertThat(desk.verify(ref).accepted()).isTrue();
  }

  @Test
  void a_symbolic_ref_stands_for_its_branch() throws Exception {
    String ref = desk.branch("real", ledger.tip());
    RefUpdate link = desk.repository().updateRef("refs/heads/alias", true);
    link.link(ref);
    try (LedgerSession session = desk.open("refs/heads/alias")) {
      desk.create(session, "CR-002");
      Path lock = Files.createFile(folder.resolve(".git/" + ref + ".lock"));
      assertThatIOException()
          .isThrownBy(session::publish)
          .withMessageStartingWith("the branch is locked by refs/heads/real.lock: ");
      Files.delete(lock);
      assertThat(session.publish()).isTrue();
      assertThat(desk.at(ref)).isEqualTo(session.tip().orElseThrow());
    }
    assertThat(desk.repository().exactRef("refs/heads/alias").isSymbolic()).isTrue();
  }

  @Test
  void a_branch_that_is_not_there_begins_with_a_genesis_and_with_nothing_else() throws Exception {
    RefUpdate link = desk.repository().updateRef("refs/heads/unborn-alias", true);
    link.link("refs/heads/unborn");
    Person admin = ledger.cast().admin();
    Path key = admin.key().writeTo(keys.resolve("founder"));
    for (String ref : new String[] {"refs/heads/new", "refs/heads/unborn-alias"}) {
      try (LedgerSession session = desk.open(ref);
          LedgerSession late = desk.open(ref)) {
        assertThat(session.tip()).isEmpty();
        Verdict early = desk.create(session, "CR-001");
        assertThat(early).isInstanceOf(Verdict.Rejected.class);
        assertThat(((Verdict.Rejected) early).findings().get(0).rule().value())
            .isEqualTo("QMS-907");
        assertThat(session.publish()).isTrue();
        assertThat(desk.at(ref)).isEqualTo(ObjectId.zeroId());
        for (LedgerSession each : new LedgerSession[] {session, late}) {
          assertThat(
                  each.append(
                      Event.by(admin.id(), EventKind.GENESIS),
                      founding(),
                      admin.ident(Desk.LATER),
                      admin.ident(Desk.LATER),
                      KeyFileSigner.load(key),
                      false))
              .isInstanceOf(Verdict.Accepted.class);
        }
        assertThat(desk.create(late, "CR-001")).isInstanceOf(Verdict.Accepted.class);
        assertThat(session.publish()).isTrue();
        assertThat(late.publish()).isFalse();
        assertThat(desk.at(ref)).isEqualTo(session.tip().orElseThrow());
      }
      assertThat(desk.verify(ref).accepted()).isTrue();
    }
    assertThat(desk.at("refs/heads/unborn")).isNotEqualTo(ObjectId.zeroId());
  }

  @ParameterizedTest
  @CsvSource({
    "no policy, QMS/.policy/people.yml",
    "no ledger, QMS/.records/ledger.json:1:1 not a record as git qms writes it"
  })
  void a_tip_whose_state_cannot_be_read_is_told_with_the_place(String damage, String told)
      throws Exception {
    ObjectId tip =
        switch (damage) {
          case "no policy" ->
              ledger.edit().tree(t -> t.delete("QMS/.policy/people.yml")).unsigned();
          default -> ledger.edit().tree(t -> t.delete("QMS/.records/ledger.json")).unsigned();
        };
    String ref = desk.branch("unreadable", tip);
    assertThatExceptionOfType(CannotJudgeException.class)
        .isThrownBy(() -> desk.open(ref))
        .withMessageStartingWith(told)
        .satisfies(e -> assertThat(e.fix()).isNotBlank());
  }

  @Test
  void a_record_that_is_none_is_told_when_it_is_asked_for() throws Exception {
    String ref = desk.branch("no-record", ledger.edit().text(RECORD, t -> "x\n").unsigned());
    try (LedgerSession session = desk.open(ref)) {
      Event event = Event.by("init", EventKind.CHECKOUT).on(new DocumentId("CR-001"));
      Verdict verdict = desk.add(session, event, desk.person().ident(Desk.LATER), false);
      assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
      assertThat(((Verdict.Rejected) verdict).findings())
          .extracting(f -> f.location().orElseThrow() + " " + f.message())
          .containsExactly(RECORD + ":1:1 not a record as git qms writes it");
    }
  }

  @Test
  void a_damaged_tip_is_told_with_the_object(@TempDir Path other) throws Exception {
    try (TestLedger damaged = TestLedger.setup(other).templatesOf("CR").init();
        Desk at = Desk.of(other, keys, damaged.cast().init())) {
      for (ObjectId id :
          new ObjectId[] {
            damaged.objectAt("QMS/.policy/people.yml"),
            damaged.objectAt(damaged.tip(), ""),
            damaged.tip()
          }) {
        damaged.object(id).flip();
        assertThatExceptionOfType(CannotJudgeException.class)
            .isThrownBy(() -> at.open("refs/heads/main"))
            .withMessageContaining(id.name())
            .satisfies(e -> assertThat(e.fix()).contains("git fsck"));
      }
      damaged.object(damaged.tip()).delete();
      assertThatExceptionOfType(CannotJudgeException.class)
          .isThrownBy(() -> at.open("refs/heads/main"))
          .withMessage("commit " + damaged.tip().name() + " is missing");
    }
  }

  @Test
  void a_branch_that_holds_no_commit_is_told() throws Exception {
    ObjectId blob = ledger.objectAt("QMS/.policy/people.yml");
    Files.writeString(folder.resolve(".git/refs/heads/blob"), blob.name() + "\n");
    assertThatExceptionOfType(CannotJudgeException.class)
        .isThrownBy(() -> desk.open("refs/heads/blob"))
        .withMessage("commit " + blob.name() + " is a blob");
    Files.delete(folder.resolve(".git/refs/heads/blob"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ines Starter | init@example.org | -1              | +0000 | QMS-906",
        "Ines Starter | init@example.org | 9999999999999   | +0000 | QMS-901",
        "Ines Starter | init@example.org | 1800000000      | UTC   | QMS-906",
        "Ines Starter | init@example.org | 1800000000      | ''    | QMS-906",
        "Ines Starter | init@example.org | 1800000000      | '+0000\nx y' | QMS-906",
        "Ines <x>     | init@example.org | 1800000000      | +0000 | QMS-703",
        "'Ines\nStarter' | init@example.org | 1800000000   | +0000 | QMS-703",
        "'Ines\0Starter' | init@example.org | 1800000000   | +0000 | QMS-703",
        "''           | init@example.org | 1800000000      | +0000 | QMS-703",
        "Ines Starter | 'init@example.org> 1 +0000\nparent x <' | 1800000000 | +0000 | QMS-703"
      })
  void what_no_commit_can_carry_is_refused_before_anything_is_written(
      String name, String email, long time, String zone, String rule) throws Exception {
    String ref = desk.branch("hostile", ledger.tip());
    TreeFingerprint before = TreeFingerprint.of(folder);
    try (LedgerSession session = desk.open(ref)) {
      Verdict verdict =
          desk.add(session, desk.creating("CR-002"), new Ident(name, email, time, zone), false);
      assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
      assertThat(((Verdict.Rejected) verdict).findings())
          .singleElement()
          .satisfies(f -> assertThat(f.rule().value()).isEqualTo(rule));
      assertThat(session.tip()).contains(ledger.tip());
    }
    assertThat(TreeFingerprint.of(folder)).isEqualTo(before);
  }

  @Test
  void a_key_that_is_not_enrolled_is_refused() throws Exception {
    String ref = desk.branch("stranger", ledger.tip());
    TreeFingerprint before = TreeFingerprint.of(folder);
    try (LedgerSession session = desk.open(ref)) {
      Ident ident = desk.person().ident(Desk.LATER);
      Path key = TestKey.of("stranger").writeTo(keys.resolve("stranger"));
      Verdict verdict =
          session.append(
              desk.creating("CR-002"), Map.of(), ident, ident, KeyFileSigner.load(key), false);
      assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
      assertThat(((Verdict.Rejected) verdict).findings().get(0).rule().value())
          .isEqualTo("QMS-702");
    }
    assertThat(TreeFingerprint.of(folder)).isEqualTo(before);
  }

  @Test
  void git_finds_nothing_wrong_with_what_was_written(@TempDir Path home) throws Exception {
    String ref = desk.branch("for-git", ledger.tip());
    try (LedgerSession session = desk.open(ref)) {
      desk.create(session, "CR-002");
      session.publish();
    }
    GitProcess git = GitProcess.in(folder, home).believing(ledger.people());
    assertThat(git.run("fsck", "--strict", "--no-dangling", "refs/heads/for-git").succeeded())
        .isTrue();
    assertThat(git.run("verify-commit", ref).succeeded()).isTrue();
  }

  private static Map<String, Optional<Content>> founding() {
    Map<String, Optional<Content>> files = new TreeMap<>();
    Seed.policy(ledger.people().stream().map(Person::principal).toList())
        .forEach((path, content) -> files.put(path, Optional.of(content)));
    String template = "QMS/TEMPLATE/TEMPLATE-CR.md";
    files.put(template, Optional.ofNullable(Seed.templates().get(template)));
    return files;
  }
}
