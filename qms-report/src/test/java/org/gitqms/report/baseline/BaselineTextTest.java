package org.gitqms.report.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BaselineTextTest {

  @Test
  void what_became_of_requirements_tests_and_documents_is_told_in_groups() {
    assertThat(BaselineText.of(Diffs.mixed()))
        .isEqualTo(
            """
            v1 (111111111111) -> main (222222222222)

            SDLC-ABC-RS  1.0 -> 2.0
              matrix: SDLC-ABC-RTM 1.0
              qualified commit: aaaaaaaaaaaa -> bbbbbbbbbbbb
              note: of main, 3 things could not be read; git qms trace --in-force tells those of today
              requirements: 1 added, 1 removed, 1 withdrawn, 1 changed, 1 derived, 7 as before
              added     REQ-A-002  It opens
              removed   REQ-A-003  It rings
              withdrawn REQ-A-004
              changed   REQ-A-001
                  harm
                    was: (none)
                    now: theft
                  requirement
                    was: It locks
                    now: It bars
              derived   REQ-A-005  reads the same; what it is derived from has changed: REQ-A-001

            SDLC-NEW-RS  not in force -> 2.0
              matrix: none in force -> SDLC-ABC-RTM 1.0
              qualified commit: none -> bbbbbbbbbbbb
              note: of main, 3 things could not be read; git qms trace --in-force tells those of today
              requirements: 1 as before

            SDLC-OLD-RS  not in force
              matrix: none in force
              qualified commit: none
              requirements: 0 as before

            Tests of SDLC-ABC-RS
              compared: evidence, of 2 attempts at aaaaaaaaaaaa and of 1 attempt at bbbbbbbbbbbb
              tests: 1 gained, 1 lost, 1 of another outcome, 9 as before
              gained    unit: a.T.gained  passed
              lost      unit: a.T.lost  was flaky
              outcome   unit: a.T.worse  passed -> failed

            Tests of SDLC-NEW-RS
              compared: the names in the matrices, because v1 names no qualified commit
              tests: 1 gained, 0 as before
              gained    a.New.runs

            Tests of SDLC-OLD-RS
              compared: nothing, because no matrix is in force on either side

            Documents
              SOP-001  1.0 -> 2.0
              SOP-002  added, 1.0
              SOP-003  retired, was 3.0
              SOP-004  not in force, was 1.0

            differences: 5 requirements, 4 tests, 4 documents
            """);
  }

  @Test
  void where_nothing_differs_the_last_line_says_so() {
    assertThat(BaselineText.of(Diffs.same())).endsWith("\n\nnothing differs\n");
  }

  @Test
  void long_texts_are_told_from_shortly_before_the_place_where_they_part() {
    String same = "It must " + "do this and that ".repeat(40);
    String told = BaselineText.of(Diffs.reworded(same + "slowly", same + "fast"));
    assertThat(told)
        .contains("was: ... that do this and that do this and that slowly\n")
        .contains("now: ... that do this and that do this and that fast\n");
    assertThat(BaselineText.of(Diffs.reworded("a" + same, "b" + same)).lines())
        .allMatch(line -> line.length() < 200)
        .anyMatch(line -> line.endsWith("..."));
  }

  @Test
  void characters_of_two_units_are_not_parted() {
    String face = "\uD83D\uDE00";
    for (int i = 0; i < 4; i++) {
      String same = "x".repeat(i) + face.repeat(120);
      String told = BaselineText.of(Diffs.reworded(same + "a" + same, same + "b" + same));
      assertThat(told).contains(face).doesNotContain("\\uD83D").doesNotContain("\\uDE00");
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothing_is_hidden_and_the_lines_stay_what_they_are(long seed) {
    String told = BaselineText.of(Diffs.hostile(seed));
    assertThat(told.lines().count()).isEqualTo(18);
    assertThat(told.replace("\n", "").codePoints())
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    assertThat(told).isEqualTo(BaselineText.of(Diffs.hostile(seed)));
  }
}
