package org.gitqms.githooks.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.gitqms.githooks.Bench;
import org.gitqms.githooks.Seat;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.Actor;
import org.gitqms.testkit.CodeBranch;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was planned and done, and what led to what. */
class ScopeAndCascadeTest {

  @TempDir private static Path dir;
  private static Bench bench;
  private static Seat ines;

  /** CR-001 is worked on, on the ledger branch and on a branch; INV-001 came from it. */
  @BeforeAll
  static void sit() {
    bench = Bench.in(dir, "CR", "INV");
    Actor init = bench.ledger().by(bench.cast().init());
    init.create("CR-001", "Pumps").checkinPlan("CR-001", "a.c", "b.c", "c.c");
    bench.ledger().lead("CR-001", Status.IN_EXECUTION);
    init.code(CodeBranch.citing("CR-001", "Write a"), Map.of("a.c", "int a;\n"));
    init.event(
        init.of(EventKind.CREATE)
            .on(new DocumentId("INV-001"))
            .with(TrailerKey.TITLE, "Why")
            .with(TrailerKey.FROM, "CR-001"));
    ines = bench.seat(bench.cast().init());
    ines.git().run("switch", "-q", "-c", "cr-001");
    ines.write("b.c", "int b;\n");
    ines.write("d.c", "int d;\n");
    ines.git().run("add", "b.c", "d.c");
    ines.git().run("commit", "-q", "-m", CodeBranch.citing("CR-001", "Write b and d"));
  }

  @AfterAll
  static void leave() {
    bench.close();
  }

  @Test
  @Verifies("REQ-SCOPE-004")
  void scope_shows_what_is_done_missing_and_extra_also_on_a_branch() {
    assertThat(ines.reads("scope", "cr-001").lines().map(line -> line.replaceAll(" +", " ")))
        .anyMatch(line -> line.startsWith("done a.c CR-001 commit "))
        .anyMatch(line -> line.startsWith("done b.c CR-001 commit "))
        .contains("missing c.c CR-001 no commit changed it")
        .anyMatch(line -> line.startsWith("extra d.c CR-001 commit "));
  }

  @Test
  void scope_is_told_as_json() {
    assertThat(ines.json("scope", "CR-001")).containsEntry("complete", false);
    assertThat(ines.list("rows", "scope", "CR-001")).hasSize(4);
  }

  @Test
  @Verifies("REQ-SCOPE-004")
  void cascade_shows_what_led_to_what() {
    assertThat(ines.reads("cascade", "INV-001"))
        .startsWith("from CR-001 IN_EXECUTION: Pumps (its scope)\nINV-001 DRAFT: Why\n");
    assertThat(ines.reads("cascade", "CR-001")).contains("longest: CR-001 -> INV-001\n");
    assertThat(ines.list("ledTo", "cascade", "INV-001"))
        .containsExactly(Map.of("from", "CR-001", "to", "INV-001", "by", "its scope"));
  }

  @Test
  void both_ask_for_a_document_that_is_there() {
    ines.refuses(2, "git qms status", "scope", "CR-077");
    ines.refuses(2, "git qms status", "cascade", "CR-077");
  }
}
