package org.gitqms.githooks.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gitqms.githooks.CommandRun;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.GitProcess;
import org.gitqms.testkit.TestLedger;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answering on the command line, in a real clone. */
class InteractCommandTest {

  private static final String VR = "CR-001-VR-001";

  @TempDir private Path folder;
  @TempDir private Path keys;

  @BeforeEach
  void aVerificationRecord() throws Exception {
    try (TestLedger ledger = TestLedger.setup(folder).templatesOf("CR", "VR").init()) {
      ledger.lead("CR-001", Status.IN_EXECUTION);
      Path key = ledger.cast().init().key().writeTo(keys.resolve("key"));
      git("config", "gpg.format", "ssh");
      git("config", "user.signingkey", key.toString());
      git("reset", "-q", "--hard");
    }
    qms("create", "VR", "--parent", "CR-001", "--title", "A look").succeeds();
  }

  @Test
  @Verifies("REQ-DOC-008")
  void each_answer_is_one_event() throws Exception {
    assertThat(qms("interact", VR, "--answer", "REQ-LAMP-001").succeeds().out())
        .contains("qms: respond CR-001-VR-001, 1.0", "next: git qms interact " + VR + " (subject)");
    Files.writeString(keys.resolve("answer"), "It turns red.\n");
    qms("interact", VR, "--file", keys.resolve("answer").toString()).succeeds();
    qms("interact", VR, "--prompt", "item", "--reason", "mistyped", "-a", "REQ-LAMP-002")
        .succeeds();

    assertThat(qms("interact", VR, "--progress").succeeds().out())
        .contains(
            "item: REQ-LAMP-002 (amended 1 times)", "subject: It turns red.", "prerequisites");
    assertThat(qms("interact", VR, "--progress", "--json").succeeds().out())
        .contains("\"complete\": false", "\"next\": \"prerequisites\"");
    assertThat(qms("interact", VR, "--compile").succeeds().out())
        .isEqualTo(Files.readString(folder.resolve("QMS/CR/CR-001/" + VR + ".md")))
        .contains(">     REQ-LAMP-002");
    qms("checkin", VR).succeeds();
  }

  @Test
  void what_is_not_asked_for_is_refused_with_what_to_do() throws Exception {
    CommandRun early = qms("interact", VR, "--prompt", "summary", "--answer", "Fine.");
    assertThat(early.exit()).isEqualTo(1);
    assertThat(early.err()).contains("QMS-219 summary is not asked now", "fix: answer item");

    qms("interact", VR, "--reason", "why")
        .isRefused("there is no answer", "give it with --answer or --file");
    qms("interact", VR, "--reopen", "step", "--answer", "x")
        .isRefused("reopening a loop answers nothing", "reopen it, then answer");
    qms("interact", "CR-001", "--compile")
        .isRefused("CR-001 is not an interactive record", "git qms checkout CR-001");
  }

  private CommandRun qms(String... words) {
    Object[] all = new Object[words.length + 2];
    all[0] = "-C";
    all[1] = folder;
    System.arraycopy(words, 0, all, 2, words.length);
    return CommandRun.of(all);
  }

  private void git(String... words) throws Exception {
    GitProcess.in(folder, keys).output(words);
  }
}
