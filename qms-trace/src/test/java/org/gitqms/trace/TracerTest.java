package org.gitqms.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gitqms.trace.Traces.COUNTS_HEADER;
import static org.gitqms.trace.Traces.MATRIX_HEADER;

import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

/** QMS-605 to QMS-611, of a trace as a whole. */
class TracerTest {

  private static final String RS = "SDLC-ABC-RS";
  private static final String LOCK = "| REQ-A-001 | It must lock | | |";
  private static final String OPEN = "| REQ-A-002 | It must open | | |";

  private static String row(String id, String verifier, String kind, String... rows) {
    return "| "
        + id
        + " | "
        + verifier
        + " | "
        + kind
        + " | Pass | "
        + Traces.mark(id, rows)
        + " |\n";
  }

  private static String counts(String suite, int passed) {
    return COUNTS_HEADER
        + "| %1$s | %2$d | %2$d | 0 | 0 |\n| Total | %2$d | %2$d | 0 | 0 |\n"
            .formatted(suite, passed);
  }

  private static Traces complete() {
    return new Traces()
        .traced(
            RS,
            MATRIX_HEADER
                + row("REQ-A-001", "`a.T.locks`", "unit test", LOCK)
                + row("REQ-A-002", "`a.T.opens`", "unit test", OPEN)
                + counts("unit", 2),
            LOCK,
            OPEN)
        .javaTests("T", "locks", "REQ-A-001", "opens", "REQ-A-002");
  }

  @Test
  @Verifies("REQ-TRACE-009")
  void a_requirement_is_verified_when_its_test_ran_and_passed() {
    Traces traces = complete().results("unit", "a.T.locks", "a.T.opens");
    assertThat(traces.findings()).isEmpty();
    assertThat(traces.states()).containsExactly("REQ-A-001 VERIFIED", "REQ-A-002 VERIFIED");
    assertThat(traces.trace().summary().holds()).isTrue();
  }

  @Test
  @Verifies("REQ-TRACE-009")
  void without_results_it_is_linked_and_nothing_is_shown() {
    Traces traces = complete();
    assertThat(traces.findings()).isEmpty();
    assertThat(traces.states()).containsExactly("REQ-A-001 LINKED", "REQ-A-002 LINKED");
    assertThat(traces.trace().summary().totals()).isEmpty();
  }

  @Test
  @Verifies("REQ-TRACE-009")
  void a_test_that_failed_was_skipped_or_did_not_run_verifies_nothing() {
    Traces traces = complete().results("unit", "!a.T.locks", "a.T.other");
    assertThat(traces.states()).containsExactly("REQ-A-001 FAILED", "REQ-A-002 FAILED");
    assertThat(traces.findings())
        .containsExactly(
            "QMS/SDLC-ABC-RTM.md:8:3 QMS-607 \"unit\" came to 2 tests, 1 passed, 1 failed, 0"
                + " skipped; the matrix has other numbers",
            "QMS/SDLC-ABC-RTM.md:3:16 QMS-608 a.T.locks, which verifies REQ-A-001, failed",
            "QMS/SDLC-ABC-RTM.md:4:16 QMS-608 a.T.opens, which verifies REQ-A-002, did not run");
    assertThat(complete().results("unit", "a.T.locks", "?a.T.opens").findings())
        .contains(
            "QMS/SDLC-ABC-RTM.md:4:16 QMS-608 a.T.opens, which verifies REQ-A-002, was skipped");
  }

  @Test
  void a_test_that_passed_only_when_run_again_is_told_and_counts() {
    Traces traces =
        complete()
            .report(
                "unit",
                "<testsuite><testcase classname='a.T' name='locks'><flakyFailure/></testcase>"
                    + "<testcase classname='a.T' name='opens'/></testsuite>");
    assertThat(traces.states()).containsExactly("REQ-A-001 VERIFIED", "REQ-A-002 VERIFIED");
    assertThat(traces.findings())
        .containsExactly(
            "QMS/SDLC-ABC-RTM.md:3:16 QMS-608 WARNING a.T.locks passed only when it was run again");
    assertThat(traces.trace().summary().holds()).isTrue();
  }

  @Test
  @Verifies("REQ-TRACE-009")
  void the_worst_of_several_cases_of_a_test_counts() {
    assertThat(complete().results("unit", "a.T.locks", "!a.T.locks", "a.T.opens").states())
        .containsExactly("REQ-A-001 FAILED", "REQ-A-002 VERIFIED");
  }

  @Test
  void a_result_whose_name_only_ends_like_that_of_a_java_test_is_another_test() {
    Traces traces = complete().results("unit", "b.a.T.locks", "a.T.opens");
    assertThat(traces.states()).containsExactly("REQ-A-001 FAILED", "REQ-A-002 VERIFIED");
    assertThat(traces.findings())
        .contains(
            "QMS/SDLC-ABC-RTM.md:3:16 QMS-608 a.T.locks, which verifies REQ-A-001, did not run");
  }

