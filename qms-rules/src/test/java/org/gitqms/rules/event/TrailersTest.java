package org.gitqms.rules.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrailersTest {

  /** event: what it must have; in brackets what it may have. All stand in this order. */
  private static final String CLOSED_LIST =
      """
      create: EVENT DOCUMENT ACTOR TRANSITION VERSION CONTENT TITLE [VARIANCE] [ITEM] [FROM]
      checkout: EVENT DOCUMENT ACTOR TRANSITION VERSION CONTENT
      checkin: EVENT DOCUMENT ACTOR TRANSITION VERSION CONTENT
      discard: EVENT DOCUMENT ACTOR TRANSITION VERSION CONTENT
      abandon: EVENT DOCUMENT ACTOR TRANSITION VERSION CONTENT
      reassign: EVENT DOCUMENT ACTOR TRANSITION VERSION CONTENT OWNER
      route-review: EVENT DOCUMENT ACTOR TRANSITION VERSION CONTENT [ASSIGN]
      assign: EVENT DOCUMENT ACTOR TRANSITION VERSION CONTENT ASSIGN
      review: EVENT DOCUMENT ACTOR TRANSITION VERSION CONTENT MEANING OUTCOME
      route-approval: EVENT DOCUMENT ACTOR TRANSITION VERSION CONTENT [ASSIGN]
      route-retirement: EVENT DOCUMENT ACTOR TRANSITION VERSION CONTENT [ASSIGN]
      approve: EVENT DOCUMENT ACTOR TRANSITION VERSION CONTENT MEANING
      reject: EVENT DOCUMENT ACTOR TRANSITION VERSION CONTENT MEANING
      withdraw: EVENT DOCUMENT ACTOR TRANSITION VERSION CONTENT
      release: EVENT DOCUMENT ACTOR TRANSITION VERSION CONTENT
      revert: EVENT DOCUMENT ACTOR TRANSITION VERSION CONTENT
      close: EVENT DOCUMENT ACTOR TRANSITION VERSION CONTENT
      cancel: EVENT DOCUMENT ACTOR TRANSITION VERSION CONTENT
      respond: EVENT DOCUMENT ACTOR TRANSITION VERSION CONTENT PROMPT [OBSERVED] [REASON]
      attest: EVENT ACTOR CONTENT COMMIT RUN TESTS GENESIS
      policy-propose: EVENT ACTOR CONTENT [CHANGE]
      policy-approve: EVENT ACTOR CONTENT
      govern: EVENT ACTOR
      declare-compromise: EVENT ACTOR KEY
      genesis: EVENT ACTOR [STORE]
      adopt: EVENT ACTOR STORE COUNTS
      import: EVENT DOCUMENT ACTOR TRANSITION VERSION CONTENT [TITLE] [ASSIGN] [OUTCOME] ENTRY [PHASE] [STATED] SOURCE
      """;

  @Test
  @Verifies("REQ-LEDGER-006")
  void each_event_has_a_closed_list_of_trailers() {
    List<String> lines = new ArrayList<>();
    for (EventKind kind : EventKind.values()) {
      StringBuilder line = new StringBuilder(kind.word()).append(':');
      for (TrailerKey key : TrailerKey.values()) {
        if (Trailers.required(kind).contains(key)) {
          line.append(' ').append(key);
        } else if (Trailers.allows(kind, key)) {
          line.append(" [").append(key).append(']');
        }
      }
      lines.add(line.toString());
    }

    assertThat(lines).containsExactlyElementsOf(CLOSED_LIST.lines().toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EVENT | policy-propose | policy_propose",
        "DOCUMENT | CR-001-VAR-001 | CR",
        "ACTOR | ann-bot | ann bot",
        "TRANSITION | - -> DRAFT | DRAFT -> -",
        "TRANSITION | DRAFT -> IN_REVIEW | DRAFT->IN_REVIEW",
        "VERSION | 10.0 | 1",
        "CONTENT | unknown | sha256:abc",
        "MEANING | retirement | RETIREMENT",
        "TITLE | Any words | ' '",
        "VARIANCE | type-2 | type-3",
        "ITEM | TC-001-1 | ei-1",
        "FROM | CR-001-VAR-001 | CR",
        "ASSIGN | qa | group:quality",
        "OUTCOME | request-updates | reject",
        "OWNER | ann | Ann",
        "CHANGE | CR-001 | cr-1",
        "KEY | SHA256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | SHA256:aaa",
        "COUNTS | 1 events, 2 lines, 3 documents | 1 events",
        "ENTRY | ROUTE_REVIEW | route_review",
        "PHASE | PRE_REVIEW | 9",
        "STATED | APPROVED -> EFFECTIVE | APPROVED",
        "SOURCE | .audit/CR/CR-001.jsonl:12 | .audit/CR/CR-001.jsonl:0"
      })
  void each_trailer_knows_what_its_value_may_be(TrailerKey key, String good, String bad) {
    assertThat(key.accepts(good)).isTrue();
    assertThat(key.accepts(bad)).isFalse();
    assertThat(key.accepts("")).isFalse();
    assertThat(key.accepts(good + " ")).isFalse();
    assertThat(TrailerKey.parse(key.label())).contains(key);
  }

  @Test
  void a_title_has_at_most_200_characters() {
    assertThat(TrailerKey.TITLE.accepts("x".repeat(200))).isTrue();
    assertThat(TrailerKey.TITLE.accepts("x".repeat(201))).isFalse();
  }
}
