package org.gitqms.githooks.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.gitqms.githooks.Bench;
import org.gitqms.githooks.Seat;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any text of a document that there ever was. */
class ReadCommandTest {

  @TempDir private static Path dir;
  private static Bench bench;
  private static Seat ines;

  /** SOP-001 came with genesis and is revised once; SOP-002 retires; CR-001 is being written. */
  @BeforeAll
  static void sit() {
    bench = Bench.in(dir, "CR", "SOP");
    bench.ledger().lead("SOP-002", Status.EFFECTIVE);
    bench.ledger().by(bench.cast().init()).routeRetirement("SOP-002");
    bench.ledger().by(bench.cast().qa()).approve("SOP-002");
    bench.ledger().lead("CR-001", Status.DRAFT);
    ines = bench.seat(bench.cast().init());
    ines.does("checkout", "SOP-001");
    ines.edit("QMS/SOP/SOP-001.draft.md", "New words.", "New words");
    ines.does("checkin", "SOP-001");
  }

  @AfterAll
  static void leave() {
    bench.close();
  }

  @Test
  @Verifies("REQ-DESK-011")
  void what_is_in_force_stays_while_it_is_revised() {
    assertThat(ines.reads("read", "SOP-001")).isEqualTo(seeded());
    assertThat(ines.reads("read", "SOP-001", "--draft")).endsWith("New words.\n");
  }

  @Test
  void a_program_gets_the_text_with_its_digest() {
    assertThat(ines.json("read", "SOP-001"))
        .containsEntry("id", "SOP-001")
        .containsEntry("text", ines.reads("read", "SOP-001"))
        .extractingByKey("content", InstanceOfAssertFactories.STRING)
        .startsWith("sha256:");
  }

  @Test
  @Verifies("REQ-DESK-011")
  void what_genesis_brought_has_a_version_too() {
    assertThat(ines.reads("read", "SOP-001", "--version", "1.0")).isEqualTo(seeded());
  }

  @Test
  @Verifies("REQ-DESK-011")
  void a_retired_text_is_read_by_its_version() {
    ines.refuses(2, "a version of git qms history SOP-002", "read", "SOP-002");
    assertThat(ines.reads("read", "SOP-002", "--version", "1.0")).contains("Work on SOP-002");
  }

  @Test
  void a_version_that_never_was_is_told() {
    ines.refuses(2, "git qms history SOP-001", "read", "SOP-001", "--version", "7.0");
    ines.refuses(2, "--version 1.0", "read", "SOP-001", "--version", "newest");
    ines.refuses(2, "git qms status", "read", "SOP-009");
  }

  @Test
  void what_is_not_in_force_yet_is_a_draft() {
    ines.refuses(2, "git qms read CR-001 --draft", "read", "CR-001");
    assertThat(ines.reads("read", "CR-001", "--draft")).contains("Work on CR-001");
    ines.refuses(2, "git qms read SOP-002", "read", "SOP-002", "--draft");
  }

  private static String seeded() {
    return Bench.shipped("QMS/SOP/SOP-001.md");
  }
}