  @Test
  @Verifies("REQ-TRACE-010")
  void a_test_that_names_a_requirement_nobody_has_is_told() {
    assertThat(complete().javaTests("U", "x", "REQ-B-001", "y", "REQ-A-003").findings())
        .containsExactly(
            "src/U.java:3:20 QMS-609 there is no requirement REQ-B-001",
            "src/U.java:4:20 QMS-609 there is no requirement REQ-A-003");
    assertThat(complete().javaTests("U", "x", "REQ-B-001").trace().findings().get(0).fix())
        .isEqualTo("name a requirement of a specification, or write it there first");
  }

  @Test
  @Verifies("REQ-TRACE-010")
  void a_test_that_names_a_withdrawn_requirement_is_told() {
    Traces traces =
        new Traces()
            .specified(RS, "| ~~REQ-A-001~~ | It did, until CR-001 | | |", OPEN)
            .javaTests("T", "locks", "REQ-A-001", "opens", "REQ-A-002");
    assertThat(traces.findings())
        .contains("src/T.java:3:20 QMS-609 REQ-A-001 is withdrawn, and still named here");
    assertThat(traces.states()).containsExactly("REQ-A-001 WITHDRAWN", "REQ-A-002 LINKED");
  }

  @Test
  void a_row_whose_test_does_not_name_the_requirement_is_told() {
    Traces traces =
        new Traces()
            .traced(
                RS,
                MATRIX_HEADER
                    + row("REQ-A-001", "`a.T.opens`", "unit test", LOCK)
                    + counts("unit", 1),
                LOCK)
            .javaTests("T", "locks", "REQ-A-001")
            .results("unit", "a.T.opens");
    assertThat(traces.findings())
        .containsExactly(
            "QMS/SDLC-ABC-RTM.md:3:16 QMS-609 no test a.T.opens names REQ-A-001",
            "src/T.java:3:20 QMS-609 a.T.locks names REQ-A-001, and has no row in"
                + " QMS/SDLC-ABC-RTM.md");
    assertThat(traces.states()).containsExactly("REQ-A-001 FAILED");
  }

  @Test
  void a_row_that_names_the_class_stands_for_all_its_tests() {
    Traces traces =
        new Traces()
            .traced(
                RS,
                MATRIX_HEADER + row("REQ-A-001", "`a.T`", "unit test", LOCK) + counts("unit", 2),
                LOCK)
            .javaTests("T", "locks", "REQ-A-001");
    assertThat(traces.results("unit", "a.T.locks", "!a.T.other").states())
        .containsExactly("REQ-A-001 FAILED");
  }

  @Test
  @Verifies("REQ-TRACE-010")
  void a_requirement_that_nothing_verifies_is_told() {
    Traces traces = new Traces().specified(RS, LOCK);
    assertThat(traces.findings())
        .containsExactly(
            "QMS/SDLC-ABC-RS.md:1:1 QMS-605 WARNING SDLC-ABC-RS has no matrix yet",
            "QMS/SDLC-ABC-RS.md:3:3 QMS-608 REQ-A-001 is verified by nothing");
    assertThat(traces.states()).containsExactly("REQ-A-001 UNVERIFIED");
  }

  @Test
  void a_requirement_that_has_changed_is_suspect() {
    Traces traces =
        new Traces()
            .traced(
                RS,
                MATRIX_HEADER
                    + row("REQ-A-001", "`a.T.locks`", "unit test", "| REQ-A-001 | It may | | |")
                    + counts("unit", 1),
                LOCK)
            .javaTests("T", "locks", "REQ-A-001")
            .results("unit", "a.T.locks");
    assertThat(traces.findings())
        .containsExactly(
            "QMS/SDLC-ABC-RTM.md:3:48 QMS-606 REQ-A-001 has changed since its row was reviewed, or"
                + " what it is derived from has");
    assertThat(traces.states()).containsExactly("REQ-A-001 SUSPECT");
  }

  @Test
  void a_proof_stands_when_the_places_it_points_at_are_there() {
    String proof =
        """

        | Requirement | Argument | Places in the code |
        |---|---|---|
        | REQ-A-001 | One door | src/Door.java#enter, src/Door.java |
        """;
    String matrix =
        MATRIX_HEADER + row("REQ-A-001", "5.1", "qualitative proof", LOCK) + counts("unit", 1);
    Traces there =
        new Traces().traced(RS, matrix + proof, LOCK).source("src/Door.java", "void enter() {}");
    assertThat(there.findings()).isEmpty();
    assertThat(there.states()).containsExactly("REQ-A-001 VERIFIED");

    Traces gone =
        new Traces().traced(RS, matrix + proof, LOCK).source("src/Door.java", "void enters() {}");
    assertThat(gone.states()).containsExactly("REQ-A-001 FAILED");
    assertThat(gone.findings())
        .containsExactly(
            "QMS/SDLC-ABC-RTM.md:12:26 QMS-610 nothing is called enter in src/Door.java");
    assertThat(new Traces().traced(RS, matrix + proof, LOCK).findings())
        .containsExactly(
            "QMS/SDLC-ABC-RTM.md:12:26 QMS-610 there is no file src/Door.java",
            "QMS/SDLC-ABC-RTM.md:12:47 QMS-610 there is no file src/Door.java");
  }

