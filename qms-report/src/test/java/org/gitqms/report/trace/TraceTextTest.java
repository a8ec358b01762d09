package org.gitqms.report.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.finding.Severity;
import org.gitqms.trace.Trace;
import org.gitqms.trace.Traced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TraceTextTest {

  @Test
  void a_trace_reads_like_this() {
    assertThat(plain(Traces.mixed()))
        .isEqualTo(
            """
            SDLC-AUTH-RS QMS-607 warning: SDLC-AUTH-RS has no matrix yet
              fix: git qms create
            QMS/SDLC-FLOW/RTM/SDLC-FLOW-RTM.md:12:3 QMS-608 p.LoginTest.locks, which verifies REQ-AUTH-002, failed
              fix: run it until it passes

            area   requirements  verified  share  suspect  failed  unverified  withdrawn
            AUTH              4         1   25 %        0       2           1          1
            FLOW              2         1   50 %        1       0           0          0
            total             6         2   33 %        1       2           1          1

            suite   tests  passed  failed  skipped
            system      1       0       0        1
            unit        3       2       1        0
            total       4       2       1        1

            of 6 requirements 4 are not verified; 1 error, 1 warning
            """);
  }

  @Test
  void columns_that_are_all_zero_are_left_out() {
    assertThat(plain(Traces.sound()))
        .isEqualTo(
            """
            area   requirements  verified  share
            FLOW              2         2  100 %
            total             2         2  100 %

            suite  tests  passed
            unit       1       1
            total      1       1

            all 2 requirements are verified
            """);
  }

  @Test
  void without_results_nothing_is_shown_to_have_passed() {
    assertThat(plain(Traces.linked()))
        .isEqualTo(
            """
            area   requirements  verified  share  linked
            FLOW              1         0    0 %       1
            total             1         0    0 %       1

            no test results were looked at: nothing is shown to have passed (--results FOLDER)

            of 1 requirement 1 is not verified
            """);
  }

  @Test
  void an_empty_trace_says_that_there_is_nothing_to_verify() {
    assertThat(plain(Traces.EMPTY))
        .isEqualTo(
            """
            no test results were looked at: nothing is shown to have passed (--results FOLDER)

            there are no requirements to verify
            """);
  }

  @Test
  void an_area_of_withdrawn_requirements_has_no_share() {
    Trace trace = Traces.of(null, Traces.traced("REQ-A-001", "RS", Traced.State.WITHDRAWN));

    assertThat(plain(trace))
        .contains("A                 0         0      -          1\n")
        .endsWith("\nthere are no requirements to verify\n");
  }

  @Test
  void a_share_is_rounded_down_so_that_hundred_percent_means_all() {
    Traced[] traced =
        Collections.nCopies(1000, Traces.traced("REQ-A-001", "RS", Traced.State.VERIFIED))
            .toArray(new Traced[0]);
    assertThat(plain(Traces.of(null, traced))).contains("1000  100 %");

    traced[999] = Traces.traced("REQ-A-002", "RS", Traced.State.FAILED);
    assertThat(plain(Traces.of(null, traced)))
        .contains("999   99 %")
        .endsWith("\nof 1000 requirements 1 is not verified\n");
  }

  @Test
  void findings_of_each_weight_are_counted() {
    Finding error = Finding.error(new RuleId("QMS-608"), "it failed", "mend it");
    Trace sound = Traces.sound();
    Trace found =
        new Trace(
            sound.requirements(),
            List.of(error, error, error.as(Severity.WARNING), error.as(Severity.HISTORICAL)),
            1,
            sound.testRun());

    assertThat(plain(found))
        .endsWith("\nall 2 requirements are verified; 2 errors, 1 warning, 1 historical\n");
  }

  @Test
  void colour_comes_only_when_asked_for() {
    assertThat(plain(Traces.mixed())).doesNotContain("\u001B");
    assertThat(TraceText.of(Traces.mixed().summary(), true))
        .contains("\u001B[31mQMS-608\u001B[0m")
        .contains("\n\u001B[31mof 6 requirements");
    assertThat(TraceText.of(Traces.sound().summary(), true)).contains("\n\u001B[32mall 2 req");
  }

  @Test
  void what_holds_but_is_not_verified_is_no_good_news() {
    assertThat(TraceText.of(Traces.linked().summary(), true)).contains("\n\u001B[33mof 1 req");
  }

  @Test
  void a_long_name_of_a_suite_makes_no_other_line_longer() {
    Trace trace = Traces.of(Traces.run(Traces.report("x".repeat(9_000)), Traces.report("unit")));

    assertThat(plain(trace)).contains("\nunit" + " ".repeat(36) + "      0       0\n");
  }

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void hostile_text_is_shown_and_forges_no_line(long seed) {
    String text = plain(Traces.hostile(seed));

    Hidden.assertNone(text);
    assertThat(text.lines()).noneMatch(line -> line.startsWith("::"));
    assertThat(text).isEqualTo(plain(Traces.hostile(seed)));
  }

  private static String plain(Trace trace) {
    return TraceText.of(trace.summary(), false);
  }
}
