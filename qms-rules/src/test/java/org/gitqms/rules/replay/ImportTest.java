package org.gitqms.rules.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.fixture.Attempt;
import org.gitqms.rules.fixture.Imports;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Tamper;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.record.Imported;
import org.gitqms.rules.workflow.Status;
import org.gitqms.rules.workflow.Version;
import org.junit.jupiter.api.Test;

/** What an entry of an older trail makes of a document. */
class ImportTest {

  private static final String DRAFT = "QMS/CR/CR-001/CR-001.draft.md";
  private static final String PLACED = "QMS/CR/CR-001/CR-001.md";

  private final Ledger ledger = Imports.begun();

  @Test
  void creation_gives_a_draft_owned_and_held_by_a_historic_name() {
    Effects effects = Imports.create(ledger, "CR-001", "claude").accepted();

    assertThat(effects.files().keySet()).containsExactly("QMS/.records/CR-001.json", DRAFT);
    assertThat(effects.subject()).isEqualTo("qms: import CREATE CR-001, 0.1");
    assertThat(effects.event().value(TrailerKey.TRANSITION)).contains("- -> DRAFT");
    assertThat(effects.event().value(TrailerKey.CONTENT))
        .contains(ledger.workingText("CR-001").digest().value());
    var record = ledger.record("CR-001");
    assertThat(record.owner()).isEqualTo("historic:claude");
    assertThat(record.holder()).isEqualTo("historic:claude");
    assertThat(record.contributors()).containsExactly("historic:claude");
    assertThat(record.imported()).isEqualTo(new Imported(Imports.trail("CR-001"), 1));
    assertThat(record.title()).isEqualTo("Title of CR-001");
  }

  @Test
  void a_change_record_is_taken_over_step_by_step() {
    Imports.create(ledger, "CR-001", "claude").accepted();
    checkin(DRAFT, "0.1", "Second.");
    stands(Status.DRAFT, "0.1", "Second.");
    route("ROUTE_REVIEW", "PRE_REVIEW", "0.1");
    stands(Status.IN_PRE_REVIEW, "0.1", "Second.");
    entry("REVIEW", "0.1", "qa");
    stands(Status.PRE_REVIEWED, "0.1", "Second.");
    route("ROUTE_APPROVAL", "PRE_APPROVAL", "0.1");
    entry("APPROVE", "1.0", "qa");
    stands(Status.PRE_APPROVED, "1.0", "Second.");
    assertThat(ledger.text(DRAFT)).isEqualTo("(none)");
    assertThat(ledger.record("CR-001").lastApproval().orElseThrow().content())
        .isEqualTo(ledger.workingText("CR-001").digest());
    assertThat(ledger.record("CR-001").contributors()).isEmpty();
    entry("RELEASE", "1.0", "claude");
    entry("CHECKOUT", "1.0", "claude");
    checkin(PLACED, "1.1", "Third.");
    stands(Status.IN_EXECUTION, "1.1", "Third.");
    route("ROUTE_REVIEW", "POST_REVIEW", "1.1");
    entry("REVIEW", "1.1", "qa");
    route("ROUTE_APPROVAL", "POST_APPROVAL", "1.1");
    entry("REJECT", "1.1", "qa");
    stands(Status.POST_REVIEWED, "1.1", "Third.");
    entry("REVERT", "1.1", "claude");
    stands(Status.IN_EXECUTION, "1.1", "Third.");
    route("ROUTE_REVIEW", "POST_REVIEW", "1.1");
    entry("REVIEW", "1.1", "qa");
    route("ROUTE_APPROVAL", "POST_APPROVAL", "1.1");
    entry("APPROVE", "2.0", "qa");
    entry("CLOSE", "2.0", "claude");
    stands(Status.CLOSED, "2.0", "Third.");
    assertThat(ledger.record("CR-001").owner()).isNull();
    assertThat(ledger.record("CR-001").events()).isEqualTo(19);
    assertThat(ledger.record("CR-001").imported())
        .isEqualTo(new Imported(Imports.trail("CR-001"), 19));
  }

  @Test
  void a_procedure_is_effective_while_its_revision_is_written() {
    String effective = "QMS/SOP/SOP-001.md";
    String draft = "QMS/SOP/SOP-001.draft.md";
    Imports.entry(ledger, "SOP-001", "CREATE", "0.1", "claude")
        .bringing(draft, Content.of("One.\n"))
        .accepted();
    Imports.entry(ledger, "SOP-001", "APPROVE", "1.0", "qa", "IN_APPROVAL -> APPROVED").accepted();
    assertThat(ledger.text(draft)).isEqualTo("One.\n");
    Imports.entry(ledger, "SOP-001", "EFFECTIVE", "1.0", "qa").accepted();
    assertThat(ledger.text(draft)).isEqualTo("(none)");
    assertThat(ledger.text(effective)).isEqualTo("One.\n");
    assertThat(ledger.record("SOP-001").owner()).isNull();

    Imports.entry(ledger, "SOP-001", "CHECKOUT", "1.1", "claude").accepted();
    Imports.entry(ledger, "SOP-001", "CHECKIN", "1.1", "claude")
        .bringing(draft, Content.of("Two.\n"))
        .accepted();

    assertThat(ledger.record("SOP-001").status()).isEqualTo(Status.DRAFT);
    assertThat(ledger.text(effective)).isEqualTo("One.\n");
    assertThat(ledger.text(draft)).isEqualTo("Two.\n");
  }

