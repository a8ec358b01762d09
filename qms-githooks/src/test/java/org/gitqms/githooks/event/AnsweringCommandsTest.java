package org.gitqms.githooks.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.gitqms.githooks.Bench;
import org.gitqms.githooks.CommandRun;
import org.gitqms.githooks.Seat;
import org.gitqms.rules.policy.Seed;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that route a document, and those that answer. */
@Tag("long")
class AnsweringCommandsTest {

  private static final String DRAFT = "QMS/CR/CR-001/CR-001.draft.md";

  @TempDir private Path dir;
  private Bench bench;
  private Seat ines;
  private Seat quentin;

  /** Ines has written CR-001, and holds it. */
  @BeforeEach
  void sit() {
    bench =
        Bench.in(
            dir,
            setup -> {
              Seed.prompts()
                  .forEach(
                      (path, content) ->
                          setup.file(path, new String(content.bytes(), StandardCharsets.UTF_8)));
              return setup.templatesOf("CR");
            });
    ines = bench.seat(bench.cast().init());
    quentin = bench.seat(bench.cast().qa());
    ines.does("create", "CR", "--title", "Read twice");
    ines.edit("CR-001", "Text.");
  }

  @AfterEach
  void leave() {
    bench.close();
  }

  @Test
  void route_checks_in_first_what_was_written() {
    assertThat(ines.does("route", "CR-001", "--review").lines().limit(2))
        .satisfiesExactly(
            first -> assertThat(first).contains("checkin CR-001"),
            second -> assertThat(second).contains("route-review CR-001"));
    assertThat(ines.git().output("show", "HEAD:" + DRAFT)).endsWith("Text.\n");
    assertThat(ines.status()).isEmpty();
  }

  @Test
  void route_lets_go_of_what_was_not_touched() {
    ines.does("checkin", "CR-001");
    ines.does("checkout", "CR-001");
    assertThat(ines.does("route", "CR-001", "--review").lines().limit(2))
        .satisfiesExactly(
            first -> assertThat(first).contains("discard CR-001"),
            second -> assertThat(second).contains("route-review CR-001"));
  }

  @Test
  void route_refuses_what_cannot_be_routed() {
    ines.refuses(2, "route --help", "route", "CR-001");
    ines.refuses(2, "git qms status", "route", "CR-009", "--review");
    ines.refuses(1, "", "route", "CR-001", "--approval");
    ines.refuses(1, "", "route", "CR-001", "--review", "--to", "nobody");
  }

