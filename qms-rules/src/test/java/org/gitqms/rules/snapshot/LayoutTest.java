package org.gitqms.rules.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.policy.DocumentTypes;
import org.gitqms.rules.record.DocumentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

  private static final DocumentTypes TYPES = Ledger.governed().state().policy().types();

  @ParameterizedTest
  @CsvSource({
    "SOP-001, SOP, QMS/SOP/SOP-001",
    "TEMPLATE-CR, TEMPLATE, QMS/TEMPLATE/TEMPLATE-CR",
    "SDLC-FLOW-RS, RS, QMS/SDLC-FLOW/SDLC-FLOW-RS",
    "SDLC-FLOW-RTM, RTM, QMS/SDLC-FLOW/SDLC-FLOW-RTM",
    "CR-001, CR, QMS/CR/CR-001/CR-001",
    "INV-012, INV, QMS/INV/INV-012/INV-012",
    "CR-001-VAR-002, VAR, QMS/CR/CR-001/CR-001-VAR-002",
    "INV-012-VAR-001-VR-001, VR, QMS/INV/INV-012/INV-012-VAR-001-VR-001",
    "VAR-001, VAR, QMS/VAR/VAR-001/VAR-001"
  })
  void every_document_has_its_place(String id, String type, String place) {
    DocumentId document = new DocumentId(id);

    assertThat(Layout.effective(document, type, TYPES)).isEqualTo(place + ".md");
    assertThat(Layout.draft(document, type, TYPES)).isEqualTo(place + ".draft.md");
    assertThat(Layout.record(document)).isEqualTo("QMS/.records/" + id + ".json");
  }

  @Test
  void a_proposed_policy_file_stands_beside_the_one_in_force() {
    assertThat(Layout.proposed("QMS/.policy/people.yml")).isEqualTo("QMS/.policy/people.draft.yml");
    assertThat(Layout.inForce("QMS/.policy/people.draft.yml")).isEqualTo("QMS/.policy/people.yml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "people.draft.yml",
        "rules.draft.yml",
        "systems.draft.yml",
        "types.draft.yml",
        "workflow.draft.yml",
        "prompts/review/post/CR.draft.yml"
      })
  void these_are_proposed_policy_files(String name) {
    assertThat(Layout.isProposed("QMS/.policy/" + name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "QMS/.policy/people.yml",
        "QMS/.policy/other.draft.yml",
        "QMS/.policy/people.draft.yml.exe",
        "QMS/.policy/people.draft.draft.yml",
        "QMS/.policy/sub/people.draft.yml",
        "QMS/SOP/SOP-001.draft.md",
        "people.draft.yml"
      })
  void these_are_not(String path) {
    assertThat(Layout.isProposed(path)).isFalse();
  }
}
