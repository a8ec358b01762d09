package org.gitqms.rules.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuardTest {

  @Test
  void a_guard_is_told_as_its_line_of_the_policy() {
    assertThat(Guard.CHILD_DONE)
        .hasToString(
            "{event: close, types: [ADD, CR, ER, INV, TP, VAR], of: children,"
                + " documents: [ER, TP], statuses: [CLOSED, CANCELLED]}");
    assertThat(Guard.FLOOR.get(4).toString()).contains("documents: [VAR], variance: type-1, ");
  }
}
