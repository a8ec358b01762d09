package org.gitqms.githooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.gitqms.githooks.event.OutcomeText;
import org.gitqms.ledger.desk.Outcome;
import org.junit.jupiter.api.Test;

/** What a server says drives no terminal. */
class ConsoleTest {

  private static final String HOSTILE = "\u001b[31mRED\u001b[2J\u009b\u202e";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Console console = new Console(new PrintWriter(out), new PrintWriter(err));

  @Test
  void in_a_complaint() {
    console.complain("git cannot fetch: " + HOSTILE, "ask " + HOSTILE);
    assertThat(err.toString()).contains("\\u001B[31mRED").doesNotContain("\u001b", "\u009b");
  }

  @Test
  void in_a_refusal() {
    new OutcomeText(console, false, false)
        .refused(new Outcome.Refused(List.of(), List.of(), HOSTILE));
    assertThat(err.toString()).contains("\\u001B[31mRED").doesNotContain("\u001b", "\u202e");
  }

  @Test
  void in_a_note() {
    new OutcomeText(console, false, false)
        .written(new Outcome.Written(List.of(), true, List.of(HOSTILE)), "");
    assertThat(out.toString()).contains("\\u001B[31mRED").doesNotContain("\u001b", "\u202e");
  }
}
