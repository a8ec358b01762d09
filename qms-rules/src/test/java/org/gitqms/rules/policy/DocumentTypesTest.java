package org.gitqms.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.workflow.Lifecycle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTypesTest {

  private static final DocumentTypes TYPES = Ledger.governed().state().policy().types();

  @ParameterizedTest
  @CsvSource({
    "SOP-001, SOP, -, 1",
    "SOP-1000, SOP, -, 1000",
    "TEMPLATE-CR, TEMPLATE, -, 0",
    "TEMPLATE-TEST-PLAN, TEMPLATE, -, 0",
    "SDLC-FLOW-RS, RS, -, 0",
    "SDLC-FLOW-RTM, RTM, -, 0",
    "CR-075, CR, -, 75",
    "INV-011, INV, -, 11",
    "CR-001-TP-001, TP, CR-001, 1",
    "CR-001-TP-001-ER-002, ER, CR-001-TP-001, 2",
    "CR-001-TP-001-ER-002-ER-001, ER, CR-001-TP-001-ER-002, 1",
    "CR-001-VAR-012, VAR, CR-001, 12",
    "CR-001-VAR-012-VAR-001, VAR, CR-001-VAR-012, 1",
    "INV-001-ADD-001-VAR-001-VR-003, VR, INV-001-ADD-001-VAR-001, 3",
    "CR-001-ADD-001-ADD-002, ADD, CR-001-ADD-001, 2"
  })
  void an_id_tells_type_parent_and_number(String id, String type, String parent, int number) {
    ResolvedId resolved = TYPES.resolve(new DocumentId(id)).orElseThrow();

    assertThat(resolved.type().name()).isEqualTo(type);
    assertThat(resolved.parent().map(DocumentId::value).orElse("-")).isEqualTo(parent);
    assertThat(resolved.number()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "XY-001",
        "CR-000",
        "CR-01",
        "CR-0001",
        "CR-123456789",
        "VAR-001",
        "SOP-001-VAR-001",
        "CR-001-ER-001",
        "INV-001-TP-001",
        "INV-001-VR-001",
        "CR-01-VAR-001",
        "CR-001-VAR-1",
        "SDLC-RS",
        "SDLC-FLOW-XX"
      })
  void other_ids_mean_nothing(String id) {
    assertThat(TYPES.resolve(new DocumentId(id))).isEmpty();
  }

  @Test
  void ids_do_not_nest_without_end() {
    assertThat(TYPES.resolve(new DocumentId("CR-001" + "-VAR-001".repeat(8)))).isPresent();
    assertThat(TYPES.resolve(new DocumentId("CR-001" + "-VAR-001".repeat(9)))).isEmpty();
  }

  @Test
  void numbers_have_at_least_three_digits() {
    DocumentType cr = TYPES.find("CR").orElseThrow();
    DocumentType var = TYPES.find("VAR").orElseThrow();

    assertThat(DocumentTypes.numbered(cr, "", 7)).hasToString("CR-007");
    assertThat(DocumentTypes.numbered(cr, "", 1234)).hasToString("CR-1234");
    assertThat(DocumentTypes.numbered(var, "CR-001", 2)).hasToString("CR-001-VAR-002");
  }

  @Test
  void numbers_are_the_same_in_every_country() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

      assertThat(TYPES.resolve(new DocumentId("CR-001"))).isPresent();
      assertThat(DocumentTypes.numbered(TYPES.find("CR").orElseThrow(), "", 7))
          .hasToString("CR-007");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void the_first_type_that_fits_counts() {
    DocumentType first = type("POL", "POL-{number}");
    DocumentType second = type("OTHER", "POL-{name}");
    DocumentTypes types = DocumentTypes.of(List.of(first, second));

    assertThat(types.resolve(new DocumentId("POL-001")).orElseThrow().type()).isEqualTo(first);
    assertThat(types.resolve(new DocumentId("POL-ABC")).orElseThrow().type()).isEqualTo(second);
    assertThat(types.all()).containsExactly(first, second);
  }

  private static DocumentType type(String name, String pattern) {
    return new DocumentType(
        name, pattern, Lifecycle.NON_EXECUTABLE, Set.of(), null, List.of(), Holes.NONE);
  }
}
