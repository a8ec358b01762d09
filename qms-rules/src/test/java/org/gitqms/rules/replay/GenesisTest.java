package org.gitqms.rules.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.fixture.Tamper;
import org.gitqms.rules.fixture.Texts;
import org.gitqms.rules.workflow.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a ledger begins. */
class GenesisTest {

  private final Map<String, Content> files = Foundation.files(Cast.ALL);

  @Test
  void what_genesis_brings_is_effective_at_1_0_on_the_founders_word() {
    Effects effects = Ledger.unborn().by("admin").genesis(files).accepted();

    assertThat(effects.subject()).isEqualTo("qms: genesis");
    assertThat(effects.records()).hasSize(10);
    assertThat(effects.records())
        .allSatisfy(
            record -> {
              assertThat(record.status()).isEqualTo(Status.EFFECTIVE);
              assertThat(record.version()).hasToString("1.0");
              assertThat(record.owner()).isNull();
              assertThat(record.lastApproval().orElseThrow().by()).isEmpty();
              assertThat(record.lastApproval().orElseThrow().content())
                  .isEqualTo(effects.after().workingContent(record).orElseThrow().digest());
            });
    assertThat(effects.files().keySet())
        .hasSize(5 + 10 + 10 + 1)
        .contains("QMS/.records/ledger.json", "QMS/.records/TEMPLATE-CR.json")
        .containsAll(files.keySet());
  }

  @Test
  void procedures_may_come_along() {
    files.put("QMS/SOP/SOP-001.md", Texts.document("SOP-001", "Procedure", "A procedure."));
    Ledger ledger = Ledger.governed(files);

    ledger.by("init").create("SOP-002", "The next").accepted();
    ledger.by("init").checkout("SOP-001").accepted();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "QMS/SOP/SOP-001.draft.md",
        "QMS/SOP/notes.txt",
        "QMS/SOP/SOP-1.md",
        "QMS/TEMPLATE/SOP-001.md",
        "QMS/CR/CR-001/CR-001.md",
        "QMS/.policy/other.yml",
        "QMS/.policy/people.draft.yml",
        "QMS/.policy/prompts/review.draft.yml"
      })
  void nothing_else_does(String path) {
    files.put(path, Content.of("x\n"));

    Ledger.unborn()
        .by("admin")
        .genesis(files)
        .refusedBy(
            "QMS-207",
            "genesis cannot be replayed: neither policy nor a document that can be effective: ["
                + path
                + "]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"QMS/.policy/prompts/review/post/CR.yml", "QMS/.imported/odd.txt"})
  void prompts_and_unexplained_files_of_an_import_do(String path) {
    files.put(path, Content.of(Texts.PROMPT));

    Ledger.unborn().by("admin").genesis(files).accepted();
  }

  @Test
  void a_prompt_that_does_not_read_does_not() {
    files.put("QMS/.policy/prompts/review/post/CR.yml", Content.of("x\n"));

    Ledger.unborn().by("admin").genesis(files).refusedBy("QMS-801", "not a mapping");
  }

  @Test
  void no_record_is_brought_along() {
    var finding =
        Ledger.unborn()
            .by("admin")
            .genesis(files)
            .but(Tamper.write("QMS/.records/CR-001.json", "{}\n"))
            .refusedBy("QMS-207", "the event does not touch this file, the commit does");

    assertThat(finding.location()).contains(Location.of("QMS/.records/CR-001.json"));
  }

  @Test
  void an_administrator_founds() {
    Ledger.unborn()
        .by("init")
        .genesis(files)
        .refusedBy("QMS-704", "init may not genesis: that needs administrator");
  }
}
