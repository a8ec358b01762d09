package org.gitqms.rules.rule.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Plan;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.fixture.Work;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-806. */
class CopiesAgreeTest {

  private static final String COPY = "seed/SOP-001.md";
  private static final Ledger GOVERNED = governed();

  private final Ledger ledger = GOVERNED.copy();

  private static Ledger governed() {
    Map<String, Content> files = Foundation.shipped();
    files.put(
        "QMS/.policy/systems.yml",
        Content.of(
            """
            ledger: main
            namespaces: []
            systems: []
            copies:
              - {document: SOP-001, path: seed/SOP-001.md}
            """));
    return Ledger.governed(files);
  }

  private void completed(String row, String path) {
    Work.created(ledger, "CR-001").planned(Plan.ofOneItem().files(row)).to(Status.IN_EXECUTION);
    ledger.commitFor("CR-001", path);
    Work.on(ledger, "CR-001").executed().to(Status.POST_APPROVED);
  }

  @Test
  void a_change_of_the_copy_closes_when_both_agree() {
    ledger.holding(COPY, ledger.text("QMS/SOP/SOP-001.md"));
    completed("seed/ modify", COPY);

    ledger.by("init").close("CR-001").accepted();
  }

  @Test
  @Verifies("REQ-SCOPE-003")
  void it_does_not_while_they_differ() {
    ledger.holding(COPY, ledger.text("QMS/SOP/SOP-001.md") + "\n");
    completed("seed/ modify", COPY);

    ledger
        .by("init")
        .close("CR-001")
        .refusedBy("QMS-806", COPY + " differs from SOP-001 as it is in force");
  }

  @Test
  @Verifies("REQ-SCOPE-003")
  void it_does_not_while_the_copy_is_missing() {
    completed("seed/ modify", "seed/other.md");

    ledger
        .by("init")
        .close("CR-001")
        .refusedBy("QMS-806", COPY + " is missing, the copy of SOP-001");
  }

  @Test
  void a_change_of_the_document_is_asked_too() {
    ledger.holding(COPY, ledger.text("QMS/SOP/SOP-001.md"));
    Work.created(ledger, "CR-001")
        .planned(Plan.ofOneItem().documents("SOP-001 revise"))
        .to(Status.IN_EXECUTION);
    ledger.by("init").checkout("SOP-001").accepted();
    ledger
        .by("init")
        .checkin(
            "SOP-001",
            Texts.edited(ledger.workingText("SOP-001"), "As shipped with git-qms", "CR-001: anew"))
        .accepted();
    Course.takeOn(ledger, "SOP-001", Status.EFFECTIVE);
    Work.on(ledger, "CR-001").executed().to(Status.POST_APPROVED);

    ledger.by("init").close("CR-001").refusedBy("QMS-806", COPY + " differs from SOP-001");
  }

  @Test
  void a_commit_that_changes_the_copy_is_asked_whatever_the_plan_says() {
    ledger.holding(COPY, "another text");
    completed("src/ modify", "src/a.c");
    ledger.commitFor("CR-001", COPY);

    assertThat(new CopiesAgree().check(ledger.by("init").close("CR-001").heard()))
        .extracting(Finding::message)
        .containsExactly(COPY + " differs from SOP-001 as it is in force");
  }

  @Test
  void a_plan_with_another_document_touches_neither() {
    ledger.holding(COPY, "another text");
    Work.created(ledger, "CR-001")
        .planned(Plan.ofOneItem().documents("SOP-002 revise"))
        .to(Status.IN_EXECUTION);

    assertThat(new CopiesAgree().check(ledger.by("init").close("CR-001").heard())).isEmpty();
  }

  @Test
  void a_change_that_touches_neither_closes() {
    completed("src/ modify", "src/a.c");

    ledger.by("init").close("CR-001").accepted();
  }
}
