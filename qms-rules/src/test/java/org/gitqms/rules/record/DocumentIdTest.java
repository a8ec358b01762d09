package org.gitqms.rules.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentIdTest {

  @ParameterizedTest
  @ValueSource(strings = {"CR-001", "CR-001-VAR-002", "SDLC-FLOW-RS", "TEMPLATE-CR", "A-1"})
  void these_are_ids(String text) {
    assertThat(DocumentId.parse(text)).contains(new DocumentId(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "CR",
        "CR-",
        "-001",
        "CR--001",
        "cr-001",
        "CR-00a",
        "1CR-001",
        "CR-001 ",
        "CR_001",
        "CR-001/..",
        "C\u0420-001",
        "CR-\u0661"
      })
  void these_are_not(String text) {
    assertThat(DocumentId.parse(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new DocumentId(text));
  }

  @org.junit.jupiter.api.Test
  void an_id_has_at_most_80_characters() {
    assertThat(DocumentId.parse("CR-" + "1".repeat(77))).isPresent();
    assertThat(DocumentId.parse("CR-" + "1".repeat(78))).isEmpty();
  }
}
