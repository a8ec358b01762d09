package org.gitqms.githooks.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who goes past the hooks of his own clone does not get past the server. */
@Tag("long")
class PastTheHooksTest {

  @TempDir private Path dir;

  @BeforeAll
  static void needsTheExecutable() {
    assumeTrue(Boolean.getBoolean("qms.built"), "skipped: the file is not built in this phase yet");
  }

  @Test
  @Verifies("REQ-HOOK-003")
  void no_verify_gets_past_the_client_and_not_past_the_server() throws Exception {
    try (Office office = Office.overAPath(dir)) {
      Colleague ines = office.founder("ines");
      ines.qms("init", "--yes", "--no-ci", "--name", "Ines", "--email", "ines@play.invalid")
          .succeeds();
      ines.git("push", "-q", "-u", "origin", "main").succeeds();
      office.guard(ines.git("rev-parse", "HEAD").out().strip());
      ines.qms("hooks", "install").succeeds();
      ines.share("create", "CR", "--title", "To be forged");
      String stood = office.git("rev-parse", "main").out();

      Path record = ines.work().resolve("QMS/.records/CR-001.json");
      Files.writeString(record, Files.readString(record).replace("DRAFT", "CLOSED"));
      ines.git("commit", "-q", "-a", "-m", "Closed, I say").isRefused("fix: ");
      ines.git("commit", "-q", "-a", "-m", "Closed, I say", "--no-verify").succeeds();
      ines.git("push", "-q").isRefused("QMS-214");
      ines.git("push", "-q", "--no-verify").isRefused("QMS-214", "QMS/.records/CR-001.json");

      assertThat(office.git("rev-parse", "main").out()).isEqualTo(stood);
      ines.qms("verify").isRefused("QMS-214");
    }
  }
}
