package org.gitqms.rules.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.workflow.Status;
import org.junit.jupiter.api.Test;

class PromptTextTest {

  private static final List<Prompt.Category> CHECKLIST =
      List.of(
          new Prompt.Category(
              "Scope",
              List.of(
                  new Prompt.Item("Every file is named", "Where you looked"),
                  new Prompt.Item("Every document is named", null))),
          new Prompt.Category("Risk", List.of(new Prompt.Item("One can go back", null))));

  private final Ledger ledger = Ledger.governed();

  @Test
  void a_prompt_is_shown_under_a_computed_header() {
    Course.take(ledger, "CR-001", Status.IN_PRE_REVIEW);

    assertThat(shown(new Prompt(CHECKLIST, List.of("Do not hurry."), List.of("Yes or no."))))
        .isEqualTo(
            """
            CR-001, version 0.2: Title of CR-001
            You are asked for: pre-review

            Scope
               1. Every file is named
                  Write down: Where you looked
               2. Every document is named

            Risk
               3. One can go back

            Remember
              - Do not hurry.

            How to answer
              - Yes or no.
            """);
  }

  @Test
  void what_is_not_there_has_no_heading() {
    Course.take(ledger, "CR-001", Status.IN_PRE_REVIEW);

    assertThat(shown(new Prompt(CHECKLIST, List.of(), List.of())))
        .endsWith("   3. One can go back\n");
  }

  private String shown(Prompt prompt) {
    return PromptText.of(
        ledger.record("CR-001"), new Occasion(Task.REVIEW, Phase.PRE, "CR"), prompt);
  }
}
