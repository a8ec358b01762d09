package org.gitqms.rules.rule.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.content.Content;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.fixture.Work;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** QMS-315. */
class CommentsStayTest {

  private static final String OWN = "| None | init |";

  private final Ledger ledger = Ledger.shipped();

  @BeforeEach
  void aChangeRecordWithACommentOfInit() {
    Work.begun(ledger, "CR-001").executed();
  }

  @Test
  void who_comments_names_himself() {
    Work.on(ledger, "CR-001").inHand();
    ledger
        .by("init")
        .checkin("CR-001", edited(OWN, "| Slow | init | 2026-03-31 |\n| None | init |"))
        .accepted();
  }

  @ParameterizedTest
  @Verifies("REQ-EXEC-006")
  @ValueSource(strings = {"ann", "init, ann", "", "[PERFORMER]", "Init", "[ann]", "&#105;nit"})
  void nobody_comments_under_another_name(String names) {
    Work.on(ledger, "CR-001").inHand();
    Content text = edited(OWN, "| Slow | " + names + " | 2026-03-31 |\n| None | init |");

    assertThat(ledger.by("init").checkin("CR-001", text).findingsOf("QMS-315"))
        .singleElement()
        .asString()
        .endsWith("init comments, and not under the name of init alone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| [it was agreed to skip it] | [ann] | [2026-03-31] |",
        "| &#73;&#116; | &#97;&#110;&#110; | &#50; |",
        "| <b></b> | ann | |",
        "| ... | | |"
      })
  void a_row_that_a_reader_sees_is_a_comment(String row) {
    Work.on(ledger, "CR-001").inHand();

    assertThat(
            ledger
                .by("init")
                .checkin("CR-001", edited(OWN, row + "\n" + OWN))
                .findingsOf("QMS-315"))
        .hasSize(1);
  }

  @Test
  void own_comments_may_be_written_anew() {
    Work.on(ledger, "CR-001").inHand();
    ledger.by("init").checkin("CR-001", edited(OWN, "| All well | init |")).accepted();
  }

  @Test
  void own_comments_may_be_dropped() {
    Work.on(ledger, "CR-001").inHand();
    ledger.by("init").checkin("CR-001", withoutComments()).accepted();
  }

  @ParameterizedTest
  @Verifies("REQ-EXEC-006")
  @ValueSource(strings = {"| None so far | init |", "| None | ann |", "| None | init, ann |"})
  void nobody_rewrites_the_comment_of_another(String row) {
    toAnn();

    assertThat(ledger.by("ann").checkin("CR-001", edited(OWN, row)).findingsOf("QMS-315"))
        .anyMatch(f -> f.contains("ann changed or dropped a comment of another: None | init | "));
  }

  @Test
  void nobody_drops_the_comment_of_another() {
    toAnn();

    assertThat(ledger.by("ann").checkin("CR-001", withoutComments()).findingsOf("QMS-315"))
        .hasSize(1);
  }

  @Test
  void comments_that_are_the_same_count_each() {
    Work.on(ledger, "CR-001").inHand();
    ledger.by("init").checkin("CR-001", edited(OWN, twice())).accepted();
    toAnn();

    assertThat(ledger.by("ann").checkin("CR-001", edited(twice(), OWN)).findingsOf("QMS-315"))
        .hasSize(1);
  }

  @Test
  void comments_of_all_may_stand_in_any_order() {
    toAnn();

    ledger
        .by("ann")
        .checkin("CR-001", edited(OWN, "| Well | ann | " + ledger.today() + " |\n" + OWN))
        .accepted();
  }

  private String twice() {
    return "| None | init | " + ledger.today() + " |\n" + OWN;
  }

  private void toAnn() {
    ledger.by("qa").reassign("CR-001", "ann", "holiday").accepted();
    ledger.by("ann").checkout("CR-001").accepted();
  }

  private Content withoutComments() {
    return Content.of(
        Texts.of(ledger.workingText("CR-001")).replaceAll("\\| None \\| init \\|.*\n", ""));
  }

  private Content edited(String from, String to) {
    return Texts.edited(ledger.workingText("CR-001"), from, to);
  }
}
