package org.gitqms.githooks.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Five people with five keys in five clones do a day's work with the executable that the build has
 * made, and share it through a bare repository whose hook judges every push.
 */
@Tag("long")
class WorkingDayTest {

  @TempDir private Path dir;

  @BeforeAll
  static void needsTheExecutable() {
    assumeTrue(Boolean.getBoolean("qms.built"), "skipped: the file is not built in this phase yet");
  }

  @Test
  void a_day_over_ssh_and_over_a_local_path() throws Exception {
    assumeTrue(SshServer.isThere(), "skipped: there is no sshd on this machine");
    try (Office office = Office.overSshAndAPath(dir)) {
      new Day(office).play();
    }
  }

  @Test
  void a_day_over_a_local_path_alone() throws Exception {
    assumeFalse(SshServer.isThere(), "skipped: played over ssh and a local path at once");
    try (Office office = Office.overAPath(dir)) {
      new Day(office).play();
    }
  }

  /** The play. */
  private static final class Day {
    private final Office office;
    private final Colleague ines;
    private final Colleague dora;
    private final Colleague quentin;
    private final Colleague qing;
    private final Colleague rita;
    private final String root;

    Day(Office office) throws Exception {
      this.office = office;
      ines = office.founder("ines");
      Run init =
          ines.qms(
              "init",
              "--yes",
              "--no-ci",
              "--name",
              "Ines Initiator",
              "--email",
              "ines@play.invalid");
      init.succeeds();
      root = ines.git("rev-parse", "HEAD").succeeds().out().strip();
      office.guard(root);
      assertThat(init.out()).contains("root: " + root);
      enrol("dora", "Dora Developer", "initiator");
      enrol("quentin", "Quentin Quality", "quality");
      enrol("qing", "Qing Quality", "quality");
      enrol("rita", "Rita Reviewer", "reviewer");
      ines.qms("policy", "approve").succeeds();
      ines.qms("govern").succeeds();
      ines.git("push", "-q", "-u", "origin", "main").succeeds();
      dora = office.cloner("dora");
      quentin = office.cloner("quentin");
      qing = office.cloner("qing");
      rita = office.cloner("rita");
      quentin.share("govern");
    }

    private void enrol(String id, String name, String group) throws Exception {
      Path key = org.gitqms.testkit.TestKey.of(id).writeTo(ines.key().resolveSibling(id));
      ines.qms(
              "user",
              "propose",
              id,
              "--name",
              name,
              "--email",
              id + "@play.invalid",
              "--groups",
              group,
              "--key",
              key + ".pub")
          .succeeds();
    }

    void play() throws Exception {
      aChangeRecord();
      aProcedureIsRevised();
      aProcedureRetires();
      aPlainCommitIsACheckIn();
      everybodyHasIt();
    }

    private void aChangeRecord() {
      dora.writes("create", "CR", "--title", "Read the sensor twice");
      dora.plan("CR-001");
      dora.share("route", "CR-001", "--review", "--to", "rita");
      rita.answer("review", "CR-001", "--recommend", "-m", "The plan is complete.");
      quentin.answer("review", "CR-001", "--request-updates", "-m", "Say how to go back.");
      // The owner answers, and asks again.
      dora.pull();
      dora.writes("checkout", "CR-001");
      dora.edit("CR-001", text -> text.replace("## 3. ", "The old reader stays.\n\n## 3. "));
      dora.writes("checkin", "CR-001", "-m", "Said how to go back.");
      approveBefore("CR-001");

      variance("CR-001-VAR-001", "type-1");
      variance("CR-001-VAR-002", "type-2");
      approveBefore("CR-001-VAR-001", "CR-001-VAR-002");
      aVerificationRecord();
      approveAfter("CR-001-VAR-001");
      approveAfter("CR-001");
      assertThat(status("CR-001")).contains("CLOSED").contains("CR-001-VAR-002");
    }

    private void variance(String id, String kind) {
      dora.writes(
          "create", "VAR", "--parent", "CR-001", "--variance", kind, "--title", "A variance");
      dora.plan(id);
    }

    private void aVerificationRecord() {
      dora.writes("create", "VR", "--parent", "CR-001", "--title", "Look at the reader");
      String[] answers = {
        "EI-1",
        "The reader reads twice",
        "The system at the commit before this one",
        "Start it",
        "Two lines",
        "Two lines",
        "yes",
        "no",
        "It holds"
      };
      for (String answer : answers) {
        dora.writes("interact", "CR-001-VR-001", "--answer", answer);
      }
      dora.writes(
          "interact",
          "CR-001-VR-001",
          "--prompt",
          "subject",
          "--answer",
          "The reader reads every value twice",
          "--reason",
          "Said it more exactly");
      assertThat(dora.qms("interact", "CR-001-VR-001", "--compile").succeeds().out())
          .contains("~~“The reader reads twice”~~", "The reader reads every value twice");
      dora.share("checkin", "CR-001-VR-001");
    }

