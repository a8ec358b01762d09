package org.gitqms.githooks.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.gitqms.githooks.Bench;
import org.gitqms.githooks.CommandRun;
import org.gitqms.githooks.Seat;
import org.gitqms.rules.workflow.Status;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands about the policy, and the root of trust. */
class PolicyCommandsTest {

  private static final String RULES = "QMS/.policy/rules.yml";

  @TempDir private Path dir;
  private Bench bench;
  private Seat ada;

  @BeforeEach
  void sit() {
    bench = Bench.in(dir, "CR");
    bench.ledger().lead("CR-001", Status.IN_EXECUTION);
    ada = bench.seat(bench.cast().admin());
  }

  @AfterEach
  void leave() {
    bench.close();
  }

  @Test
  void show_prints_what_is_in_force() {
    assertThat(ada.reads("policy", "show"))
        .contains("==> " + RULES)
        .contains("governed: a change needs an administrator and somebody of quality");
    assertThat(ada.json("policy", "show"))
        .containsEntry("governed", true)
        .extractingByKey("files", InstanceOfAssertFactories.MAP)
        .containsKey(RULES);
  }

  @Test
  void an_edited_file_is_proposed_and_goes_back_in_the_work_tree() {
    String inForce = ada.text(RULES);
    ada.write(RULES, inForce + "# Another line.\n");
    ada.does("policy", "propose", "--change", "CR-001");
    assertThat(ada.text(RULES)).isEqualTo(inForce);
    assertThat(ada.status()).isEmpty();
    assertThat(ada.reads("policy", "show", "--proposed"))
        .startsWith("--- " + RULES + ", in force\n+++ " + RULES + ", proposed\n@@ ")
        .contains("\n+# Another line.\n")
        .contains("a change by admin under CR-001 waits: git qms policy approve");
    assertThat(ada.json("policy", "show").get("waiting"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("by", "admin")
        .containsEntry("change", "CR-001");
  }

  @Test
  void a_dry_run_leaves_the_edited_file_alone() {
    String edited = ada.text(RULES) + "# Another line.\n";
    ada.write(RULES, edited);
    ada.does("policy", "propose", "--change", "CR-001", "--dry-run");
    assertThat(ada.text(RULES)).isEqualTo(edited);
  }

  @Test
  void a_proposal_is_taken_back_or_put_in_force() {
    ada.refuses(2, "edit one, such as", "policy", "propose", "--change", "CR-001");
    ada.refuses(2, "git qms policy show", "policy", "propose", "--withdraw");
    ada.refuses(2, "git qms policy show", "policy", "approve");
    ada.write(RULES, ada.text(RULES) + "# Another line.\n");
    ada.does("policy", "propose", "--change", "CR-001");
    ada.does("policy", "propose", "--withdraw", "--change", "CR-001");
    assertThat(ada.reads("policy", "show", "--proposed")).doesNotContain("# Another line.");
    ada.write(RULES, ada.text(RULES) + "# Another line.\n");
    ada.does("policy", "propose", "--change", "CR-001", "--push");
    ada.refuses(1, "", "policy", "approve");
    Seat quentin = bench.seat(bench.cast().qa());
    quentin.does("policy", "approve");
    assertThat(quentin.text(RULES)).endsWith("# Another line.\n");
    assertThat(quentin.status()).isEmpty();
  }

  @Test
  void a_file_that_is_no_policy_is_refused_and_stays_as_it_was_edited() {
    ada.write(RULES, "profile: none\n");
    assertThat(ada.refuses(1, "", "policy", "propose", "--change", "CR-001").err())
        .contains("QMS-");
    assertThat(ada.text(RULES)).isEqualTo("profile: none\n");
  }

  @Test
  @Verifies("REQ-DESK-009")
  void trust_shows_and_pins_the_genesis() {
    String genesis = bench.ledger().history().get(0).commit().id();
    assertThat(ada.reads("trust"))
        .contains("genesis: " + genesis)
        .contains("pinned:  none")
        .contains("git qms trust " + genesis);
    ada.does("trust", genesis);
    assertThat(ada.git().output("config", "qms.root").strip()).isEqualTo(genesis);
    assertThat(ada.reads("trust")).contains("pinned:  " + genesis);
    assertThat(ada.json("trust"))
        .containsEntry("genesis", genesis)
        .containsEntry("pinned", genesis);
  }

  @Test
  void where_nothing_is_stuck_doctor_says_so() {
    ada.does("trust", bench.ledger().history().get(0).commit().id());
    System.setProperty("qms.executable", "/usr/bin/env");
    try {
      CommandRun.of("hooks", "install", ada.folder()).succeeds();
    } finally {
      System.clearProperty("qms.executable");
    }
    assertThat(ada.reads("doctor")).isEqualTo("nothing is stuck\n");
  }

  @Test
  @Verifies("REQ-DESK-009")
  void another_genesis_is_not_pinned() {
    String other = ada.tip();
    assertThat(ada.refuses(1, "compare the ids", "trust", other).err()).contains(other);
    ada.git().output("config", "qms.root", other);
    assertThat(ada.qms("trust").exit()).isEqualTo(1);
  }
}
