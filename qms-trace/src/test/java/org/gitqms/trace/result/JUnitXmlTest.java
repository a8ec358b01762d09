package org.gitqms.trace.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gitqms.rules.result.Outcome;
import org.gitqms.rules.result.TestResult;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What marks mean, which counts fit, and what is refused. */
final class JUnitXmlTest {

  private static ResultFile read(String xml) {
    return JUnitXml.read(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> problems(String xml) {
    return read(xml).problems().stream()
        .map(problem -> problem.line() + ":" + problem.column() + " " + problem.message())
        .toList();
  }

  private static String suite(String attributes, String content) {
    return "<testsuite " + attributes + ">" + content + "</testsuite>";
  }

  private static List<Outcome> outcomes(String testcase) {
    return read(suite("", testcase)).tests().stream().map(TestResult::outcome).toList();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '', PASSED
          <properties/><system-out>x</system-out><system-err/>, PASSED
          <attachment><failure/></attachment>, PASSED
          <x:failure xmlns:x='u'/>, FAILED
          <Failure/>, FAILED
          <skipped/>, SKIPPED
          <disabled/>, SKIPPED
          <ignored/>, SKIPPED
          <flakyFailure/>, FLAKY
          <flakyError/>, FLAKY
          <flakyError/><skipped/>, SKIPPED
          <failure/><skipped/>, FAILED
          <skipped/><failure/>, FAILED
          <failure/><error/>, ERROR
          <error/><failure/>, ERROR
          <failure/><rerunError/>, FAILED
          <rerunFailure/>, FAILED
          <rerunFailure/><flakyFailure/>, FLAKY
          """,
      quoteCharacter = '`')
  void the_worst_mark_is_the_outcome(String marks, Outcome outcome) {
    String content = marks.equals("''") ? "" : marks;
    assertThat(outcomes("<testcase name='a'>" + content + "</testcase>")).containsExactly(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "run, PASSED",
    "Passed, PASSED",
    "pass, PASSED",
    "success, PASSED",
    "completed, PASSED",
    "ok, PASSED",
    "notrun, SKIPPED",
    "skipped, SKIPPED",
    "disabled, SKIPPED",
    "suppressed, SKIPPED",
    "fail, FAILED",
    "failed, FAILED",
    "error, ERROR"
  })
  void a_known_status_or_result_counts(String word, Outcome outcome) {
    for (String attribute : List.of("status", "result")) {
      String xml = suite("", "<testcase name='a' " + attribute + "='" + word + "'/>");
      assertThat(read(xml).problems()).isEmpty();
      assertThat(read(xml).tests()).extracting(TestResult::outcome).containsExactly(outcome);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"passed?", "", "interrupted", "unknown"})
  void an_unknown_status_is_a_problem_and_an_error(String word) {
    String xml = suite("", "\n <testcase name='a' status='" + word + "'/>");
    assertThat(problems(xml))
        .containsExactly("2:2 the testcase has status \"" + word + "\", which is not known");
    assertThat(read(xml).tests()).extracting(TestResult::outcome).containsExactly(Outcome.ERROR);
  }

  @Test
  void attributes_of_other_namespaces_are_not_read() {
    String xml = suite("xmlns:x='u' x:tests='9'", "<testcase x:name='b' name='a' x:status='?'/>");
    assertThat(read(xml))
        .isEqualTo(new ResultFile(List.of(new TestResult("", "a", Outcome.PASSED)), List.of()));
  }

  @Test
  void tests_within_elements_of_no_known_name_are_read() {
    String xml = suite("tests='1'", "<group><testcase name='a'><failure/></testcase></group>");
    assertThat(read(xml).problems()).isEmpty();
    assertThat(read(xml).tests()).extracting(TestResult::outcome).containsExactly(Outcome.FAILED);
  }

  @Test
  void a_failure_of_a_suite_is_a_result_without_a_name() {
    assertThat(read("<testsuites><testsuite name='S'><failure/></testsuite></testsuites>").tests())
        .containsExactly(new TestResult("S", "", Outcome.FAILED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tests='2'",
        "tests=' 2 ' failures='0' errors='0' skipped='0' disabled='0'",
      })
  void counts_that_fit_pass(String attributes) {
    assertThat(problems(suite(attributes, "<testcase name='a'/><testcase name='b'/>"))).isEmpty();
  }

  @ParameterizedTest
  @Verifies("REQ-TRACE-011")
  @CsvSource({
    "tests='3', 3 tests, 2",
    "tests='1', 1 tests, 2",
    "tests='0', 0 tests, 2",
    "failures='1', 1 failures or errors, 0",
    "errors='2' failures='1', 3 failures or errors, 0",
    "skipped='1', 1 skipped tests, 0",
    "disabled='1', 1 skipped tests, 0"
  })
  void counts_that_do_not_fit_are_problems(String attributes, String says, int holds) {
    String content = "<testcase name='a'/><testcase name='b'/>";
    assertThat(problems(suite("name='S' " + attributes, content)))
        .containsExactly("1:1 suite \"S\" says " + says + " and holds " + holds);
    assertThat(problems(suite(attributes, content)))
        .containsExactly("1:1 the suite says " + says + " and holds " + holds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tests", "failures", "errors", "skipped", "disabled"})
  void a_count_that_is_no_number_is_a_problem(String attribute) {
    for (String value : List.of("", "x", "-1", "1.0", "\u0661", "9999999999999999999999")) {
      assertThat(problems(suite(attribute + "='" + value + "'", "")))
          .containsExactly("1:1 a count of the suite is not a number");
    }
  }

  @Test
  void failures_that_the_suite_does_not_say_are_failures_all_the_same() {
    String xml = suite("tests='1' failures='0'", "<testcase name='a'><failure/></testcase>");
    assertThat(read(xml).problems()).isEmpty();
    assertThat(read(xml).tests()).extracting(TestResult::outcome).containsExactly(Outcome.FAILED);
  }

  @Test
  void one_test_more_is_let_pass_for_each_error_only() {
    String content = "<testcase name='a'><error/></testcase><testcase name='b'/>";
    assertThat(problems(suite("tests='3'", content))).isEmpty();
    assertThat(problems(suite("tests='4'", content))).hasSize(1);
    String failure = "<testcase name='a'><failure/></testcase>";
    assertThat(problems(suite("tests='2'", failure))).hasSize(1);
  }

  @Test
  void one_test_more_is_let_pass_for_each_failed_run_only() {
    String content = "<testcase name='a'><flakyError/></testcase>";
    assertThat(problems(suite("tests='2' failures='1'", content))).isEmpty();
    assertThat(problems(suite("tests='3'", content))).hasSize(1);
  }

  @Test
  void skipped_tests_must_all_be_there() {
    String content = "<testcase name='a'><skipped/></testcase>";
    assertThat(problems(suite("skipped='1' tests='1'", content))).isEmpty();
    assertThat(problems(suite("skipped='0' tests='1'", content))).isEmpty();
    assertThat(problems(suite("skipped='2' tests='1'", content)))
        .containsExactly("1:1 the suite says 2 skipped tests and holds 1");
  }

  @Test
  void counts_of_nested_suites_are_held_against_the_outer_one() {
    String inner = suite("name='i' tests='1'", "<testcase name='a'/>");
    assertThat(problems(suite("tests='2'", inner + inner))).isEmpty();
    assertThat(problems(suite("name='o' tests='3'", inner + inner)))
        .containsExactly("1:1 suite \"o\" says 3 tests and holds 2");
    assertThat(problems("<testsuites tests='1'>" + inner + inner + "</testsuites>")).hasSize(1);
  }

  @Test
  void a_suite_without_tests_is_fine() {
    assertThat(read("<testsuites/>")).isEqualTo(new ResultFile(List.of(), List.of()));
    assertThat(problems("<testsuite tests='0'/>")).isEmpty();
  }

  @Test
  void a_test_without_a_name_is_a_problem_and_still_counted() {
    assertThat(problems(suite("tests='1'", "<testcase classname='a'/>")))
        .containsExactly("1:22 the testcase has no name");
  }

  @Test
  void a_test_within_a_test_is_a_problem() {
    String xml = suite("", "<testcase name='a'><testcase name='b'/></testcase>");
    assertThat(problems(xml)).containsExactly("1:32 testcase within a testcase");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "classname"})
  void a_name_of_more_than_ten_thousand_characters_is_a_problem(String attribute) {
    String other = attribute.equals("name") ? "" : " name='a'";
    String fits = "<testcase " + attribute + "='" + "x".repeat(10_000) + "'" + other + "/>";
    String tooLong = "<testcase " + attribute + "='" + "x".repeat(1 << 20) + "'" + other + "/>";
    assertThat(problems(suite("tests='1'", fits))).isEmpty();
    assertThat(problems(suite("tests='1'", tooLong)))
        .containsExactly("1:22 name longer than 10,000 characters");
  }

  @ParameterizedTest
  @CsvSource({
    "html, html",
    "testcase, testcase",
    "coverage, coverage",
  })
  void another_root_is_refused(String root, String named) {
    assertThat(problems("<" + root + " name='a'/>"))
        .containsExactly("1:1 the root is \"" + named + "\", not testsuite or testsuites");
  }

  @Test
  void the_hundred_first_problem_says_that_more_is_left_out() {
    String cases =
        IntStream.range(0, 150).mapToObj(i -> "<testcase/>").collect(Collectors.joining("\n"));
    List<String> all = problems(suite("", cases));
    assertThat(all).hasSize(101);
    assertThat(all.get(99)).isEqualTo("100:1 the testcase has no name");
    assertThat(all.get(100)).isEqualTo("101:1 more is wrong from here on and left out");
    String hundred =
        IntStream.range(0, 100).mapToObj(i -> "<testcase/>").collect(Collectors.joining("\n"));
    assertThat(problems(suite("", hundred))).hasSize(100).last().asString().endsWith("no name");
  }

  @Test
  void messages_quote_names_on_one_line_and_cut_them() {
    String name = "a&#10;&#x202E;" + "x".repeat(200);
    assertThat(problems(suite("name='" + name + "' tests='1'", "")))
        .containsExactly("1:1 suite \"a??" + "x".repeat(77) + "...\" says 1 tests and holds 0");
  }
}
