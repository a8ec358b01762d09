package org.gitqms.rules.rule.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Plan;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.fixture.Work;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-603 to QMS-607, as they are asked of events. */
class TracingTest {

  private static final String RS = "SDLC-ABC-RS";
  private static final String RTM = "SDLC-ABC-RTM";
  private static final String DEMAND = "| REQ-ABC-002 | what there is to say |";
  private static final Ledger GOVERNED = governed();

  private final Ledger ledger = GOVERNED.copy();

  private static Ledger governed() {
    Map<String, Content> files = Foundation.shipped();
    files.put(
        "QMS/.policy/systems.yml",
        Content.of(
            """
            ledger: main
            namespaces: [ABC, XYZ]
            systems:
              - {name: ABC, paths: [abc/], rs: SDLC-ABC-RS, rtm: SDLC-ABC-RTM}
            """));
    return Ledger.governed(files);
  }

  private void specified() {
    Work.created(ledger, RS).planned().to(Status.EFFECTIVE);
  }

  private void traced() {
    specified();
    Work.created(ledger, RTM)
        .planned("{{full commit id of 40 digits}}", ledger.tip())
        .to(Status.EFFECTIVE);
  }

  /** Writes a text in force anew, and leaves it checked in. */
  private void revised(String id, String from, String to) {
    ledger.by("init").checkout(id).accepted();
    Content text =
        Texts.edited(
            Texts.edited(ledger.workingText(id), "First draft", "CR-001: a step"), from, to);
    ledger.by("init").checkin(id, text).accepted();
  }

  private void routeRefusedBy(String id, String rule, String message) {
    ledger.by("init").routeReview(id).refusedBy(rule, message);
  }

  @Test
  void a_specification_whose_items_can_be_read_is_routed() {
    Work.created(ledger, RS).planned();
    ledger.by("init").routeReview(RS).accepted();
  }

  @Test
  @Verifies("REQ-TRACE-001")
  void one_with_an_id_that_is_nearly_one_is_not() {
    Work.created(ledger, RS).planned("REQ-{{AREA}}-002", "REQ-ABC-2");
    routeRefusedBy(RS, "QMS-603", "\"REQ-ABC-2\" is no requirement id");
  }

  @Test
  void one_without_requirements_is_not() {
    Work.created(ledger, RS);
    String plan = Work.plan(new String(ledger.workingText(RS).bytes(), UTF_8));
    String empty = plan.replaceAll("(?m)^\\| REQ-.*\\n", "");
    ledger.by("init").checkin(RS, Content.of(empty)).accepted();
    routeRefusedBy(RS, "QMS-603", "the specification has no requirements");
  }

  @Test
  @Verifies("REQ-TRACE-001")
  void one_with_an_id_of_another_specification_in_force_is_not() {
    specified();
    Work.created(ledger, "SDLC-XYZ-RS").planned("REQ-{{AREA}}-002", "REQ-XYZ-002");
    routeRefusedBy("SDLC-XYZ-RS", "QMS-603", "REQ-ABC-001 stands at QMS/SDLC-ABC/SDLC-ABC-RS.md");
  }

  @Test
  @Verifies("REQ-TRACE-002")
  void an_id_that_was_in_force_is_not_taken_out() {
    specified();
    revised(RS, "| REQ-ABC-002 |", "| REQ-ABC-003 |");
    routeRefusedBy(RS, "QMS-604", "REQ-ABC-002 was taken out");
  }

  @Test
  @Verifies("REQ-TRACE-002")
  void it_may_be_struck_through_and_is_never_demanded_again() {
    specified();
    revised(RS, DEMAND, "| ~~REQ-ABC-002~~ | Withdrawn by CR-001 |");
    Work.on(ledger, RS).to(Status.EFFECTIVE);
    ledger.by("init").checkout(RS).accepted();
    ledger
        .by("init")
        .checkin(RS, Texts.edited(ledger.workingText(RS), "~~REQ-ABC-002~~", "REQ-ABC-002"))
        .accepted();
    routeRefusedBy(RS, "QMS-604", "REQ-ABC-002 was withdrawn, and is demanded again");
  }

