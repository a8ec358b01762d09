package org.gitqms.rules.rule.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Tamper;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** QMS-904. */
class GovernedPathsTest {

  private final Ledger ledger = Ledger.governed();

  @ParameterizedTest
  @Verifies("REQ-LEDGER-009")
  @ValueSource(
      strings = {
        "QMS/SOP/SOP 001.md",
        "QMS/SOP/S\u00d6P-001.md",
        "QMS/SOP/.gitattributes",
        "QMS/.gitmodules",
        "QMS/SOP//SOP-001.md",
        "QMS/SOP/a\\b.md",
        "QMS/SOP/a:b.md",
        "qms/SOP/SOP-001.md",
        "Qms/SOP/SOP-001.md",
        "QMS",
        "qms"
      })
  void a_name_that_is_not_plain_is_refused(String path) {
    var finding =
        ledger
            .by("init")
            .create("CR-001", "Change")
            .but(Tamper.write(path, "x\n"))
            .refusedBy("QMS-904", "not a plain path");

    assertThat(finding.location()).contains(Location.of(path));
  }

  @Test
  void a_very_long_path_is_refused() {
    String path = "QMS/" + "a".repeat(240);

    ledger
        .by("init")
        .create("CR-001", "Change")
        .but(Tamper.write(path, "x\n"))
        .refusedBy("QMS-904", "not a plain path");
  }

  @ParameterizedTest
  @Verifies("REQ-LEDGER-009")
  @ValueSource(strings = {"100755", "120000", "160000", "040000", "100664"})
  void a_mode_that_is_not_an_ordinary_file_is_refused(String mode) {
    String path = "QMS/CR/CR-001/CR-001.draft.md";

    var finding =
        ledger
            .by("init")
            .create("CR-001", "Change")
            .but(Tamper.change(new FileChange(path, mode, Content.of("x\n"))))
            .refusedBy("QMS-904", "mode " + mode + ": not an ordinary file");

    assertThat(finding.location()).contains(Location.of(path));
  }

  @Test
  void a_link_without_content_is_refused() {
    ledger
        .by("init")
        .create("CR-001", "Change")
        .but(Tamper.change(new FileChange("QMS/CR/CR-001/CR-001.draft.md", "160000", null)))
        .refusedBy("QMS-904", "mode 160000");
  }
}
