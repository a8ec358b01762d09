package org.gitqms.ledger.legacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gitqms.ledger.legacy.StoreBuilder.change;
import static org.gitqms.ledger.legacy.StoreBuilder.line;
import static org.gitqms.ledger.legacy.StoreBuilder.route;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.Repositories;
import org.gitqms.ledger.sshsig.KeyFileSigner;
import org.gitqms.ledger.write.LedgerSession;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.execution.FrozenText;
import org.gitqms.rules.policy.Holes;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.verdict.Verdict;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.TestKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who stands for the names of the older system, and what adoption makes of them. */
class ImportPeopleTest {

  private static final TestKey ANNS_KEY = TestKey.of("ann");

  private static final String PEOPLE =
      """
      principals:
        - id: imp
          kind: human
          name: Ima Porter
          email: imp@example.org
          groups: [administrator, quality]
          keys:
            - key: %s
          historic: []
        - id: ann-new
          kind: human
          name: Ann New
          email: ann@example.org
          groups: [initiator]
          keys:
            - key: %s
          historic: [ann]
      """
          .formatted(Workbench.KEY.publicKey(), ANNS_KEY.publicKey());

  /** What the shipped types let the execution of a change record write. */
  private static final Holes HOLES =
      new Holes(
          new Holes.Items(
              "Execution items",
              List.of("Execution summary", "Evidence", "Outcome", "Performer", "Date")),
          List.of("Execution comments"),
          List.of("Summary"));

  @TempDir Path dir;
  private Workbench bench = new Workbench(Path.of(""));
  private StoreBuilder store = new StoreBuilder(Path.of(""));

  @BeforeEach
  void aStore() {
    bench = new Workbench(dir);
    store = bench.store();
  }

  @Test
  void a_mapped_owner_and_holder_become_the_principal_at_adoption_and_not_before()
      throws Exception {
    inExecution("CR-001", "ann");
    Imported repo = imported();
    DocumentRecord before = repo.record("main~1", "CR-001");
    assertThat(before.owner()).isEqualTo("historic:ann");
    assertThat(before.holder()).isEqualTo("historic:ann");
    DocumentRecord after = repo.record("main", "CR-001");
    assertThat(after.owner()).isEqualTo("ann-new");
    assertThat(after.holder()).isEqualTo("ann-new");
  }

  @Test
  void an_unmapped_holder_is_released_and_an_unmapped_owner_keeps_the_historic_name()
      throws Exception {
    inExecution("CR-001", "bob");
    Imported repo = imported();
    assertThat(repo.record("main~1", "CR-001").holder()).isEqualTo("historic:bob");
    assertThat(repo.record("main", "CR-001").holder()).isNull();
    assertThat(repo.record("main", "CR-001").owner()).isEqualTo("historic:bob");
  }

  @Test
  void an_unfinished_review_or_approval_is_void() throws Exception {
    routed("CR-001", "PRE_REVIEW");
    routed("CR-002", "PRE_APPROVAL");
    routed("CR-003", "POST_REVIEW");
    routed("CR-004", "POST_APPROVAL");
    routed("SOP-001", "REVIEW");
    routed("SOP-002", "APPROVAL");
    Imported repo = imported();
    assertThat(repo.record("main~1", "CR-001").assignees()).containsExactly("historic:qa");
    assertThat(status(repo, "CR-001")).isEqualTo(Status.DRAFT);
    assertThat(status(repo, "CR-002")).isEqualTo(Status.PRE_REVIEWED);
    assertThat(status(repo, "CR-003")).isEqualTo(Status.IN_EXECUTION);
    assertThat(status(repo, "CR-004")).isEqualTo(Status.POST_REVIEWED);
    assertThat(status(repo, "SOP-001")).isEqualTo(Status.DRAFT);
    assertThat(status(repo, "SOP-002")).isEqualTo(Status.REVIEWED);
    for (String id : List.of("CR-001", "CR-002", "CR-003", "CR-004", "SOP-001", "SOP-002")) {
      DocumentRecord record = repo.record("main", id);
      assertThat(record.assignees()).as(id).isEmpty();
      assertThat(record.outcomes()).as(id).isEmpty();
      assertThat(record.approvals()).as(id).isEmpty();
    }
  }

  @Test
  void what_is_in_execution_is_frozen_as_it_stands_and_nothing_else_is() throws Exception {
    inExecution("CR-001", "ann");
    routed("CR-002", "POST_REVIEW");
    routed("CR-003", "PRE_REVIEW");
    routed("SOP-001", "REVIEW");
    Imported repo = imported();
    assertThat(repo.record("main~1", "CR-001").frozen()).isNull();
    for (String id : List.of("CR-001", "CR-002")) {
      Content text = Content.of(store.text("CR/" + id + "/" + id + "-draft.md"));
      assertThat(repo.record("main", id).frozen())
          .isEqualTo(FrozenText.digest(text, HOLES, true))
          .isNotEqualTo(text.digest());
    }
    assertThat(repo.record("main", "CR-003").frozen()).isNull();
    assertThat(repo.record("main", "SOP-001").frozen()).isNull();
  }

  @Test
  void a_history_with_mapped_people_verifies() throws Exception {
    inExecution("CR-001", "ann");
    routed("CR-002", "POST_APPROVAL");
    assertThat(imported().verified().accepted()).isTrue();
  }

