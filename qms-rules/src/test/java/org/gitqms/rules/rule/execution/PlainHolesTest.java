package org.gitqms.rules.rule.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.content.Content;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.fixture.Work;
import org.gitqms.rules.workflow.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** QMS-302. */
class PlainHolesTest {

  private final Ledger ledger = Ledger.shipped();

  @BeforeEach
  void aChangeRecordInHand() {
    Work.begun(ledger, "CR-001").inHand();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Done.", "- a\n- b", "> said", "| a | b |\n|---|---|\n| c | d |", "**a** `b`"})
  void plain_text_passes(String summary) {
    ledger.by("init").checkin("CR-001", summary(summary)).accepted();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```\ncode\n```; a block of code",
        "x\n\n    code; a block of code",
        "> # Heading; a heading",
        "x\n\n***; a ruler",
        "[a]: https://example.org; the definition of a link",
      })
  void what_could_hide_something_is_refused(String written) {
    String[] parts = written.split("; ", -1);

    ledger
        .by("init")
        .checkin("CR-001", summary(parts[0]))
        .refusedBy("QMS-302", "execution may not write " + parts[1] + " here");
  }

  @Test
  void what_was_approved_with_code_keeps_it() {
    Work.created(ledger, "CR-002")
        .planned("## 2. Scope\n", "## 2. Scope\n\n```\ncode\n```\n")
        .to(Status.IN_EXECUTION)
        .executed();

    assertThat(ledger.record("CR-002").version()).hasToString("1.1");
  }

  private Content summary(String text) {
    Content done = Work.on(ledger, "CR-001").done();
    return Texts.edited(done, "It was done as planned\n", text + "\n");
  }
}