    private void aProcedureIsRevised() throws Exception {
      ines.pull();
      ines.writes("checkout", "SOP-001");
      ines.edit(
          "SOP-001", text -> text.replace("## 1. Purpose\n", "## 1. Purpose\n\nNew words.\n"));
      ines.edit(
          "SOP-001",
          text -> text.replaceAll("(?m)^revision_summary: .*$", "revision_summary: New words"));
      ines.share("checkin", "SOP-001");
      rita.pull();
      assertThat(rita.qms("read", "SOP-001").succeeds().out()).doesNotContain("New words.");
      assertThat(rita.qms("read", "SOP-001", "--draft").succeeds().out()).contains("New words.");
      ines.share("route", "SOP-001", "--review", "--to", "rita");
      rita.answer("review", "SOP-001", "--recommend");
      quentin.answer("review", "SOP-001", "--recommend");
      ines.share("route", "SOP-001", "--approval", "--to", "qing");
      quentin.answer("approve", "SOP-001");
      qing.answer("approve", "SOP-001");
      rita.pull();
      assertThat(rita.qms("read", "SOP-001").succeeds().out()).contains("New words.");
      assertThat(rita.qms("read", "SOP-001", "--version", "1.0").succeeds().out())
          .isEqualTo(Files.readString(Path.of("../QMS/SOP/SOP-001.md"), StandardCharsets.UTF_8));
    }

    /** Quentin's and Rita's clones stay plain; Dora's gets the hooks. */
    private void aPlainCommitIsACheckIn() {
      dora.pull();
      dora.qms("hooks", "install").succeeds();
      dora.share("create", "SOP", "--title", "Written with plain git");
      dora.plan("SOP-008");
      dora.git("commit", "-q", "-a", "-m", "The first text").succeeds();
      assertThat(dora.git("log", "-1", "--format=%B").succeeds().out())
          .startsWith("qms: checkin SOP-008, 0.1 -> 0.2\n\nThe first text\n\nQMS-Event: checkin");
      dora.git("push", "-q", "origin", "main").succeeds();
      assertThat(status("SOP-008")).contains("0.2 DRAFT");
    }

    private void aProcedureRetires() {
      ines.share("route", "SOP-007", "--retire");
      quentin.answer("approve", "SOP-007");
      ines.pull();
      assertThat(status("SOP-007")).contains("RETIRED");
    }

    /** All have the same commit, so that whose clone it is proved in makes no difference. */
    private void everybodyHasIt() {
      String tip = office.git("rev-parse", "main").succeeds().out();
      for (Colleague person : office.people()) {
        person.pull();
        assertThat(person.git("rev-parse", "HEAD").succeeds().out()).isEqualTo(tip);
        assertThat(person.git("status", "--short").succeeds().out()).isEmpty();
      }
      for (Run verified :
          List.of(
              rita.qms("verify", "--root", root, "--require-root"),
              office.qms("verify", ".", "--root", root, "--require-root"))) {
        assertThat(verified.succeeds().out()).contains("ACCEPTED: no errors");
      }
    }

    /** From written drafts to execution. */
    private void approveBefore(String... ids) {
      all(dora, ids, "route", "--review");
      quentin.pull();
      all(quentin, ids, "review", "--recommend");
      dora.pull();
      all(dora, ids, "route", "--approval");
      qing.pull();
      all(qing, ids, "approve");
      dora.pull();
      for (String id : ids) {
        dora.writes("release", id);
      }
    }

    /** From execution to closing. */
    private void approveAfter(String id) {
      dora.writes("checkout", id);
      dora.fill(id);
      dora.share("route", id, "--review");
      quentin.answer("review", id, "--recommend");
      dora.share("route", id, "--approval");
      qing.answer("approve", id);
      dora.share("close", id);
    }

    /** The same about each document; shared with the last. */
    private static void all(Colleague person, String[] ids, String... command) {
      for (int i = 0; i < ids.length; i++) {
        List<String> words = new ArrayList<>(List.of(command));
        words.add(1, ids[i]);
        if (i == ids.length - 1) {
          words.add("--push");
        }
        person.writes(words.toArray(String[]::new));
      }
    }

    private String status(String id) {
      quentin.pull();
      return quentin.qms("status", id).succeeds().out();
    }
  }
}
