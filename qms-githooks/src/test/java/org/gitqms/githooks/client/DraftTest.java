package org.gitqms.githooks.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where a trailer goes in a message that is still being written. */
class DraftTest {

  private static String added(String raw) {
    return Draft.of(raw, "#").withTrailer("QMS-Change", "CR-012").text();
  }

  @Test
  void a_trailer_stands_in_a_paragraph_of_its_own_below_the_subject() {
    assertThat(added("Read twice\n")).isEqualTo("Read twice\n\nQMS-Change: CR-012\n");
    assertThat(added("fix: twice\n")).isEqualTo("fix: twice\n\nQMS-Change: CR-012\n");
    assertThat(added("Read\n\nWhy.\n")).isEqualTo("Read\n\nWhy.\n\nQMS-Change: CR-012\n");
  }

  @Test
  void a_trailer_joins_others() {
    assertThat(added("Read\n\nSigned-off-by: N <n@x>\n"))
        .isEqualTo("Read\n\nSigned-off-by: N <n@x>\nQMS-Change: CR-012\n");
  }

  @Test
  void a_trailer_that_is_there_is_left_alone() {
    assertThat(added("Read\n\nqms-change: CR-001\n")).isEqualTo("Read\n\nqms-change: CR-001\n");
  }

  @Test
  void comments_stay_below() {
    assertThat(added("Read\n# Please\n#\n"))
        .isEqualTo("Read\n\nQMS-Change: CR-012\n\n# Please\n#\n");
  }

  @Test
  void who_has_written_nothing_finds_room() {
    assertThat(added("\n# Please\n")).isEqualTo("\n\nQMS-Change: CR-012\n\n# Please\n");
  }
}
