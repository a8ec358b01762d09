package org.gitqms.rules.rule.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.fixture.Attempt;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Tamper;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-207. */
class ReplayAgreesTest {

  private static final String RECORD = "QMS/.records/CR-001.json";
  private static final String DRAFT = "QMS/CR/CR-001/CR-001.draft.md";

  private final Ledger ledger = Ledger.governed();

  @Test
  void a_commit_with_exactly_the_files_of_its_event_passes() {
    ledger.by("init").create("CR-001", "Change").accepted();
  }

  @Test
  @Verifies("REQ-LEDGER-001")
  void a_record_edited_by_hand_is_shown_where_it_differs() {
    Attempt create = ledger.by("init").create("CR-001", "Change");

    var finding =
        create
            .but(Tamper.edit(RECORD, "\"DRAFT\"", "\"PRE_APPROVED\""))
            .refusedBy("QMS-207", "the content is not what the event makes of it");

    assertThat(finding.location()).contains(new Location(RECORD, 5, 14));
  }

  @Test
  void a_record_that_ends_too_soon_is_shown_at_its_end() {
    var finding =
        ledger
            .by("init")
            .create("CR-001", "Change")
            .but(Tamper.edit(RECORD, "\n}\n", "\n"))
            .refusedBy("QMS-207");

    assertThat(finding.location().orElseThrow().line()).isEqualTo(16);
  }

  @Test
  void a_document_that_another_event_would_change_is_refused() {
    Course.take(ledger, "CR-001", Status.DRAFT);

    var finding =
        ledger
            .by("init")
            .routeReview("CR-001")
            .but(Tamper.write(DRAFT, "Smuggled in.\n"))
            .refusedBy("QMS-207", "the event does not touch this file, the commit does");

    assertThat(finding.location()).contains(Location.of(DRAFT));
  }

  @Test
  @Verifies("REQ-LEDGER-001")
  void the_record_of_another_document_is_not_touched() {
    Course.take(ledger, "CR-001", Status.DRAFT);
    Course.take(ledger, "CR-002", Status.DRAFT);

    var finding =
        ledger
            .by("init")
            .routeReview("CR-001")
            .but(Tamper.write("QMS/.records/CR-002.json", "{}\n"))
            .refusedBy("QMS-207", "does not touch this file");

    assertThat(finding.location()).contains(Location.of("QMS/.records/CR-002.json"));
  }

  @Test
  @Verifies("REQ-LEDGER-001")
  void a_file_that_the_event_changes_is_not_left_out() {
    var finding =
        ledger
            .by("init")
            .create("CR-001", "Change")
            .but(Tamper.leaveOut(RECORD))
            .refusedBy("QMS-207", "the event changes this file, the commit does not");

    assertThat(finding.location()).contains(Location.of(RECORD));
  }

  @Test
  void a_file_that_the_event_keeps_is_not_deleted() {
    Course.take(ledger, "CR-001", Status.DRAFT);

    ledger
        .by("init")
        .routeReview("CR-001")
        .but(Tamper.delete(RECORD))
        .refusedBy("QMS-207", "the event keeps this file");
  }

  @Test
  @Verifies("REQ-LEDGER-001")
  void a_file_that_the_event_deletes_is_not_kept() {
    Course.take(ledger, "CR-001", Status.DRAFT);

    var finding =
        ledger
            .by("init")
            .cancel("CR-001", "not needed")
            .but(Tamper.write(DRAFT, "Still here.\n"))
            .refusedBy("QMS-207", "the event deletes this file");

    assertThat(finding.location()).contains(Location.of(DRAFT));
  }

  @Test
  void a_checkin_does_not_delete_its_document() {
    ledger.by("init").create("CR-001", "Change").accepted();

    ledger
        .by("init")
        .checkin("CR-001", "Text.")
        .but(Tamper.delete(DRAFT))
        .refusedBy("QMS-207", "the event does not touch this file, the commit does");
  }

  @Test
  @Verifies("REQ-LEDGER-001")
  void an_approval_does_not_change_the_text_it_approves() {
    Course.take(ledger, "SOP-001", Status.IN_APPROVAL);

    var finding =
        ledger
            .by("qa")
            .approve("SOP-001")
            .but(Tamper.edit("QMS/SOP/SOP-001.md", "First text.", "First test."))
            .refusedBy("QMS-207", "the content is not what the event makes of it");

    assertThat(finding.location()).contains(new Location("QMS/SOP/SOP-001.md", 8, 9));
  }

  @Test
  void an_event_that_cannot_be_replayed_is_refused() {
    Map<String, Content> files = Foundation.files(Cast.ALL);
    files.remove("QMS/TEMPLATE/TEMPLATE-CR.md");
    Ledger bare = Ledger.governed(files);

    bare.by("init")
        .create("CR-001", "Change")
        .refusedBy("QMS-207", "create cannot be replayed: there is no template TEMPLATE-CR");
  }

  @Test
  void a_type_without_template_starts_from_a_title_and_a_heading() {
    ledger.by("init").create("TEMPLATE-OTHER", "Template of requirements").accepted();

    assertThat(ledger.text("QMS/TEMPLATE/TEMPLATE-OTHER.draft.md"))
        .isEqualTo(
            """
            ---
            title: "Template of requirements"
            revision_summary: First draft
            ---

            # TEMPLATE-OTHER: Template of requirements
            """);
  }

  @Test
  void a_template_that_holds_no_document_makes_none() {
    Map<String, Content> files = Foundation.files(Cast.ALL);
    files.put(
        "QMS/TEMPLATE/TEMPLATE-CR.md",
        Content.of("---\ntitle: T\nrevision_summary: s\n---\n\n# TEMPLATE-CR: T\n"));
    Ledger bare = Ledger.governed(files);

    bare.by("init")
        .create("CR-001", "Change")
        .refusedBy("QMS-207", "TEMPLATE-CR holds no document to start from");
  }
}
