package org.gitqms.rules.rule.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.content.Content;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.fixture.Work;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** QMS-108, of guidance: its words are those of the template. */
class KnownGuidanceTest {

  private static final String PURPOSE = "<!-- guidance: One purpose, one change record.";

  private final Ledger ledger = Ledger.shipped();

  @Test
  void guidance_of_the_template_may_stay_go_and_come_back() {
    Work.created(ledger, "CR-001").planned();
    Content with = ledger.workingText("CR-001");
    String text = Texts.of(with);
    int at = text.indexOf(PURPOSE);
    String without = text.substring(0, at) + text.substring(text.indexOf("-->", at) + 4);

    ledger.by("init").checkout("CR-001").accepted();
    ledger.by("init").checkin("CR-001", Content.of(without)).accepted();
    ledger.by("init").checkout("CR-001").accepted();
    ledger.by("init").checkin("CR-001", with).accepted();
  }

  @ParameterizedTest
  @Verifies("REQ-DOC-006")
  @ValueSource(
      strings = {
        "<!-- guidance: trust me -->",
        "<!-- guidance: One purpose, one change record. -->",
        "text <!-- guidance: approved by all --> text"
      })
  void words_hidden_as_guidance_are_refused(String hidden) {
    Work.created(ledger, "CR-001").planned().inHand();
    Content text = Texts.edited(ledger.workingText("CR-001"), PURPOSE, hidden + "\n\n" + PURPOSE);

    ledger.by("init").checkin("CR-001", text).refusedBy("QMS-108", "guidance that is not that of");
  }

  @Test
  void no_words_are_hidden_in_execution() {
    Work.begun(ledger, "CR-001").inHand();
    Content done = Work.on(ledger, "CR-001").done();
    Content text =
        Texts.edited(done, "| It was done as planned |", "| Yes <!-- guidance: no --> |");

    assertThat(ledger.by("init").checkin("CR-001", text).findings())
        .hasSize(2)
        .allMatch(f -> f.rule().value().equals("QMS-108"));
  }

  @Test
  void what_stands_in_code_is_not_known() {
    Work.created(ledger, "CR-001")
        .planned("## 2. Scope\n", "## 2. Scope\n\n```\n<!-- guidance: x -->\n```\n")
        .inHand();
    Content text =
        Texts.edited(
            ledger.workingText("CR-001"), "```\n<!-- guidance: x -->\n```", "<!-- guidance: x -->");

    ledger.by("init").checkin("CR-001", text).refusedBy("QMS-108");
  }

  @Test
  void guidance_of_an_earlier_template_stays() {
    Work.created(ledger, "CR-001").planned().inHand();
    ledger.forgingFile(
        "QMS/TEMPLATE/TEMPLATE-CR.md",
        ledger
            .text("QMS/TEMPLATE/TEMPLATE-CR.md")
            .replace("guidance: One purpose", "guidance: Two"));

    ledger.by("init").checkin("CR-001", ledger.workingText("CR-001")).accepted();
  }
}