  @Test
  void a_template_may_begin_effective() {
    Imports.entry(ledger, "TEMPLATE-NEW", "CREATE", "1.0", "system")
        .bringing("QMS/TEMPLATE/TEMPLATE-NEW.md", Content.of("A template.\n"))
        .accepted();

    assertThat(ledger.record("TEMPLATE-NEW").status()).isEqualTo(Status.EFFECTIVE);
    assertThat(ledger.text("QMS/TEMPLATE/TEMPLATE-NEW.md")).isEqualTo("A template.\n");
  }

  @Test
  void a_retired_procedure_is_no_longer_in_force() {
    Imports.entry(ledger, "SOP-001", "CREATE", "1.0", "claude")
        .bringing("QMS/SOP/SOP-001.md", Content.of("One.\n"))
        .accepted();

    Imports.entry(ledger, "SOP-001", "RETIRE", "1.0", "qa").accepted();

    assertThat(ledger.record("SOP-001").status()).isEqualTo(Status.RETIRED);
    assertThat(ledger.text("QMS/SOP/SOP-001.md")).isEqualTo("(none)");
  }

  @Test
  void a_cancelled_draft_does_not_come_into_force() {
    Imports.create(ledger, "CR-001", "claude").accepted();

    entry("CANCEL", "0.1", "claude");

    assertThat(ledger.text(DRAFT)).isEqualTo("(none)");
    assertThat(ledger.text(PLACED)).isEqualTo("(none)");
  }

  @Test
  void several_lines_may_tell_one_entry() {
    Imports.create(ledger, "CR-001", "claude").accepted();

    Imports.entry(
            ledger,
            "CR-001",
            "ROUTE_REVIEW",
            "0.1",
            "claude",
            "DRAFT -> IN_PRE_REVIEW",
            "IN_PRE_REVIEW -> PRE_REVIEWED")
        .accepted();

    assertThat(ledger.record("CR-001").status()).isEqualTo(Status.PRE_REVIEWED);
    assertThat(ledger.record("CR-001").imported())
        .isEqualTo(new Imported(Imports.trail("CR-001"), 4));
  }

  @Test
  void who_is_assigned_waits_until_he_has_answered() {
    Imports.create(ledger, "CR-001", "claude").accepted();
    Imports.route(ledger, "CR-001", "ROUTE_REVIEW", "PRE_REVIEW", "0.1", "qa", "tu_ui").accepted();
    assertThat(ledger.record("CR-001").assignees())
        .containsExactly("historic:qa", "historic:tu_ui");

    Imports.entry(ledger, "CR-001", "REVIEW", "0.1", "qa", "IN_PRE_REVIEW -> IN_PRE_REVIEW")
        .accepted();

    assertThat(ledger.record("CR-001").assignees()).containsExactly("historic:tu_ui");
  }

  @Test
  void a_trail_does_not_begin_with_what_depends_on_an_unknown_status() {
    entryAttempt("CHECKIN").refusedBy("QMS-207", "a trail cannot begin with CHECKIN");
  }

  @Test
  void an_entry_of_an_unknown_kind_is_refused() {
    entryAttempt("TELEPORT").refusedBy("QMS-207", "the older system had no entry TELEPORT");
  }

  @Test
  void a_routing_into_no_phase_is_refused() {
    Imports.create(ledger, "CR-001", "claude").accepted();

    Imports.route(ledger, "CR-001", "ROUTE_REVIEW", "SIDEWAYS", "0.1", "qa")
        .refusedBy("QMS-207", "no such phase: SIDEWAYS");
  }

  @Test
  void an_entry_that_brings_no_text_changes_none() {
    Imports.create(ledger, "CR-001", "claude").accepted();

    Imports.route(ledger, "CR-001", "ROUTE_REVIEW", "PRE_REVIEW", "0.1", "qa")
        .but(Tamper.write(DRAFT, "Smuggled in.\n"))
        .refusedBy("QMS-207", "the event does not touch this file");
  }

  @Test
  void a_claimed_content_is_that_of_the_text() {
    Imports.create(ledger, "CR-001", "claude")
        .but(Tamper.message("QMS-Content: sha256:", "QMS-Content: sha256:0123456789abcdef"))
        .refusedBy("QMS-902");
    String digest = "sha256:" + "0".repeat(64);
    Imports.create(ledger, "CR-001", "claude")
        .but(Tamper.message(m -> m.replaceAll("sha256:[0-9a-f]{64}", digest)))
        .refusedBy("QMS-208", "QMS-Content says '" + digest + "'");
  }

  @Test
  void a_claimed_version_is_not_recomputed() {
    Imports.create(ledger, "CR-001", "claude").accepted();

    Imports.entry(ledger, "CR-001", "CHECKIN", "0.7", "claude").accepted();

    assertThat(ledger.record("CR-001").version()).isEqualTo(new Version(0, 7));
  }

  private Attempt entryAttempt(String kind) {
    return Imports.entry(ledger, "CR-001", kind, "0.1", "claude");
  }

  private void entry(String kind, String version, String user) {
    Imports.entry(ledger, "CR-001", kind, version, user).accepted();
  }

  private void route(String kind, String phase, String version) {
    Imports.route(ledger, "CR-001", kind, phase, version, "qa").accepted();
  }

  private void checkin(String path, String version, String paragraph) {
    Imports.entry(ledger, "CR-001", "CHECKIN", version, "claude")
        .bringing(path, Texts.document("CR-001", "Title of CR-001", paragraph))
        .accepted();
  }

  private void stands(Status status, String version, String paragraph) {
    var record = ledger.record("CR-001");
    assertThat(record.status()).isEqualTo(status);
    assertThat(record.version()).hasToString(version);
    assertThat(Texts.of(ledger.workingText("CR-001"))).endsWith(paragraph + "\n");
  }
}
