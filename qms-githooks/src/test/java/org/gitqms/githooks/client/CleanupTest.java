package org.gitqms.githooks.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A message is cleaned up as git will do it. */
class CleanupTest {

  private static final String SCISSORS = "; ------------------------ >8 ------------------------\n";

  @Test
  void blank_lines_are_joined_and_ends_are_trimmed() {
    assertThat(new Cleanup("#", false, false).clean("\n\na  \r\n\n\n\n# b\n\n"))
        .isEqualTo("a\n\n# b");
  }

  @Test
  void comments_are_left_out_where_git_does_so() {
    assertThat(new Cleanup("#", true, false).clean("a\n# b\nc\n")).isEqualTo("a\nc");
  }

  @Test
  void nothing_below_the_scissors_belongs_to_the_message() {
    assertThat(new Cleanup(";", true, true).clean("a\n" + SCISSORS + "+diff\n")).isEqualTo("a");
  }
}
