package org.gitqms.rules.verdict;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.commit.Facts;
import org.gitqms.rules.commit.Signature;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.fixture.Attempt;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Tamper;
import org.gitqms.rules.fixture.Work;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgeTest {

  private final Ledger ledger = Ledger.governed();
  private final List<String> asked = new ArrayList<>();

  @Test
  void rules_are_asked_in_the_order_of_the_stages() {
    List<Rule> rules = new ArrayList<>();
    for (Stage stage : List.of(Stage.CONTENT, Stage.REPLAY, Stage.SIGNATURE)) {
      rules.add(passing(stage));
    }
    rules.add(passing(Stage.GRAMMAR));
    rules.add(passing(Stage.WORKFLOW));
    rules.add(passing(Stage.IDENTITY));

    assertThat(judged(rules)).isInstanceOf(Verdict.Accepted.class);

    assertThat(asked)
        .containsExactly("GRAMMAR", "SIGNATURE", "IDENTITY", "WORKFLOW", "REPLAY", "CONTENT");
  }

  @ParameterizedTest
  @Verifies("REQ-LEDGER-014")
  @EnumSource(
      value = Stage.class,
      names = {"GRAMMAR", "SIGNATURE", "IDENTITY", "WORKFLOW", "REPLAY"})
  void what_a_broken_rule_makes_meaningless_is_not_asked(Stage stage) {
    Rule broken = failing(stage, Severity.ERROR);

    Verdict verdict = judged(List.of(broken, passing(stage), passing(Stage.CONTENT)));

    assertThat(((Verdict.Rejected) verdict).findings()).hasSize(1);
    assertThat(asked).containsExactly(stage.name());
  }

  @Test
  void in_the_last_stage_all_rules_are_asked() {
    Verdict verdict =
        judged(
            List.of(
                failing(Stage.CONTENT, Severity.ERROR),
                failing(Stage.CONTENT, Severity.ERROR),
                passing(Stage.CONTENT)));

    assertThat(((Verdict.Rejected) verdict).findings()).hasSize(2);
    assertThat(asked).hasSize(3);
  }

  @ParameterizedTest
  @Verifies("REQ-LEDGER-013")
  @EnumSource(Stage.class)
  void a_rule_that_throws_is_no_pass(Stage stage) {
    Rule broken =
        rule(
            stage,
            event -> {
              throw new IllegalStateException("oops");
            });

    Verdict verdict = judged(List.of(broken));

    assertThat(verdict)
        .isEqualTo(
            new Verdict.Failed(
                broken.id(), "the rule broke: java.lang.IllegalStateException: oops"));
  }

  @Test
  @Verifies("REQ-LEDGER-013")
  void a_rule_without_end_is_no_pass() {
    Rule endless =
        rule(
            Stage.WORKFLOW,
            event -> {
              throw new StackOverflowError();
            });

    assertThat(judged(List.of(endless)))
        .isEqualTo(
            new Verdict.Failed(endless.id(), "the rule broke: java.lang.StackOverflowError"));
  }

  @Test
  void a_broken_rule_hides_behind_no_other() {
    Rule broken =
        rule(
            Stage.CONTENT,
            event -> {
              throw new IllegalStateException("oops");
            });

    assertThat(judged(List.of(failing(Stage.CONTENT, Severity.ERROR), broken)))
        .isInstanceOf(Verdict.Failed.class);
  }

  @Test
  void warnings_and_history_are_remarks() {
    Verdict verdict =
        judged(
            List.of(
                failing(Stage.CONTENT, Severity.WARNING),
                failing(Stage.CONTENT, Severity.HISTORICAL)));

    assertThat(((Verdict.Accepted) verdict).remarks())
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING, Severity.HISTORICAL);
  }

  @Test
  @Verifies("REQ-POLICY-006")
  void the_policy_makes_warnings_binding_and_history_never() {
    Map<String, Content> files = Foundation.files(Cast.ALL);
    files.put("QMS/.policy/rules.yml", Content.of("profile: self-regulated\nerrors: [QMS-999]\n"));
    Ledger strict = Ledger.governed(files);

    Verdict warned = judged(strict, List.of(failing(Stage.CONTENT, Severity.WARNING)));
    Verdict historical = judged(strict, List.of(failing(Stage.CONTENT, Severity.HISTORICAL)));

    assertThat(((Verdict.Rejected) warned).findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.ERROR);
    assertThat(historical).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void findings_tell_commit_and_document_and_are_sorted() {
    Rule two =
        rule(
            Stage.CONTENT,
            event ->
                List.of(
                    found(Severity.ERROR).at(Location.of("b")),
                    found(Severity.ERROR).at(Location.of("a"))));
    Commit commit = create(ledger).commit();

    Verdict verdict = Judge.by(List.of(two)).verdict(ledger.state(), facts(), commit);

    assertThat(((Verdict.Rejected) verdict).findings())
        .extracting(f -> f.location().orElseThrow().path())
        .containsExactly("a", "b");
    assertThat(((Verdict.Rejected) verdict).findings())
        .allSatisfy(
            f -> {
              assertThat(f.commit()).contains(commit.id());
              assertThat(f.document()).contains("CR-001");
            });
  }

  @Test
  void an_accepted_event_tells_what_it_did() {
    Verdict.Accepted verdict = (Verdict.Accepted) create(ledger).verdict();

    assertThat(verdict.event().orElseThrow().actor()).isEqualTo("init");
    assertThat(verdict.effects().orElseThrow().after().records()).hasSize(11);
  }

  @Test
  void a_malformed_message_is_refused_before_anything_else() {
    create(ledger)
        .but(Tamper.message("QMS-Version: 0.1", "QMS-Version: first"))
        .but(Tamper.parents("a", "b"))
        .refusedBy("QMS-902", "QMS-Version is not a version N.X");
  }

  @Test
  @Verifies("REQ-LEDGER-014")
  void grammar_counts_before_signature_and_signature_before_identity() {
    var stranger = new Signature.Good(Cast.key("stranger"), false, false);
    var bad = new Signature.Bad("no");

    create(ledger).but(Tamper.parents()).but(Tamper.signature(bad)).refusedBy("QMS-903");
    create(ledger).but(Tamper.signature(bad)).but(Tamper.delete("QMS/x")).refusedBy("QMS-701");
    create(ledger).but(Tamper.signature(stranger)).but(Tamper.delete("QMS/x")).refusedBy("QMS-702");
    ledger.by("init").create("CR-007", "Change").but(Tamper.delete("QMS/x")).refusedBy("QMS-213");
  }

  @Test
  @Verifies("REQ-BUILD-001")
  void the_same_input_gives_the_same_verdict() {
    Commit commit = create(ledger).but(Tamper.delete("QMS/x")).commit();
    Judge judge = Judge.byTheCatalogue();

    assertThat(judge.verdict(ledger.state(), facts(), commit))
        .isEqualTo(judge.verdict(ledger.state(), facts(), commit));
  }

  @Test
  @Verifies("REQ-LEDGER-013")
  void a_history_that_cannot_be_asked_is_no_pass() {
    Ledger shipped = Ledger.shipped();
    Work.begun(shipped, "CR-001").executed();
    Commit commit = shipped.by("init").routeReview("CR-001").commit();

    Verdict verdict =
        Judge.byTheCatalogue()
            .verdict(
                shipped.state(),
                Facts.afterParentAt(shipped.time()),
                commit,
                questions -> {
                  throw new IllegalStateException("no such object");
                });

    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Failed.class,
            failed ->
                assertThat(failed.toString())
                    .contains("asking the history broke: ", "no such object"));
  }

  @Test
  void a_history_is_asked_what_the_event_asks_and_its_answer_counts() {
    Ledger shipped = Ledger.shipped();
    Work.begun(shipped, "CR-001").executed();
    Attempt routing = shipped.by("init").routeReview("CR-001");
    List<String> questioned = new ArrayList<>();

    Verdict verdict =
        Judge.byTheCatalogue()
            .verdict(
                shipped.state(),
                Facts.afterParentAt(shipped.time()),
                routing.commit(),
                questions -> {
                  questioned.add(requireNonNull(questions.since()).value());
                  return shipped.past(routing.heard().event());
                });

    assertThat(questioned).containsExactly("CR-001");
    assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
  }

  private Facts facts() {
    return Facts.afterParentAt(ledger.time());
  }

  private Verdict judged(List<Rule> rules) {
    return judged(ledger, rules);
  }

  private Verdict judged(Ledger on, List<Rule> rules) {
    return Judge.by(rules).verdict(on.state(), facts(), create(on).commit());
  }

  private static Attempt create(Ledger on) {
    return on.by("init").create("CR-001", "Change");
  }

  private Rule passing(Stage stage) {
    return rule(stage, event -> List.of());
  }

  private Rule failing(Stage stage, Severity severity) {
    return rule(stage, event -> List.of(found(severity)));
  }

  private static Finding found(Severity severity) {
    return Finding.error(new RuleId("QMS-999"), "something is wrong", "put it right").as(severity);
  }

  private Rule rule(Stage stage, Function<Case, List<Finding>> check) {
    return new Rule() {
      @Override
      public RuleId id() {
        return new RuleId("QMS-999");
      }

      @Override
      public String title() {
        return "A rule of this test";
      }

      @Override
      public Stage stage() {
        return stage;
      }

      @Override
      public List<Finding> check(Case event) {
        asked.add(stage.name());
        return check.apply(event);
      }
    };
  }
}
