package org.gitqms.rules.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

  @ParameterizedTest
  @CsvSource({"0.1, 0.2", "0.9, 0.10", "0.9, 1.0", "1.3, 2.1"})
  void approvals_count_before_revisions(String lower, String higher) {
    Version one = Version.parse(lower).orElseThrow();
    Version other = Version.parse(higher).orElseThrow();

    assertThat(one).isLessThan(other).isNotEqualTo(other);
    assertThat(other).isGreaterThan(one);
    assertThat(one.compareTo(Version.parse(lower).orElseThrow())).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1.", "01.0", "1.00", "v1.0", "1.0.0", "1234567.0", "-1.0"})
  void what_is_not_two_numbers_is_no_version(String text) {
    assertThat(Version.parse(text)).isEmpty();
  }

  @Test
  void a_check_in_revises_and_an_approval_begins_anew() {
    assertThat(new Version(1, 2).revised()).hasToString("1.3");
    assertThat(new Version(1, 2).approved()).hasToString("2.0");
  }

  @Test
  void equal_versions_have_one_hash_and_others_rarely() {
    assertThat(new Version(2, 3)).hasSameHashCodeAs(new Version(2, 3));
    assertThat(new Version(2, 3).hashCode())
        .isNotEqualTo(new Version(3, 2).hashCode())
        .isNotEqualTo(new Version(2, 4).hashCode());
  }
}
