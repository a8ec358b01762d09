package org.gitqms.rules.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.content.Content;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.fixture.Work;
import org.gitqms.rules.policy.Seed;
import org.gitqms.rules.workflow.Status;
import org.junit.jupiter.api.Test;

/** A repository founded on all that is shipped: nothing in it is remarked on, and work goes on. */
class ShippedFoundationTest {

  private final Ledger ledger = Ledger.shipped();

  @Test
  void its_foundation_is_not_remarked_on() {
    assertThat(Ledger.unborn().by("admin").genesis(Foundation.shipped()).remarks()).isEmpty();
  }

  @Test
  void every_shipped_document_is_in_force() {
    Seed.documents()
        .forEach(
            (path, id) -> {
              assertThat(ledger.record(id.value()).status()).isEqualTo(Status.EFFECTIVE);
              assertThat(ledger.state().file(path)).isPresent();
            });
  }

  @Test
  void a_shipped_procedure_can_be_revised() {
    ledger.by("init").checkout("SOP-001").accepted();
    Content revised =
        Texts.edited(ledger.workingText("SOP-001"), "As shipped with git-qms", "clearer");
    // The summary names no change record, and that is all there is to remark.
    assertThat(ledger.by("init").checkin("SOP-001", revised).remarks())
        .extracting(f -> f.rule().value())
        .containsExactly("QMS-109");
    Course.takeOn(ledger, "SOP-001", Status.EFFECTIVE);
  }

  @Test
  void procedures_requirements_and_matrices_come_into_force() {
    for (String id : new String[] {"SOP-008", "SDLC-ABC-RS", "SDLC-ABC-RTM"}) {
      written(id);
      Course.takeOn(ledger, id, Status.EFFECTIVE);
    }
  }

  @Test
  void a_change_record_lives_with_all_its_children() {
    begun("CR-001");
    begun("CR-001-TP-001");
    begun("CR-001-TP-001-ER-001");
    closed("CR-001-TP-001-ER-001");
    closed("CR-001-TP-001");
    begunVariance("CR-001-VAR-001");
    closed("CR-001-VAR-001");
    assertThat(ledger.by("init").create("CR-001-VR-001", "What one saw").remarks()).isEmpty();
    String[][] answers = {
      {"item", "EI-1"}, {"subject", "It reads twice"}, {"prerequisites", "This commit"},
      {"instruction.1", "Start it"}, {"expected.1", "Two lines"}, {"actual.1", "Two lines"},
      {"pass.1", "yes"}, {"more.1", "no"}, {"summary", "It holds"}
    };
    for (String[] answer : answers) {
      ledger.by("init").respond("CR-001-VR-001", answer[0], answer[1]).accepted();
    }
    ledger.by("init").discard("CR-001-VR-001").accepted();
    closed("CR-001");
    begun("CR-001-ADD-001");
    closed("CR-001-ADD-001");
  }

  @Test
  void an_investigation_is_closed() {
    begun("INV-001");
    closed("INV-001");
  }

  @Test
  void what_execution_fills_is_filled_before_the_result_is_reviewed() {
    begun("CR-001");

    var finding =
        ((org.gitqms.rules.verdict.Verdict.Rejected)
                ledger.by("init").routeReview("CR-001").verdict())
            .findings();
    assertThat(finding).isNotEmpty().allMatch(f -> f.rule().value().equals("QMS-104"));
  }

  /** Created, and checked in with everything filled that an author fills. */
  private void written(String id) {
    assertThat(ledger.by("init").create(id, "Title of " + id).remarks()).as(id).isEmpty();
    fillWhatTheAuthorFills(id);
  }

  private void fillWhatTheAuthorFills(String id) {
    Content filled = Content.of(Work.plan(Texts.of(ledger.workingText(id))));
    assertThat(ledger.by("init").checkin(id, filled).remarks()).as(id).isEmpty();
  }

  private void begun(String id) {
    written(id);
    Course.takeOn(ledger, id, Status.IN_EXECUTION);
  }

  private void begunVariance(String id) {
    assertThat(ledger.by("init").createVariance(id, "type-1").remarks()).isEmpty();
    fillWhatTheAuthorFills(id);
    Course.takeOn(ledger, id, Status.IN_EXECUTION);
  }

  /** Executed: everything filled that execution fills, and taken to its end. */
  private void closed(String id) {
    ledger.by("init").checkout(id).accepted();
    Content done = Work.on(ledger, id).done();
    assertThat(ledger.by("init").checkin(id, done).remarks()).as(id).isEmpty();
    Course.takeOn(ledger, id, Status.CLOSED);
  }
}
