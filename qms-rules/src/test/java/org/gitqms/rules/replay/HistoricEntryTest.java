package org.gitqms.rules.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the entries of the older system did where no line states it. */
class HistoricEntryTest {

  @ParameterizedTest
  @CsvSource({
    "CHECKOUT, DRAFT, DRAFT",
    "CHECKOUT, EFFECTIVE, DRAFT",
    "CHECKOUT, REVIEWED, DRAFT",
    "CHECKOUT, PRE_REVIEWED, DRAFT",
    "CHECKOUT, PRE_APPROVED, DRAFT",
    "CHECKOUT, IN_EXECUTION, IN_EXECUTION",
    "CHECKOUT, POST_REVIEWED, IN_EXECUTION",
    "CHECKIN, DRAFT, DRAFT",
    "CHECKIN, PRE_REVIEWED, DRAFT",
    "CHECKIN, POST_REVIEWED, IN_EXECUTION",
    "CHECKIN, IN_EXECUTION, IN_EXECUTION",
    "REVIEW, IN_REVIEW, REVIEWED",
    "REVIEW, IN_PRE_REVIEW, PRE_REVIEWED",
    "REVIEW, IN_POST_REVIEW, POST_REVIEWED",
    "APPROVE, IN_APPROVAL, APPROVED",
    "APPROVE, IN_PRE_APPROVAL, PRE_APPROVED",
    "APPROVE, IN_POST_APPROVAL, POST_APPROVED",
    "REJECT, IN_APPROVAL, REVIEWED",
    "REJECT, IN_PRE_APPROVAL, PRE_REVIEWED",
    "REJECT, IN_POST_APPROVAL, POST_REVIEWED",
    "EFFECTIVE, APPROVED, EFFECTIVE",
    "RELEASE, PRE_APPROVED, IN_EXECUTION",
    "REVERT, POST_REVIEWED, IN_EXECUTION",
    "CLOSE, POST_APPROVED, CLOSED",
    "RETIRE, IN_APPROVAL, RETIRED",
    "CANCEL, DRAFT, CANCELLED",
    "ASSIGN, IN_REVIEW, IN_REVIEW",
    "WITHDRAW, IN_REVIEW, DRAFT",
    "WITHDRAW, IN_PRE_REVIEW, DRAFT",
    "WITHDRAW, IN_POST_REVIEW, IN_EXECUTION",
    "WITHDRAW, IN_APPROVAL, REVIEWED",
    "WITHDRAW, IN_PRE_APPROVAL, PRE_REVIEWED",
    "WITHDRAW, IN_POST_APPROVAL, POST_REVIEWED",
    "FIX, EFFECTIVE, EFFECTIVE"
  })
  void an_entry_implies_a_status(String kind, Status from, Status to) {
    assertThat(entry(kind, "1.0").statusAfter(from)).isEqualTo(to);
  }

  @Test
  void creation_at_another_version_than_the_first_is_effective() {
    assertThat(entry("CREATE", "0.1").statusAfter(null)).isEqualTo(Status.DRAFT);
    assertThat(entry("CREATE", "1.0").statusAfter(null)).isEqualTo(Status.EFFECTIVE);
  }

  @Test
  void the_last_status_stated_counts_more_than_what_is_implied() {
    HistoricEntry entry =
        HistoricEntry.of(
            event("CHECKIN", "1.0")
                .with(TrailerKey.STATED, "DRAFT -> IN_REVIEW", "IN_REVIEW -> REVIEWED"));

    assertThat(entry.statusAfter(Status.DRAFT)).isEqualTo(Status.REVIEWED);
    assertThat(entry.stated())
        .isEqualTo(
            List.of(
                new HistoricEntry.StatedChange(Status.DRAFT, Status.IN_REVIEW),
                new HistoricEntry.StatedChange(Status.IN_REVIEW, Status.REVIEWED)));
  }

  private static HistoricEntry entry(String kind, String version) {
    return HistoricEntry.of(event(kind, version));
  }

  private static Event event(String kind, String version) {
    return Event.by("admin", EventKind.IMPORT)
        .with(TrailerKey.ENTRY, kind)
        .with(TrailerKey.VERSION, version)
        .with(TrailerKey.SOURCE, "trail.jsonl:1");
  }
}
