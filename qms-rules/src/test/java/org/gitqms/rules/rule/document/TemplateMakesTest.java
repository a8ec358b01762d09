package org.gitqms.rules.rule.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.content.Content;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** QMS-111. */
class TemplateMakesTest {

  private final Ledger ledger = Ledger.shipped();

  @ParameterizedTest
  @ValueSource(strings = {"CR", "INV", "TP", "ER", "VAR", "ADD", "VR", "SOP", "RS", "RTM"})
  void every_shipped_template_makes_sound_documents(String type) {
    ledger.by("init").checkout("TEMPLATE-" + type).accepted();

    ledger
        .by("init")
        .checkin("TEMPLATE-" + type, ledger.workingText("TEMPLATE-" + type))
        .accepted();
    ledger.by("init").routeReview("TEMPLATE-" + type).accepted();
  }

  @ParameterizedTest
  @Verifies("REQ-DOC-007")
  @CsvSource(
      delimiter = ';',
      value = {
        "revision_summary: \"First draft\"\\n; ''; QMS-101 in line 1: the frontmatter has no revision_summary",
        "## 3. Justification\\n; ''; QMS-103 in line 1: the required section Justification is missing",
        "## 9. Summary; ## 9. Conclusion; QMS-103 in line 1: the required section Summary is missing",
        "# {{ID}}: {{HEADING}}; # Another; QMS-102",
        "## 4. Impact; ## 4. Impact <b>; QMS-108",
      })
  void a_template_that_makes_unsound_documents_is_refused(String from, String to, String told) {
    ledger.by("init").checkout("TEMPLATE-CR").accepted();
    Content changed =
        Texts.edited(
            ledger.workingText("TEMPLATE-CR"), from.replace("\\n", "\n"), to.replace("\\n", "\n"));

    assertThat(ledger.by("init").checkin("TEMPLATE-CR", changed).findingsOf("QMS-111"))
        .isNotEmpty()
        .first()
        .asString()
        .contains("a new CR made from it breaks " + told);
  }

  private Content naming(String words) {
    ledger.by("init").checkout("TEMPLATE-CR").accepted();
    String heading = "## 3. Justification\n";
    return Texts.edited(
        ledger.workingText("TEMPLATE-CR"), heading, heading + "\nSee " + words + ".\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[this](../../SOP/SOP-001.md)", "SOP-077"})
  void a_template_may_name_documents_that_there_are_or_will_be(String words) {
    ledger.by("init").checkin("TEMPLATE-CR", naming(words)).accepted();
  }

  @Test
  void a_template_leads_to_no_document_that_there_is_not() {
    Content changed = naming("[this](../../SOP/SOP-077.md)");

    assertThat(ledger.by("init").checkin("TEMPLATE-CR", changed).findingsOf("QMS-111"))
        .singleElement()
        .asString()
        .contains("the link leads to SOP-077, which does not exist");
  }

  @Test
  void a_template_holds_something_to_start_from() {
    ledger.by("init").checkout("TEMPLATE-CR").accepted();
    Content changed =
        Texts.edited(ledger.workingText("TEMPLATE-CR"), "title: {{TITLE}}", "title: x");

    assertThat(ledger.by("init").checkin("TEMPLATE-CR", changed).findingsOf("QMS-111"))
        .containsExactly("0 it holds no document to start from");
  }

  @Test
  void it_is_asked_again_when_a_template_is_routed() {
    ledger.by("init").checkout("TEMPLATE-CR").accepted();
    ledger.by("init").checkin("TEMPLATE-CR", ledger.workingText("TEMPLATE-CR")).accepted();
    String path = "QMS/TEMPLATE/TEMPLATE-CR.draft.md";
    ledger.forgingFile(path, ledger.text(path).replace("## 3. Justification\n", ""));

    ledger.by("init").routeReview("TEMPLATE-CR").refusedBy("QMS-111", "QMS-103");
  }
}
