package org.gitqms.githooks.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gitqms.testkit.CodeBranch.citing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gitqms.githooks.Bench;
import org.gitqms.githooks.CommandRun;
import org.gitqms.githooks.Seat;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.CodeBranch;
import org.gitqms.testkit.Person;
import org.gitqms.testkit.Qualification;
import org.gitqms.testkit.TestLedger;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseCheckCommandTest {

  private static final Person CI = Person.ci("ci", "Build server");

  @TempDir private Path dir;
  private Bench bench;
  private TestLedger ledger;
  private Qualification flow;
  private String qualified;

  /** A change of FLOW that was qualified, merged and closed. */
  @BeforeEach
  void ship() {
    bench =
        Bench.in(
            dir,
            setup ->
                setup
                    .templatesOf("CR", "RS", "RTM")
                    .people(List.of(CI))
                    .policyFile(
                        "systems.yml",
                        """
                        ledger: main
                        namespaces: [FLOW]
                        systems:
                          - {name: FLOW, paths: [flow/], rs: SDLC-FLOW-RS, rtm: SDLC-FLOW-RTM}
                          - {name: TOOL, paths: [tool/]}
                        """));
    ledger = bench.ledger();
    flow = Qualification.of(ledger, CI, "FLOW");
    change("CR-001", "flow/", Map.of("flow/a.c", "int a;\n"));
    ledger.lead("CR-001", Status.CLOSED);
  }

  private void change(String id, String scope, Map<String, String> files) {
    Person init = bench.cast().init();
    ledger.by(init).create(id, "Work").checkinPlan(id, scope);
    ledger.lead(id, Status.IN_EXECUTION);
    CodeBranch branch = ledger.branch("work-" + id).commit(init, citing(id, "Work"), files);
    flow.specify().attest(branch.tip(), Qualification.PASSED).name(branch.tip().name());
    ledger.by(init).merge(branch);
    qualified = branch.tip().name();
  }

  private Seat ines() {
    Seat seat = bench.seat(bench.cast().init());
    seat.git().output("config", "qms.root", genesis());
    return seat;
  }

  private String genesis() {
    return ledger.history().get(0).commit().id();
  }

  @AfterEach
  void leave() {
    bench.close();
  }

  private static void refuses(Seat seat, String release, String message) {
    CommandRun run = seat.qms("release-check", release, "--tag");
    assertThat(run.err()).contains(message).contains("fix: ");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(seat.git().output("tag", "-l", release)).isEmpty();
  }

  @Test
  @Verifies("REQ-REL-001")
  void what_holds_is_tagged_by_a_signature_over_all_that_it_rests_on() throws Exception {
    Seat ines = ines();
    assertThat(ines.reads("release-check", "FLOW-1.0"))
        .startsWith("FLOW-1.0 at " + ledger.tip().name() + "\n")
        .endsWith("everything holds\nnext: git qms release-check FLOW-1.0 --tag\n");
    assertThat(ines.git().output("tag")).isEmpty();

    assertThat(ines.does("release-check", "FLOW-1.0", "--tag"))
        .endsWith("everything holds, and is tagged\nnext: git push origin refs/tags/FLOW-1.0\n");

    assertThat(ines.git().output("cat-file", "tag", "FLOW-1.0"))
        .startsWith("object " + ledger.tip().name() + "\ntype commit\ntag FLOW-1.0\ntagger Ines")
        .contains("\nGenesis: " + genesis() + "\n")
        .contains("\nSpecification: SDLC-FLOW-RS 1.0 sha256:")
        .contains("\nMatrix: SDLC-FLOW-RTM 1.0 sha256:")
        .contains("\nQualified: " + qualified + "\n")
        .contains("\nEvidence: run-1/1 sha256:")
        .contains(" 2 passed, 0 failed, 0 skipped\n-----BEGIN SSH SIGNATURE-----\n");
    Path allowed = dir.resolve("allowed");
    Files.writeString(allowed, "init@example.org " + bench.cast().init().key().publicKey() + "\n");
    ines.git().output("-c", "gpg.ssh.allowedSignersFile=" + allowed, "tag", "-v", "FLOW-1.0");
    ines.git().output("push", "-q", "origin", "FLOW-1.0");
  }

  @Test
  @Verifies("REQ-REL-002")
  void a_release_that_is_tagged_is_checked_where_its_tag_is() {
    Seat ines = ines();
    ines.does("release-check", "FLOW-1.0", "--tag");
    String at = ledger.tip().name();
    change("CR-002", "flow/", Map.of("flow/a.c", "int b;\n"));
    ines.git().output("pull", "-q");

    assertThat(ines.reads("release-check", "FLOW-1.0"))
        .startsWith("FLOW-1.0, tagged at " + at + "\n")
        .endsWith("everything holds\n");
    refuses(ines, "FLOW-1.1", "CR-002, which touches FLOW, is IN_EXECUTION");

    ledger.lead("CR-002", Status.CLOSED);
    ines.git().output("pull", "-q");
    ines.does("release-check", "FLOW-1.1", "--tag");
    refuses(ines, "FLOW-0.9", "the release FLOW-1.1 is there already");
  }

  @Test
  @Verifies("REQ-REL-002")
  void a_tag_that_says_something_else_or_is_signed_by_nobody_does_not_hold() {
    Seat ines = ines();
    ines.does("release-check", "FLOW-1.0", "--tag");
    String made = ines.git().output("cat-file", "tag", "FLOW-1.0");

    retag(ines, made.replace("2 passed", "9 passed"));
    assertThat(ines.qms("release-check", "FLOW-1.0").err())
        .contains("its tag says something else than the ledger")
        .contains("the signature of its tag does not hold");

    retag(ines, made.replace("tagger Ines Starter", "tagger Quentin Adler"));
    assertThat(ines.qms("release-check", "FLOW-1.0").err())
        .contains("the signature of its tag does not hold");

    ines.git().output("tag", "-f", "FLOW-1.0", "HEAD");
    assertThat(ines.qms("release-check", "FLOW-1.0").err())
        .contains("is no signed tag of a commit");

    retag(ines, made.replace("tag FLOW-1.0\n", "tag FLOW-2.0\n"));
    assertThat(ines.qms("release-check", "FLOW-1.0").exit()).isEqualTo(1);
  }

  private void retag(Seat seat, String object) {
    Path file = dir.resolve("tag");
    try {
      Files.writeString(file, object);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    String id = seat.git().output("hash-object", "-t", "tag", "-w", "--literally", file.toString());
    seat.git().output("update-ref", "refs/tags/FLOW-1.0", id.strip());
  }

  @Test
  @Verifies("REQ-REL-001")
  void a_revision_under_way_and_what_the_server_lacks_keep_a_release_back() {
    Seat ines = ines();
    ines.does("checkout", "SDLC-FLOW-RS");
    refuses(ines, "FLOW-1.0", "a revision of SDLC-FLOW-RS is under way: it is DRAFT");
    refuses(ines, "FLOW-1.0", "the server does not have");
  }

  @Test
  @Verifies("REQ-REL-001")
  void a_matrix_that_names_another_commit_than_what_stands_there_keeps_it_back() {
    flow.name("0123456789".repeat(4));
    refuses(ines(), "FLOW-1.0", "QMS-613");
  }

  @Test
  @Verifies("REQ-REL-001")
  void a_history_that_does_not_verify_is_not_released() {
    ledger.replaceTip(
        ledger.edit().text("QMS/SOP/SOP-001.md", text -> text + "More.\n").unsigned());
    refuses(ines(), "FLOW-1.0", "QMS-");
  }

  @Test
  @Verifies("REQ-REL-001")
  void a_change_of_what_systems_share_keeps_a_release_back() {
    ledger.by(bench.cast().init()).create("CR-002", "Build").checkinPlan("CR-002", "pom.xml");
    ledger.lead("CR-002", Status.IN_EXECUTION);
    refuses(ines(), "FLOW-1.0", "CR-002, which touches FLOW, is IN_EXECUTION");
  }

  @Test
  @Verifies("REQ-REL-002")
  void a_name_that_nobody_signed_is_no_release() {
    Seat ines = ines();
    ines.git().output("tag", "FLOW-9.9");
    ines.git().output("symbolic-ref", "refs/tags/FLOW-9.8", "refs/tags/nowhere");
    assertThat(ines.qms("release-check", "FLOW-9.8").err()).contains("no signed tag of a commit");
    ines.does("release-check", "FLOW-1.0", "--tag");
  }

  @Test
  @Verifies("REQ-REL-002")
  void a_tag_that_git_itself_signed_with_the_same_text_holds() throws Exception {
    Seat ines = ines();
    ines.does("release-check", "FLOW-1.0", "--tag");
    String made = ines.git().output("cat-file", "tag", "FLOW-1.0");
    int text = made.indexOf("\n\n") + 2;
    Path message = dir.resolve("message");
    Files.writeString(message, made.substring(text, made.indexOf("-----BEGIN SSH")));
    ines.git().output("tag", "-d", "FLOW-1.0");
    ines.git().output("tag", "-s", "-F", message.toString(), "FLOW-1.0");
    assertThat(ines.reads("release-check", "FLOW-1.0")).endsWith("everything holds\n");
  }

  @Test
  void what_cannot_be_released_is_told() {
    Seat ines = ines();
    refuses(ines, "TOOL-1.0", "TOOL has no matrix, so nothing shows what was tested");
    ines.refuses(2, "one of FLOW, TOOL", "release-check", "OTHER-1.0");
    ines.refuses(2, "FLOW-1.2", "release-check", "FLOW-1");
    ines.refuses(2, "FLOW-1.2", "release-check", "FLOW-01.2");
  }

  @Test
  @Verifies("REQ-REL-001")
  void ci_signs_no_release() {
    Seat ci = bench.seat(CI);
    ci.refuses(2, "let a person sign it", "release-check", "FLOW-1.0", "--tag");
  }
}