  @Test
  void the_mapped_owner_goes_on_where_the_older_system_stopped() throws Exception {
    inExecution("CR-001", "ann");
    Imported repo = imported();
    KeyFileSigner ann = KeyFileSigner.load(ANNS_KEY.writeTo(dir.resolve("ann.key")));
    Ident ident = new Ident("Ann New", "ann@example.org", 1_800_000_000L, "+0000");
    try (Repository repository = Repositories.open(repo.folder());
        LedgerSession session = LedgerSession.open(repository, "refs/heads/main")) {
      Event discard = Event.by("ann-new", EventKind.DISCARD).on(new DocumentId("CR-001"));
      assertThat(session.append(discard, Map.of(), ident, ident, ann, false))
          .isInstanceOf(Verdict.Accepted.class);
    }
  }

  @Test
  void the_importer_of_the_people_file_is_committer_and_actor() throws Exception {
    inExecution("CR-001", "ann");
    assertThat(imported().log())
        .allMatch(c -> c.committer().equals("Ima Porter <imp@example.org>"))
        .allMatch(c -> c.trailer("QMS-Actor").equals("imp"));
  }

  @Test
  void without_a_people_file_nobody_but_the_importer_is_known() throws Exception {
    inExecution("CR-001", "ann");
    Imported repo = bench.imported();
    assertThat(repo.git().output("show", "main:QMS/.policy/people.yml").lines())
        .filteredOn(line -> line.contains("id:"))
        .singleElement()
        .asString()
        .contains("importer");
    assertThat(repo.record("main", "CR-001").holder()).isNull();
  }

  @Test
  void a_malformed_people_file_is_refused_where_it_is_wrong() {
    refused(PEOPLE.replaceFirst("kind: human", "kind: demon"), "team.yml:3:");
    refused(PEOPLE.replace("historic: [ann]", "historic: [ann"), "team.yml:");
    refused("", "team.yml:1:1");
    refused("\u0000", "team.yml:1:1");
    refused("principals: []", "team.yml:1:1");
  }

  @Test
  void a_people_file_in_which_nobody_may_import_is_refused() {
    refused(PEOPLE.replace("[administrator, quality]", "[administrator]"), "team.yml:1:1");
    refused(PEOPLE.replace("[administrator, quality]", "[quality]"), "team.yml:1:1");
    refused(
        PEOPLE.replace(
            Workbench.KEY.publicKey().toString(), TestKey.of("other").publicKey().toString()),
        "team.yml:1:1");
    refused(PEOPLE.replaceFirst("(- key: .*\n)", "$1        retired: true\n"), "team.yml:1:1");
  }

  @Test
  void a_historic_name_stands_for_one_person_only() {
    refused(PEOPLE.replace("historic: []", "historic: [ann]"), "team.yml:");
  }

  private Imported imported() throws Exception {
    ImportPeople people =
        ImportPeople.read("team.yml", PEOPLE.getBytes(UTF_8), Workbench.KEY.publicKey());
    return bench.imported(bench.made().resolve("repo"), people);
  }

  private static Status status(Imported repo, String document) {
    return repo.record("main", document).status();
  }

  private static void refused(String people, String place) {
    LegacyStoreException e =
        catchThrowableOfType(
            LegacyStoreException.class,
            () -> ImportPeople.read("team.yml", people.getBytes(UTF_8), Workbench.KEY.publicKey()));
    assertThat(e).as("refused: " + people).isNotNull();
    assertThat(e.findings())
        .allMatch(f -> f.location().orElseThrow().path().equals("team.yml"))
        .anyMatch(f -> f.location().orElseThrow().toString().startsWith(place))
        .noneMatch(f -> f.fix().isBlank());
  }

  /** A change record in execution that somebody holds. */
  private void inExecution(String id, String user) {
    store.file(
        ".audit/CR/" + id + ".jsonl",
        line("2026-01-05T10:00:00+00:00", "CREATE", user, "0.1", "'title':'A change'"),
        change("2026-01-05T10:05:00+00:00", "qa", "1.0", "DRAFT", "PRE_APPROVED"),
        line("2026-01-05T10:06:00+00:00", "RELEASE", user, "1.0"),
        line("2026-01-05T10:07:00+00:00", "CHECKOUT", user, "1.0"));
    store.meta("CR", id, "1.0", "IN_EXECUTION", true);
    store.file("CR/" + id + "/" + id + "-draft.md", "# " + id);
  }

  /** A document that waits for an answer of qa. */
  private void routed(String id, String phase) {
    boolean executable = id.startsWith("CR");
    String type = executable ? "CR" : "SOP";
    String kind = phase.endsWith("REVIEW") ? "ROUTE_REVIEW" : "ROUTE_APPROVAL";
    store.file(
        ".audit/" + type + "/" + id + ".jsonl",
        line("2026-01-05T10:00:00+00:00", "CREATE", "ann", "0.1", "'title':'Waiting'"),
        line("2026-01-05T10:01:00+00:00", "CHECKIN", "ann", "0.1"),
        route("2026-01-05T10:02:00+00:00", kind, "ann", "0.1", phase));
    store.meta(type, id, "0.1", "IN_" + phase, executable);
    String folder = Optional.of(type).filter(t -> executable).map(t -> "CR/" + id).orElse("SOP");
    store.file(folder + "/" + id + "-draft.md", "# " + id);
  }
}
