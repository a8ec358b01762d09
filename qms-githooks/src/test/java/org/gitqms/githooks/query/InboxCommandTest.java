package org.gitqms.githooks.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.gitqms.githooks.Bench;
import org.gitqms.githooks.Seat;
import org.gitqms.rules.policy.Seed;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits for somebody, and the checklist of it. */
class InboxCommandTest {

  @TempDir private Path dir;
  private Bench bench;

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
    bench.ledger().lead("CR-001", Status.IN_PRE_REVIEW);
    bench.ledger().lead("CR-002", Status.PRE_APPROVED);
  }

  @AfterEach
  void leave() {
    bench.close();
  }

  @Test
  @Verifies("REQ-DESK-010")
  void who_is_asked_sees_since_when_and_what_to_type() {
    Seat quentin = bench.seat(bench.cast().qa());
    assertThat(quentin.reads("inbox"))
        .contains("CR-001 0.2")
        .contains("pre-review")
        .containsPattern("2026-01-05T\\d\\d:\\d\\d:\\d\\dZ")
        .contains("git qms review CR-001")
        .doesNotContain("CR-002");
    assertThat(quentin.list("tasks", "inbox"))
        .singleElement()
        .satisfies(
            task ->
                assertThat(task)
                    .containsEntry("task", "review")
                    .containsEntry("asked", true)
                    .containsEntry("document", "CR-001")
                    .containsKeys("since", "command", "prompt"));
  }

  @Test
  @Verifies("REQ-DESK-010")
  void the_owner_sees_what_is_his_to_go_on_with() {
    Seat ines = bench.seat(bench.cast().init());
    assertThat(ines.reads("inbox")).contains("yours to go on").contains("git qms release CR-002");
    ines.does("release", "CR-002");
  }

  @Test
  void one_document_is_shown_with_its_checklist() {
    Seat quentin = bench.seat(bench.cast().qa());
    assertThat(quentin.reads("inbox", "CR-001")).contains("You are asked for: ").contains("   1. ");
    assertThat(quentin.reads("inbox", "CR-002")).isEqualTo("nothing waits for you\n");
  }
}