  @Test
  void a_matrix_with_a_row_for_every_requirement_is_routed() {
    specified();
    Work.created(ledger, RTM).planned();
    ledger.by("init").routeReview(RTM).accepted();
  }

  @Test
  @Verifies("REQ-TRACE-004")
  void one_that_leaves_a_requirement_out_is_not() {
    Work.created(ledger, RS)
        .planned(
            "| REQ-{{AREA}}-002 |",
            "| REQ-ABC-003 | It must | none | unit test |\n| REQ-{{AREA}}-002 |")
        .to(Status.EFFECTIVE);
    Work.created(ledger, RTM).planned();
    routeRefusedBy(RTM, "QMS-605", "REQ-ABC-003 has no row in QMS/SDLC-ABC/SDLC-ABC-RTM.draft.md");
  }

  @Test
  void one_whose_specification_is_not_in_force_is_not() {
    Work.created(ledger, RTM).planned();
    routeRefusedBy(RTM, "QMS-605", "SDLC-ABC-RS is not in force");
  }

  @Test
  @Verifies("REQ-TRACE-003")
  void a_suspect_trace_is_not_routed_for_review_nor_for_approval() {
    specified();
    Work.created(ledger, RTM).planned();
    Ledger reviewed = ledger.copy();
    revised(RS, DEMAND, "| REQ-ABC-002 | something else |");
    Work.on(ledger, RS).to(Status.EFFECTIVE);
    routeRefusedBy(RTM, "QMS-606", "REQ-ABC-002 has changed since its row was reviewed");

    Work.on(reviewed, RTM).to(Status.REVIEWED);
    reviewed.copy().by("init").routeApproval(RTM).accepted();
    reviewed.by("init").checkout(RS).accepted();
    reviewed
        .by("init")
        .checkin(
            RS, Texts.edited(reviewed.workingText(RS), DEMAND, "| REQ-ABC-002 | something else |"))
        .accepted();
    Work.on(reviewed, RS).to(Status.EFFECTIVE);
    reviewed
        .by("init")
        .routeApproval(RTM)
        .refusedBy("QMS-606", "REQ-ABC-002 has changed since its row was reviewed");
  }

  @Test
  void a_change_of_a_system_does_not_end_while_its_matrix_in_force_is_suspect() {
    traced();
    Work.created(ledger, "CR-001")
        .planned(Plan.ofOneItem().documents(RS + " revise"))
        .to(Status.IN_EXECUTION);
    revised(RS, DEMAND, "| REQ-ABC-002 | something else |");
    Work.on(ledger, RS).to(Status.EFFECTIVE);
    Work.on(ledger, "CR-001").executed();
    routeRefusedBy("CR-001", "QMS-606", "REQ-ABC-002 has changed since its row was reviewed");
  }

  @Test
  @Verifies("REQ-TRACE-005")
  void totals_that_do_not_add_up_are_not_routed() {
    specified();
    Work.created(ledger, RTM).planned("{{number}} | {{CI run", "7 | {{CI run");
    routeRefusedBy(RTM, "QMS-607", "7 passed are stated, the total is 0");
  }

  @Test
  void a_matrix_that_counts_no_tests_is_not_routed() {
    specified();
    Work.created(ledger, RTM).planned("| Suite | Tests |", "| Suite | Tries |");
    routeRefusedBy(RTM, "QMS-607", "no test results are counted");
  }

  @Test
  @Verifies("REQ-TRACE-005")
  void a_row_that_failed_is_not_routed() {
    specified();
    Work.created(ledger, RTM)
        .planned("a.Test.REQ-ABC-001 | unit test | Pass", "a.Test.REQ-ABC-001 | unit test | Fail");
    routeRefusedBy(RTM, "QMS-607", "the result of REQ-ABC-001 is \"Fail\", not Pass");
  }
}
