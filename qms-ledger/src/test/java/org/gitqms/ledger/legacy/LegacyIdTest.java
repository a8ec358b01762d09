package org.gitqms.ledger.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyIdTest {

  @ParameterizedTest
  @CsvSource({
    "SOP-001,SOP,SOP,,false,SOP",
    "TEMPLATE-CR,TEMPLATE,TEMPLATE,,false,TEMPLATE",
    "SDLC-QMS-RS,RS,QMS-RS,,false,SDLC-QMS",
    "SDLC-FLOW-STATE-RTM,RTM,FLOW-STATE-RTM,,false,SDLC-FLOW-STATE",
    "CR-1234,CR,CR,,true,CR/CR-1234",
    "INV-001,INV,INV,,true,INV/INV-001",
    "CR-001-TP-001,TP,TP,CR-001,true,CR/CR-001",
    "CR-001-TP-001-ER-001-ER-002,ER,ER,CR-001-TP-001-ER-001,true,CR/CR-001",
    "INV-002-VAR-001-ADD-001,ADD,ADD,INV-002-VAR-001,true,INV/INV-002",
    "CR-001-VAR-001-VR-001,VR,VR,CR-001-VAR-001,true,CR/CR-001",
    "VAR-001,VAR,VAR,,true,CR"
  })
  void an_id_tells_type_parent_and_folder(
      String text, String type, String legacyType, String parent, boolean executable, String home) {
    LegacyId id = LegacyId.parse(text).orElseThrow();
    assertThat(id.type()).isEqualTo(type);
    assertThat(id.legacyType()).isEqualTo(legacyType);
    assertThat(id.parent() == null ? null : id.parent().text()).isEqualTo(parent);
    assertThat(id.executable()).isEqualTo(executable);
    assertThat(id.folders().get(0)).isEqualTo(home);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "CR",
        "CR-1",
        "CR-01",
        "cr-001",
        "CR-001-",
        "CR-001 ",
        "CR-\u0661\u0662\u0663",
        "CR-001-SOP-001",
        "INV-001-TP-001",
        "CR-001-ER-001",
        "INV-001-VR-001",
        "TP-001",
        "SDLC-RS",
        "SDLC-QMS-XX",
        "TEMPLATE-",
        "TEMPLATE-CR-VAR-001",
        "RS-001"
      })
  void anything_else_is_no_id(String text) {
    assertThat(LegacyId.parse(text)).isEmpty();
  }

  @Test
  void an_endless_id_is_refused() {
    assertThat(LegacyId.parse("CR-001" + "-VAR-001".repeat(100_000))).isEmpty();
  }
}
