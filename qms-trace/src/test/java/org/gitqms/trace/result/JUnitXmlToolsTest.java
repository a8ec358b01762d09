package org.gitqms.trace.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.gitqms.rules.result.Outcome;
import org.gitqms.rules.result.TestResult;
import org.junit.jupiter.api.Test;

/** Reports in the shapes that the tools write. */
final class JUnitXmlToolsTest {

  private static ResultFile read(String xml) {
    ResultFile file = JUnitXml.read(xml.getBytes(StandardCharsets.UTF_8));
    assertThat(file.problems()).isEmpty();
    return file;
  }

  private static TestResult test(String className, String name, Outcome outcome) {
    return new TestResult(className, name, outcome);
  }

  @Test
  void surefire_is_read() {
    String xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xsi:noNamespaceSchemaLocation="https://maven.apache.org/surefire-test-report.xsd"
            version="3.0" name="p.LoginTest" time="0.1" tests="4" errors="1" skipped="1"
            failures="1" flakes="0">
          <properties><property name="a" value="b"/></properties>
          <testcase name="locks" classname="p.LoginTest" time="0.01"/>
          <testcase name="fails" classname="p.LoginTest" time="0.01">
            <failure message="no" type="E"><![CDATA[stack <testcase> ]]></failure>
            <system-out><![CDATA[\u001b is escaped as &#27;[0m]]></system-out>
          </testcase>
          <testcase name="breaks" classname="p.LoginTest"><error type="E">x</error></testcase>
          <testcase name="later" classname="p.LoginTest"><skipped message="m"/></testcase>
        </testsuite>
        """
            .replace("\u001b", "ESC");
    assertThat(read(xml).tests())
        .containsExactly(
            test("p.LoginTest", "locks", Outcome.PASSED),
            test("p.LoginTest", "fails", Outcome.FAILED),
            test("p.LoginTest", "breaks", Outcome.ERROR),
            test("p.LoginTest", "later", Outcome.SKIPPED));
  }

  @Test
  void surefire_with_reruns_counts_the_last_run_only() {
    String xml =
        """
        <testsuite name="p.T" tests="1" errors="0" skipped="0" failures="1">
          <testcase name="steady" classname="p.T"/>
          <testcase name="flaky" classname="p.T">
            <flakyFailure message="x"><stackTrace>s</stackTrace></flakyFailure>
            <flakyError/>
          </testcase>
          <testcase name="broken" classname="p.T">
            <failure/><rerunFailure/><rerunError/>
          </testcase>
        </testsuite>
        """;
    assertThat(read(xml).tests())
        .extracting(TestResult::outcome)
        .containsExactly(Outcome.PASSED, Outcome.FLAKY, Outcome.FAILED);
  }

  @Test
  void surefire_reports_a_failing_set_up_as_a_test_without_a_name() {
    String xml =
        """
        <testsuite name="p.T" tests="0" errors="1" skipped="0" failures="0">
          <testcase name="" classname="p.T"><error type="E"/></testcase>
        </testsuite>
        """;
    assertThat(read(xml).tests()).containsExactly(test("p.T", "", Outcome.ERROR));
  }

  @Test
  void pytest_counts_a_failing_teardown_as_a_test() {
    String xml =
        """
        <?xml version="1.0" encoding="utf-8"?><testsuites><testsuite name="pytest" errors="1"
        failures="0" skipped="0" tests="2" time="0.1"><testcase classname="tests.test_x.TestY"
        name="test_a[1-b]" time="0.1"><error message="failed on teardown">x</error></testcase>
        </testsuite></testsuites>
        """;
    assertThat(read(xml).tests())
        .containsExactly(test("tests.test_x.TestY", "test_a[1-b]", Outcome.ERROR));
  }

  @Test
  void pytest_reports_failure_and_failing_teardown_as_two_cases_and_counts_one() {
    String xml =
        """
        <testsuites><testsuite name="pytest" errors="1" failures="1" skipped="0" tests="1">
        <testcase classname="t" name="test_a"><failure message="m"/></testcase>
        <testcase classname="t" name="test_a"><error message="m"/></testcase>
        </testsuite></testsuites>
        """;
    assertThat(read(xml).tests())
        .containsExactly(test("t", "test_a", Outcome.FAILED), test("t", "test_a", Outcome.ERROR));
  }

  @Test
  void gradle_is_read() {
    String xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuite name="p.T" tests="3" skipped="1" failures="1" errors="0" hostname="h">
          <properties/>
          <testcase name="locks()" classname="p.T" time="0.001"/>
          <testcase name="[1] a, b" classname="p.T"><failure message="m" type="t">s</failure>
          </testcase>
          <testcase name="later()" classname="p.T"><skipped/></testcase>
          <system-out><![CDATA[<testcase name="not one"/>]]></system-out>
          <system-err><![CDATA[]]></system-err>
        </testsuite>
        """;
    assertThat(read(xml).tests())
        .extracting(TestResult::outcome)
        .containsExactly(Outcome.PASSED, Outcome.FAILED, Outcome.SKIPPED);
  }

  @Test
  void gradle_that_merges_reruns_counts_the_runs() {
    String xml =
        """
        <testsuite name="p.T" tests="2" skipped="0" failures="1" errors="0">
          <testcase name="a()" classname="p.T"><flakyFailure message="m"/></testcase>
        </testsuite>
        """;
    assertThat(read(xml).tests()).containsExactly(test("p.T", "a()", Outcome.FLAKY));
  }

  @Test
  void gotestsum_leaves_test_main_out_of_its_counts() {
    String xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites tests="1" failures="0" errors="0" time="0.1">
          <testsuite tests="1" failures="0" time="0.1" name="sample.org/x/auth">
            <properties><property name="go.version" value="go1.22"></property></properties>
            <testcase classname="sample.org/x/auth" name="TestMain" time="0">
              <failure message="Failed" type="">out</failure>
            </testcase>
            <testcase classname="sample.org/x/auth" name="TestX/sub" time="0"></testcase>
          </testsuite>
        </testsuites>
        """;
    assertThat(read(xml).tests())
        .containsExactly(
            test("sample.org/x/auth", "TestMain", Outcome.FAILED),
            test("sample.org/x/auth", "TestX/sub", Outcome.PASSED));
  }

  @Test
  void jest_junit_leaves_a_suite_that_did_not_start_out_of_its_count() {
    String xml =
        """
        <testsuites name="jest tests" tests="1" failures="0" errors="1" time="1">
          <testsuite name="Login" errors="0" failures="0" skipped="0" tests="1">
            <testcase classname="Login locks" name="Login locks" time="0.1"></testcase>
          </testsuite>
          <testsuite name="a.js" errors="1" failures="0" skipped="0" tests="0">
            <testcase classname="Test suite failed to run" name="a.js"><error>x</error></testcase>
          </testsuite>
        </testsuites>
        """;
    assertThat(read(xml).tests())
        .extracting(TestResult::outcome)
        .containsExactly(Outcome.PASSED, Outcome.ERROR);
  }

  @Test
  void nextest_is_read() {
    String xml =
        """
        <testsuites name="nextest-run" tests="2" failures="1" errors="0" uuid="u">
          <testsuite name="mycrate" tests="2" disabled="0" errors="0" failures="1">
            <testcase name="tests::locks" classname="mycrate"><flakyFailure/></testcase>
            <testcase name="tests::fails" classname="mycrate">
              <failure/><rerunFailure/>
            </testcase>
          </testsuite>
        </testsuites>
        """;
    assertThat(read(xml).tests())
        .extracting(TestResult::outcome)
        .containsExactly(Outcome.FLAKY, Outcome.FAILED);
  }

  @Test
  void ant_is_read_with_an_error_of_the_suite_itself() {
    String xml =
        """
        <testsuite errors="1" failures="0" hostname="h" name="p.T" skipped="0" tests="1">
          <properties></properties>
          <error message="no class">x</error>
          <system-out></system-out>
        </testsuite>
        """;
    assertThat(read(xml).tests()).containsExactly(test("p.T", "", Outcome.ERROR));
  }

  @Test
  void nested_suites_of_phpunit_are_summed_up() {
    String xml =
        """
        <testsuites>
          <testsuite name="" tests="3" assertions="3" errors="0" failures="1" skipped="0">
            <testsuite name="Tests\\LoginTest" file="f" tests="3" failures="1">
              <testcase name="testLocks" class="Tests\\LoginTest" classname="Tests.LoginTest"/>
              <testsuite name="Tests\\LoginTest::testData" tests="2" failures="1">
                <testcase name="testData with data set #0" classname="Tests.LoginTest"/>
                <testcase name="testData with data set #1" classname="Tests.LoginTest">
                  <failure type="x">y</failure>
                </testcase>
              </testsuite>
            </testsuite>
          </testsuite>
        </testsuites>
        """;
    assertThat(read(xml).tests()).hasSize(3);
  }

  @Test
  void mocha_may_count_the_tests_of_a_suite_without_its_nested_ones() {
    String xml =
        """
        <testsuites name="Mocha Tests" tests="2" failures="0">
          <testsuite name="Root Suite" tests="0" failures="0">
            <testsuite name="Login" tests="1">
              <testcase name="Login locks" classname="locks"/>
              <testsuite name="deep" tests="1"><testcase name="a" classname="b"/></testsuite>
            </testsuite>
          </testsuite>
        </testsuites>
        """;
    assertThat(read(xml).tests()).hasSize(2);
  }

  @Test
  void googletest_says_in_its_attributes_what_did_not_run() {
    String xml =
        """
        <testsuites tests="3" failures="0" disabled="1" errors="0" name="AllTests">
          <testsuite name="S" tests="3" failures="0" disabled="1" skipped="1" errors="0">
            <testcase name="A" status="run" result="completed" classname="S" />
            <testcase name="DISABLED_B" status="notrun" result="suppressed" classname="S" />
            <testcase name="C" status="run" result="skipped" classname="S">
              <skipped message="m"></skipped>
            </testcase>
          </testsuite>
        </testsuites>
        """;
    assertThat(read(xml).tests())
        .extracting(TestResult::outcome)
        .containsExactly(Outcome.PASSED, Outcome.SKIPPED, Outcome.SKIPPED);
  }

  @Test
  void a_case_whose_class_has_lost_its_packages_has_those_of_its_suite() {
    String xml =
        "<testsuite name='a.b.T'><testcase classname='T' name='x'/>"
            + "<testcase classname='U' name='y'/></testsuite>";
    assertThat(JUnitXml.read(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8)).tests())
        .extracting(TestResult::className)
        .containsExactly("a.b.T", "U");
  }
}
