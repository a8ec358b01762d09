package org.gitqms.rules.rule.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.people.Group;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-805. */
class GovernSignedTest {

  private final Ledger founded =
      Ledger.founded(Foundation.files(Cast.with(Cast.human("second", Group.ADMINISTRATOR))));

  @Test
  @Verifies("REQ-POLICY-003")
  void two_persons_one_of_them_quality_put_a_repository_under_governance() {
    founded.by("qa").govern().accepted();
    assertThat(founded.state().ledger().governed()).isFalse();

    founded.by("admin").govern().accepted();
    assertThat(founded.state().ledger().governed()).isTrue();
    assertThat(founded.state().ledger().governedBy()).containsExactly("admin", "qa");
  }

  @Test
  @Verifies("REQ-POLICY-003")
  void two_administrators_do_not() {
    founded.by("admin").govern().accepted();
    founded.by("second").govern().accepted();
    assertThat(founded.state().ledger().governed()).isFalse();

    founded.by("qb").govern().accepted();
    assertThat(founded.state().ledger().governed()).isTrue();
  }

  @Test
  void nobody_signs_twice() {
    founded.by("qa").govern().accepted();

    founded.by("qa").govern().refusedBy("QMS-805", "qa has signed already");
  }

  @Test
  void once_governed_there_is_nothing_to_sign() {
    Ledger.governed().by("qb").govern().refusedBy("QMS-805", "governed already");
  }
}