  @Test
  void a_verification_record_counts_when_it_stands() {
    String matrix =
        MATRIX_HEADER
            + row("REQ-A-001", "CR-001-VR-001", "verification record", LOCK)
            + counts("unit", 1);
    Traces stands = new Traces().traced(RS, matrix, LOCK).record("CR-001-VR-001", "");
    assertThat(stands.findings()).isEmpty();
    assertThat(stands.states()).containsExactly("REQ-A-001 VERIFIED");
    assertThat(new Traces().traced(RS, matrix, LOCK).findings())
        .containsExactly("QMS/SDLC-ABC-RTM.md:3:15 QMS-610 there is no document CR-001-VR-001");
  }

  @Test
  void totals_are_those_of_the_run() {
    assertThat(complete().results("other", "a.T.locks", "a.T.opens").findings())
        .containsExactly(
            "QMS/SDLC-ABC-RTM.md:1:1 QMS-607 the matrix does not count the results of \"other\"",
            "QMS/SDLC-ABC-RTM.md:8:3 QMS-607 there are no results of \"unit\"");
  }

  @Test
  void a_title_in_the_results_may_name_a_requirement_in_any_language() {
    Traces traces =
        new Traces()
            .specified(RS, LOCK)
            .report("js", "<testsuite><testcase name='[REQ-A-001] it locks'/></testsuite>");
    assertThat(traces.states()).containsExactly("REQ-A-001 VERIFIED");
  }

  @Test
  void results_that_are_broken_or_empty_are_told() {
    assertThat(complete().report("unit", "<testsuite><testcase name='x'>").findings())
        .anyMatch(line -> line.startsWith("unit/TEST-x.xml:1:") && line.contains(" QMS-611 "));
    assertThat(complete().report("unit", "<testsuite/>").findings())
        .contains("- QMS-611 the results hold no test");
  }

  @Test
  void no_requirements_at_all_are_no_success() {
    assertThat(new Traces().findings())
        .containsExactly("- QMS-603 there are no requirements to trace");
  }

  @Test
  void an_area_is_summed_up() {
    assertThat(complete().results("unit", "a.T.locks", "!a.T.opens").trace().summary().areas())
        .hasToString("{A={VERIFIED=1, FAILED=1}}");
  }

  @Test
  void a_row_that_names_the_class_does_not_stand_for_a_test_that_did_not_run() {
    Traces traces =
        new Traces()
            .traced(
                RS,
                MATRIX_HEADER + row("REQ-A-001", "`a.T`", "unit test", LOCK) + counts("unit", 1),
                LOCK)
            .javaTests("T", "locks", "REQ-A-001")
            .results("unit", "a.T.other");
    assertThat(traces.states()).containsExactly("REQ-A-001 FAILED");
    assertThat(traces.findings())
        .containsExactly(
            "QMS/SDLC-ABC-RTM.md:3:16 QMS-608 a.T, which verifies REQ-A-001, did not run");
  }

  @Test
  void a_short_name_in_a_row_stands_for_the_test_of_the_source_and_no_other() {
    Traces traces =
        new Traces()
            .traced(
                RS,
                MATRIX_HEADER + row("REQ-A-001", "`locks`", "unit test", LOCK) + counts("unit", 1),
                LOCK)
            .javaTests("T", "locks", "REQ-A-001")
            .results("unit", "zzz.locks");
    assertThat(traces.states()).containsExactly("REQ-A-001 FAILED");
  }

  @Test
  void broken_results_show_nothing_to_have_passed() {
    Traces traces =
        complete().results("unit", "a.T.locks", "a.T.opens").report("unit", "<testsuite><testcase");
    assertThat(traces.states()).containsExactly("REQ-A-001 FAILED", "REQ-A-002 FAILED");
  }

  @Test
  void a_test_without_a_row_does_not_let_its_requirement_stand_as_verified() {
    Traces traces =
        complete().javaTests("U", "more", "REQ-A-001").results("unit", "a.T.locks", "a.T.opens");
    assertThat(traces.states()).containsExactly("REQ-A-001 FAILED", "REQ-A-002 VERIFIED");
  }

  @Test
  void a_value_in_brackets_behind_a_name_names_no_requirement() {
    Traces traces =
        new Traces()
            .specified(RS, LOCK)
            .report("py", "<testsuite><testcase name='test_parse[REQ-A-001]'/></testsuite>");
    assertThat(traces.states()).containsExactly("REQ-A-001 UNVERIFIED");
  }
}
