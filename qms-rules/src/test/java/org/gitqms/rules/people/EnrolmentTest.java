package org.gitqms.rules.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.fixture.Cast;
import org.junit.jupiter.api.Test;

/** What a new key signs. */
class EnrolmentTest {

  @Test
  void it_names_whose_key_it_is_in_one_form() {
    Principal rev = Cast.named("rev");
    assertThat(new Enrolment(rev, rev.keys().get(0)).text())
        .isEqualTo(
            "git-qms enrolment 1\nid: rev\nname: The rev\nemail: rev@example.org\nkey: "
                + Cast.key("rev")
                + "\n");
  }
}