  @Test
  void who_is_asked_beside_quality_is_named_and_may_be_more_later() {
    ines.does("route", "CR-001", "--review", "--to", "rev", "--push");
    quentin.does("rebase");
    assertThat(quentin.does("assign", "CR-001", "qb")).contains("assign CR-001");
    assertThat(quentin.json("status", "CR-001").get("assignees"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .contains("rev", "qb");
    quentin.refuses(1, "", "assign", "CR-001", "nobody");
  }

  @Test
  @Verifies("REQ-DESK-002")
  void a_whole_course_by_commands() {
    ines.does("route", "CR-001", "--review", "--push");
    quentin.does("review", "CR-001", "--recommend", "--push");
    ines.does("route", "CR-001", "--approval", "--push");
    quentin.does("approve", "CR-001", "--push");
    ines.does("release", "CR-001", "--push");
    ines.does("checkout", "CR-001");
    ines.execute("CR-001", bench.cast().init().id());
    ines.does("route", "CR-001", "--review", "--push");
    quentin.does("rebase");
    quentin.does("review", "CR-001", "--recommend", "-m", "Done.", "--push");
    ines.does("revert", "CR-001", "-m", "One more thing.", "--push");
    ines.does("route", "CR-001", "--review", "--push");
    quentin.does("review", "CR-001", "--recommend", "--push");
    ines.does("route", "CR-001", "--approval", "--push");
    quentin.does("approve", "CR-001", "--push");
    assertThat(ines.does("close", "CR-001", "--push")).contains("CLOSED");
    assertThat(CommandRun.of("verify", ines.folder()).exit()).isZero();
  }

  @Test
  void a_document_is_taken_back_from_review_and_refused_in_approval() {
    ines.does("route", "CR-001", "--review");
    assertThat(ines.does("withdraw", "CR-001")).contains("withdraw CR-001");
    ines.does("route", "CR-001", "--review", "--push");
    quentin.does("review", "CR-001", "--recommend", "--push");
    ines.does("route", "CR-001", "--approval", "--push");
    quentin.does("rebase");
    assertThat(quentin.does("reject", "CR-001", "-m", "Not yet.")).contains("reject CR-001");
  }

  @Test
  void who_asks_for_updates_says_which() {
    ines.does("route", "CR-001", "--review", "--push");
    quentin.does("rebase");
    quentin.refuses(2, "-m TEXT", "review", "CR-001", "--request-updates");
    quentin.refuses(2, "review --help", "review", "CR-001");
    quentin.refuses(2, "review --help", "review", "CR-001", "--recommend", "--request-updates");
    quentin.does("review", "CR-001", "--request-updates", "-m", "Say how to go back.");
    assertThat(quentin.git().output("log", "-1", "--format=%b")).contains("Say how to go back.");
  }

  @Test
  void nobody_answers_for_his_own_work() {
    ines.does("route", "CR-001", "--review");
    assertThat(ines.refuses(1, "", "review", "CR-001", "--recommend").err()).contains("QMS-7");
  }

  @Test
  @Verifies("REQ-POLICY-007")
  void the_answers_to_the_checklist_are_kept_in_the_message() {
    ines.does("route", "CR-001", "--review", "--push");
    quentin.does("rebase");
    List<Object> yes = answers(items(), "yes");
    yes.set(yes.size() - 1, "yes: seen in the text");
    List<Object> command = new ArrayList<>(List.of("review", "CR-001", "--recommend"));
    command.addAll(yes);
    quentin.does(command.toArray());
    assertThat(quentin.git().output("log", "-1", "--format=%b")).contains("seen in the text");
  }

  @Test
  void every_item_is_answered_or_none() {
    ines.does("route", "CR-001", "--review", "--push");
    quentin.does("rebase");
    assertThat(
            quentin
                .refuses(2, "git qms inbox CR-001", "review", "CR-001", "--recommend", "-a", "yes")
                .err())
        .contains("the checklist has " + items() + " items, and 1 are answered");
    List<Object> command = new ArrayList<>(List.of("review", "CR-001", "--recommend"));
    command.addAll(answers(items(), "perhaps"));
    quentin.refuses(2, "yes, no or n-a", command.toArray());
  }

  @Test
  void who_answers_no_does_not_recommend() {
    ines.does("route", "CR-001", "--review", "--push");
    quentin.does("rebase");
    List<Object> answers = answers(items(), "yes");
    answers.set(1, "no: no way back");
    List<Object> command = new ArrayList<>(List.of("review", "CR-001", "--recommend"));
    command.addAll(answers);
    quentin.refuses(2, "git qms review CR-001 --request-updates", command.toArray());
    command.set(2, "--request-updates");
    quentin.does(command.toArray());
    assertThat(quentin.git().output("log", "-1", "--format=%b")).contains("no way back");
  }

  @Test
  void where_nobody_is_at_a_terminal_the_checklist_is_not_asked() {
    ines.does("route", "CR-001", "--review", "--push");
    quentin.does("rebase");
    quentin.refuses(2, "--answer", "review", "CR-001", "--recommend", "--checklist");
  }

  @Test
  void the_second_who_answers_is_told_what_the_first_did() {
    Seat qing = bench.seat(bench.cast().qb());
    ines.does("route", "CR-001", "--review", "--push");
    qing.does("rebase");
    quentin.does("review", "CR-001", "--recommend", "--push");
    qing.does("review", "CR-001", "--recommend");
    CommandRun run = qing.qms("rebase");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .contains("  fix: ")
        .contains("meanwhile: Quentin Adler: qms: review CR-001");
  }

  /** How many items the checklist of a review has. */
  private int items() {
    String checklist = quentin.does("inbox", "CR-001");
    return Math.toIntExact(checklist.lines().filter(line -> line.matches(" *\\d+\\. .*")).count());
  }

  private static List<Object> answers(int count, String answer) {
    List<Object> answers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      answers.add("-a");
      answers.add(answer);
    }
    return answers;
  }
}
