package org.gitqms.rules.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.content.Content;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.fixture.Transcript;
import org.junit.jupiter.api.Test;

/** A change record from its creation to its end: every file, every record, every version. */
class ChangeRecordLifeTest {

  private static final String EFFECTIVE = "QMS/CR/CR-001/CR-001.md";

  private final Ledger ledger = Ledger.governed();
  private final Transcript transcript = new Transcript();

  @Test
  void a_whole_life() {
    transcript.add(ledger.by("init").create("CR-001", "A \"quoted\" change"));
    Content created = ledger.workingText("CR-001");
    transcript.add(ledger.by("init").checkin("CR-001", document("Planned.")));
    transcript.add(ledger.by("init").routeReview("CR-001", "rev"));
    transcript.add(ledger.by("qa").assign("CR-001", "ann"));
    transcript.add(ledger.by("rev").recommend("CR-001"));
    transcript.add(ledger.by("ann").recommend("CR-001"));
    transcript.add(ledger.by("qa").recommend("CR-001"));
    transcript.add(ledger.by("init").routeApproval("CR-001", "rev"));
    transcript.add(ledger.by("rev").approve("CR-001"));
    Content planned = ledger.workingText("CR-001");
    transcript.add(ledger.by("qb").approve("CR-001"));
    assertThat(ledger.text(EFFECTIVE)).isEqualTo(Texts.of(planned));
    assertThat(ledger.record("CR-001").frozen()).isEqualTo(planned.digest());
    transcript.add(ledger.by("init").release("CR-001"));
    transcript.add(ledger.by("init").checkout("CR-001"));
    transcript.add(ledger.by("init").checkin("CR-001", document("Done.")));
    transcript.add(ledger.by("init").routeReview("CR-001"));
    transcript.add(ledger.by("qa").recommend("CR-001"));
    transcript.add(ledger.by("init").routeApproval("CR-001"));
    transcript.add(ledger.by("qa").approve("CR-001"));
    transcript.add(ledger.by("init").close("CR-001"));

    assertThat(transcript.text())
        .isEqualTo(
            """
            create CR-001, 0.1 | - -> DRAFT | owner init, holder init, by init | +CR/CR-001/CR-001.draft.md
            checkin CR-001, 0.1 -> 0.2 | DRAFT -> DRAFT | owner init, by init | +CR/CR-001/CR-001.draft.md
            route-review CR-001, 0.2 | DRAFT -> IN_PRE_REVIEW | owner init, asked group:quality rev, by init |
            assign CR-001, 0.2 | IN_PRE_REVIEW -> IN_PRE_REVIEW | owner init, asked ann group:quality rev, by init |
            review CR-001, 0.2 | IN_PRE_REVIEW -> IN_PRE_REVIEW | owner init, asked ann group:quality, reviewed rev, by init |
            review CR-001, 0.2 | IN_PRE_REVIEW -> IN_PRE_REVIEW | owner init, asked group:quality, reviewed rev ann, by init |
            review CR-001, 0.2 | IN_PRE_REVIEW -> PRE_REVIEWED | owner init, reviewed rev ann qa, by init |
            route-approval CR-001, 0.2 | PRE_REVIEWED -> IN_PRE_APPROVAL | owner init, asked group:quality rev, reviewed rev ann qa, by init |
            approve CR-001, 0.2 | IN_PRE_APPROVAL -> IN_PRE_APPROVAL | owner init, asked group:quality, reviewed rev ann qa, approved rev, by init |
            approve CR-001, 0.2 -> 1.0 | IN_PRE_APPROVAL -> PRE_APPROVED | owner init, last 1.0, frozen | -CR/CR-001/CR-001.draft.md +CR/CR-001/CR-001.md
            release CR-001, 1.0 | PRE_APPROVED -> IN_EXECUTION | owner init, last 1.0, frozen |
            checkout CR-001, 1.0 | IN_EXECUTION -> IN_EXECUTION | owner init, holder init, last 1.0, frozen |
            checkin CR-001, 1.0 -> 1.1 | IN_EXECUTION -> IN_EXECUTION | owner init, by init, last 1.0, frozen | +CR/CR-001/CR-001.md
            route-review CR-001, 1.1 | IN_EXECUTION -> IN_POST_REVIEW | owner init, asked group:quality, by init, last 1.0, frozen |
            review CR-001, 1.1 | IN_POST_REVIEW -> POST_REVIEWED | owner init, reviewed qa, by init, last 1.0, frozen |
            route-approval CR-001, 1.1 | POST_REVIEWED -> IN_POST_APPROVAL | owner init, asked group:quality, reviewed qa, by init, last 1.0, frozen |
            approve CR-001, 1.1 -> 2.0 | IN_POST_APPROVAL -> POST_APPROVED | owner init, last 2.0, frozen |
            close CR-001, 2.0 | POST_APPROVED -> CLOSED | owner init, last 2.0 |
            """);
    assertThat(Texts.of(created))
        .isEqualTo(
            """
            ---
            title: "A \\"quoted\\" change"
            revision_summary: "First version"
            ---

            # CR-001: A "quoted" change

            To be written.
            """);
    assertThat(ledger.text("QMS/.records/CR-001.json"))
        .isEqualTo(
            """
            {
              "id": "CR-001",
              "type": "CR",
              "title": "A \\"quoted\\" change",
              "status": "CLOSED",
              "version": "2.0",
              "owner": "init",
              "authors": [
                "init"
              ],
              "approved": {
                "version": "2.0",
                "content": "%1$s",
                "by": [
                  {
                    "actor": "qa",
                    "seats": [
                      "group:quality"
                    ],
                    "verdict": "approve",
                    "content": "%1$s",
                    "key": "%2$s"
                  }
                ]
              },
              "events": 18
            }
            """
                .formatted(
                    ledger.state().file(EFFECTIVE).orElseThrow().digest(),
                    Cast.key("qa").fingerprint()));
  }

  @Test
  void answers_keep_their_content_and_key_while_the_round_lasts() {
    ledger.by("init").create("CR-001", "Change").accepted();
    ledger.by("init").checkin("CR-001", "Planned.").accepted();
    ledger.by("init").routeReview("CR-001", "qa", "rev").accepted();
    ledger.by("qa").requestUpdates("CR-001").saying("Say how.").accepted();

    var outcome = ledger.record("CR-001").outcomes().get(0);

    assertThat(outcome.actor()).isEqualTo("qa");
    assertThat(outcome.seats()).containsExactly("group:quality", "qa");
    assertThat(outcome.verdict()).isEqualTo("request-updates");
    assertThat(outcome.content()).isEqualTo(ledger.workingText("CR-001").digest());
    assertThat(outcome.key()).isEqualTo(Cast.key("qa").fingerprint());
  }

  @Test
  void a_check_in_without_a_change_is_a_version_too() {
    ledger.by("init").create("CR-001", "Change").accepted();

    transcript.add(ledger.by("init").checkin("CR-001", ledger.workingText("CR-001")));

    assertThat(transcript.text())
        .isEqualTo("checkin CR-001, 0.1 -> 0.2 | DRAFT -> DRAFT | owner init, by init |\n");
  }

  private static Content document(String paragraph) {
    return Texts.document("CR-001", "A \\\"quoted\\\" change", paragraph);
  }
}
