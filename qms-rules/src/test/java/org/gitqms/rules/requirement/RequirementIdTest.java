package org.gitqms.rules.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementIdTest {

  @ParameterizedTest
  @ValueSource(strings = {"REQ-SEC-001", "REQ-A-000", "REQ-S3-999", "REQ-ABCDEFGHIJKLMNOP-001"})
  void an_id_is_REQ_an_area_and_three_digits(String text) {
    assertThat(RequirementId.parse(text)).hasToString("Optional[" + text + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "REQ-SEC-1",
        "REQ-SEC-0001",
        "REQ-sec-001",
        "REQ-3S-001",
        "REQ--001",
        "REQ-SEC-00A",
        "REQ-ABCDEFGHIJKLMNOPQ-001",
        "REQ-SEC-001 ",
        "XREQ-SEC-001"
      })
  void nothing_else_is_one(String text) {
    assertThat(RequirementId.parse(text)).isEmpty();
    assertThatThrownBy(() -> new RequirementId(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void it_knows_its_area() {
    assertThat(new RequirementId("REQ-AUDIT-004").area()).isEqualTo("AUDIT");
  }

  @ParameterizedTest
  @CsvSource({
    "REQ-SEC-1, REQ-SEC-001",
    "req-sec-001, REQ-SEC-001",
    "REQ_SEC_001, REQ-SEC-001",
    "REQ-SEC-0012, REQ-SEC-012",
    "REQSEC001, REQ-SEC-001",
    "REQ\u2013SEC\u2013001, REQ-SEC-001",
    "REQ SEC 1, REQ-SEC-001"
  })
  void what_is_nearly_one_tells_which_was_meant(String text, String meant) {
    assertThat(NearMiss.isOne(text)).isTrue();
    assertThat(NearMiss.meant(text)).contains(new RequirementId(meant));
  }

  @ParameterizedTest
  @ValueSource(strings = {"REQUIRED", "REQ-ABC", "REQ-XXX", "SOP-001", "REQ-SEC-001"})
  void other_words_are_no_near_miss(String text) {
    assertThat(NearMiss.isOne(text)).isFalse();
  }

  @Test
  void of_too_many_digits_nobody_knows_which_was_meant() {
    assertThat(NearMiss.isOne("REQ-SEC-1234")).isTrue();
    assertThat(NearMiss.meant("REQ-SEC-1234")).isEmpty();
  }
}
