package org.gitqms.githooks.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gitqms.githooks.Bench;
import org.gitqms.githooks.Seat;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.Person;
import org.gitqms.testkit.TestKey;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands about who there is. */
class PeopleCommandsTest {

  @TempDir private Path dir;
  private Bench bench;
  private Seat ada;
  private Seat quentin;

  /** CR-001 is in execution, and may authorise a change. */
  @BeforeEach
  void sit() {
    bench = Bench.in(dir, "CR");
    bench.ledger().lead("CR-001", Status.IN_EXECUTION);
    ada = bench.seat(bench.cast().admin());
    quentin = bench.seat(bench.cast().qa());
  }

  @AfterEach
  void leave() {
    bench.close();
  }

  @Test
  void list_shows_everybody_with_groups_and_keys() {
    assertThat(ada.reads("user", "list"))
        .contains("Ada Minister <admin@example.org>")
        .contains("agent of init")
        .contains(bench.cast().qa().key().publicKey().fingerprint());
    assertThat(ada.list("people", "user", "list"))
        .filteredOn(person -> "agent".equals(person.get("id")))
        .singleElement()
        .satisfies(
            person ->
                assertThat(person).containsEntry("kind", "agent").containsEntry("sponsor", "init"));
  }

  @Test
  @Verifies("REQ-DESK-002")
  void somebody_new_enrols_is_proposed_and_approved() throws Exception {
    Seat nora = bench.seat(Person.human("nora", "Nora Neu"));
    Path form =
        Files.writeString(dir.resolve("nora.yml"), nora.reads("user", "enrol", "--id", "nora"));
    propose(form);
    approve();
    ada.does("rebase");
    assertThat(ada.does("user", "list")).contains("Nora Neu <nora@example.org>");
    nora.does("rebase");
    assertThat(nora.does("inbox")).startsWith("nothing waits for you");
  }

  @Test
  void a_proposal_that_changes_nothing_is_refused() {
    ada.refuses(2, "user list", "user", "propose", "rev", "--groups", "reviewer");
  }

  @Test
  void the_private_half_of_a_key_is_not_taken() throws Exception {
    Path key = bench.cast().rev().key().writeTo(dir.resolve("half"));
    ada.refuses(2, "--key " + key + ".pub", "user", "propose", "rev", "--key", key);
  }

  @Test
  void ci_belongs_to_no_group_and_is_not_asked_for_one() throws Exception {
    Seat robot = bench.seat(Person.human("robot", "The Robot"));
    Path form =
        Files.writeString(dir.resolve("ci.yml"), robot.reads("user", "enrol", "--id", "robot"));

    ada.does(
        "user", "propose", "--enrolment", form, "--kind", "ci", "--change", "CR-001", "--push");
    approve();

    assertThat(quentin.reads("user", "list")).contains("The Robot");
  }

  @Test
  void an_enrolment_that_was_altered_is_refused() throws Exception {
    Seat nora = bench.seat(Person.human("nora", "Nora Neu"));
    String asked = nora.does("user", "enrol", "--id", "nora");
    Path form = Files.writeString(dir.resolve("form.yml"), asked.replace("Nora Neu", "Nora Other"));
    ada.refuses(2, "git qms user enrol", "user", "propose", "--enrolment", form);
    Files.writeString(form, "principals: []\n");
    ada.refuses(2, "git qms user enrol", "user", "propose", "--enrolment", form);
    Files.writeString(form, asked);
    ada.refuses(
        2, "git qms user propose --enrolment", "user", "propose", "rita", "--enrolment", form);
  }

  @Test
  void enrol_refuses_without_id_or_name() {
    Seat nora = bench.seat(Person.human("nora", "Nora Neu"));
    nora.refuses(2, "enrol --help", "user", "enrol");
    nora.git().output("config", "user.name", "");
    nora.refuses(2, "git config user.name VALUE", "user", "enrol", "--id", "nora");
  }

  @Test
  void propose_refuses_what_makes_nobody() {
    ada.refuses(2, "git qms user propose ID", "user", "propose");
    ada.refuses(2, "--name NAME --email ADDRESS --groups", "user", "propose", "nora");
    ada.refuses(2, "--groups administrator", "user", "propose", "rev", "--groups", "wizards");
    ada.refuses(2, "the .pub file", "user", "propose", "rev", "--key", dir.resolve("none"));
    ada.refuses(
        2,
        "--kind human, agent, ci",
        new Object[] {
          "user",
          "propose",
          "x",
          "--name",
          "X",
          "--email",
          "x@y.z",
          "--groups",
          "reviewer",
          "--kind",
          "robot"
        });
  }

  @Test
  @Verifies("REQ-IDENT-011")
  void a_key_without_a_proof_is_refused_once_governed() {
    Path key = TestKey.of("spare").writeTo(dir.resolve("spare"));
    ada.refuses(1, "", "user", "propose", "rev", "--key", key + ".pub", "--change", "CR-001");
  }

  @Test
  void once_governed_a_change_record_is_needed() {
    assertThat(ada.refuses(1, "", "user", "propose", "rev", "--groups", "quality").err())
        .contains("QMS-");
    ada.refuses(2, "propose --help", "user", "propose", "rev", "--change", "hello world");
  }

  @Test
  void somebody_leaves() {
    ada.does("user", "propose", "rev", "--leaves", "--change", "CR-001", "--push");
    approve();
    ada.does("rebase");
    assertThat(person("rev").get("groups")).asString().isEqualTo("[]");
    assertThat(ada.does("user", "list")).contains("(retired)");
  }

  @Test
  void a_key_is_retired_by_its_fingerprint() {
    String fingerprint = bench.cast().rev().key().publicKey().fingerprint();
    ada.refuses(2, "git qms user list", "user", "retire-key", "SHA256:none");
    ada.does("user", "retire-key", fingerprint, "--change", "CR-001", "--push");
    approve();
    Seat rufus = bench.seat(bench.cast().rev());
    rufus.refuses(2, "git config user.signingkey", "inbox");
  }

  @Test
  void a_compromise_needs_a_reason_and_a_key_that_somebody_has() {
    String fingerprint = bench.cast().rev().key().publicKey().fingerprint();
    quentin.refuses(2, "-m TEXT", "user", "declare-compromise", fingerprint);
    quentin.refuses(1, "", "user", "declare-compromise", "SHA256:none", "-m", "Stolen.");
    assertThat(quentin.does("user", "declare-compromise", fingerprint, "-m", "Stolen."))
        .contains("declare-compromise");
    ada.refuses(
        1, "ask somebody of quality", "user", "declare-compromise", fingerprint, "-m", "Stolen.");
  }

  private Map<String, Object> person(String id) {
    return ada.list("people", "user", "list").stream()
        .filter(person -> id.equals(person.get("id")))
        .findFirst()
        .orElseThrow();
  }

  private void propose(Path form) {
    ada.does(
        "user",
        "propose",
        "--enrolment",
        form,
        "--groups",
        "reviewer",
        "--change",
        "CR-001",
        "--push");
  }

  private void approve() {
    quentin.does("rebase");
    quentin.does("policy", "approve", "--push");
  }
}
