package org.gitqms.rules.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;

final class TestRunTest {

  private static TestResult test(String className, String name, Outcome outcome) {
    return new TestResult(className, name, outcome);
  }

  private static TestRun.SuiteReport report(String suite, TestResult... tests) {
    return new TestRun.SuiteReport(suite, List.of(tests));
  }

  private static TestRun run(TestResult... tests) {
    return TestRun.of(List.of(report("unit", tests)));
  }

  private static String found(TestRun run, String name) {
    return run.find(name).map(found -> found.outcome() + " of " + found.cases()).orElse("none");
  }

  @Test
  void a_test_is_found_by_its_name_or_an_end_of_it() {
    TestRun run = run(test("p.LoginTest", "locks()", Outcome.PASSED));
    assertThat(found(run, "p.LoginTest.locks")).isEqualTo("PASSED of 1");
    assertThat(found(run, "LoginTest.locks")).isEqualTo("PASSED of 1");
    assertThat(found(run, "q.p.LoginTest.locks")).isEqualTo("PASSED of 1");
    assertThat(found(run, "locks")).isEqualTo("PASSED of 1");
  }

  private static String named(TestRun run, String written) {
    return run.findNamed(written).map(found -> found.outcome().name()).orElse("none");
  }

  @Test
  @Verifies("REQ-GATE-005")
  void what_a_matrix_names_as_a_whole_is_no_test_that_only_ends_like_it() {
    TestRun run =
        run(
            test("LoginTest", "locks()", Outcome.PASSED),
            test("test_login.TestLogin", "test_x", Outcome.PASSED),
            test("users", "GET /users returns 200 # ok", Outcome.PASSED));
    assertThat(named(run, "com.acme.LoginTest.locks")).isEqualTo("none");
    assertThat(named(run, "LoginTest.locks")).isEqualTo("PASSED");
    assertThat(named(run, "tests/test_login.py::TestLogin::test_x")).isEqualTo("PASSED");
    assertThat(named(run, "tests.test_login.TestLogin.test_x")).isEqualTo("PASSED");
    assertThat(named(run, "tests.test_logout.TestLogin.test_x")).isEqualTo("none");
    assertThat(named(run, "users.GET /users returns 200 # ok")).isEqualTo("PASSED");
    assertThat(named(run, "GET /users returns 200 # ok")).isEqualTo("PASSED");
  }

  @Test
  void another_test_is_not_found() {
    TestRun run = run(test("p.LoginTest", "locks()", Outcome.PASSED));
    for (String name :
        List.of(
            "q.LoginTest.locks", "p.LoginTest.unlocks", "ocks", "p.LoginTest.locks.x", "", ".")) {
      assertThat(found(run, name)).as(name).isEqualTo("none");
    }
    assertThat(found(TestRun.of(List.of()), "p.LoginTest.locks")).isEqualTo("none");
  }

  @Test
  void the_worst_of_all_cases_counts() {
    TestRun run =
        run(
            test("p.T", "a[1]", Outcome.PASSED),
            test("p.T", "a[2]", Outcome.FAILED),
            test("p.T", "a[3]", Outcome.SKIPPED),
            test("p.T", "b[1]", Outcome.FLAKY),
            test("p.T", "b[2]", Outcome.PASSED));
    assertThat(found(run, "p.T.a")).isEqualTo("FAILED of 3");
    assertThat(run.find("p.T.a").map(TestRun.Found::worst))
        .contains(test("p.T", "a[2]", Outcome.FAILED));
    assertThat(found(run, "p.T.b")).isEqualTo("FLAKY of 2");
  }

  @Test
  void the_same_test_in_two_files_is_two_cases() {
    TestResult passed = test("p.T", "a", Outcome.PASSED);
    TestRun run =
        TestRun.of(
            List.of(
                report("unit", passed),
                report("unit", test("p.T", "a", Outcome.ERROR)),
                report("it", passed)));
    assertThat(found(run, "p.T.a")).isEqualTo("ERROR of 3");
    assertThat(run.totals())
        .containsEntry("unit", new TestRun.Totals(2, 1, 1, 0))
        .containsEntry("it", new TestRun.Totals(1, 1, 0, 0));
  }

  @Test
  void a_class_stands_for_its_tests_and_those_of_nested_classes() {
    TestRun run =
        run(
            test("p.LoginTest", "a", Outcome.PASSED),
            test("p.LoginTest$Nested", "b", Outcome.FAILED),
            test("p.LoginTest2", "c", Outcome.ERROR),
            test("q.LoginTest", "d", Outcome.ERROR));
    assertThat(found(run, "p.LoginTest")).isEqualTo("FAILED of 2");
    assertThat(found(run, "LoginTest.Nested")).isEqualTo("FAILED of 1");
    assertThat(found(run, "LoginTest")).isEqualTo("ERROR of 3");
    assertThat(found(run, "x.q.LoginTest")).isEqualTo("ERROR of 1");
  }

  @Test
  void a_test_that_is_found_in_two_ways_is_counted_once() {
    TestRun run = run(test("a.a", "a", Outcome.PASSED));
    assertThat(found(run, "a")).isEqualTo("PASSED of 1");
    assertThat(found(run, "a.a")).isEqualTo("PASSED of 1");
  }

  @Test
  void a_class_that_failed_as_such_counts_for_its_tests() {
    TestRun run =
        run(
            test("p.T", "a", Outcome.PASSED),
            test("p.T", "", Outcome.ERROR),
            test("p.U", "", Outcome.SKIPPED));
    assertThat(found(run, "p.T.a")).isEqualTo("ERROR of 2");
    assertThat(found(run, "p.T")).isEqualTo("ERROR of 2");
    assertThat(found(run, "p.U.b")).isEqualTo("SKIPPED of 1");
  }

  @Test
  void a_class_that_passed_as_such_says_nothing_of_a_test() {
    TestRun run = run(test("p.T", "", Outcome.PASSED));
    assertThat(found(run, "p.T.a")).isEqualTo("none");
    assertThat(found(run, "p.T")).isEqualTo("PASSED of 1");
  }

  @Test
  void titles_with_dots_are_found_whole() {
    TestRun run = run(test("login.js", "follows v1.2 of RFC.", Outcome.PASSED));
    assertThat(found(run, "login.js.follows v1.2 of RFC.")).isEqualTo("PASSED of 1");
    assertThat(found(run, "login.js")).isEqualTo("PASSED of 1");
  }

  @Test
  void flaky_tests_count_as_passed_and_are_listed() {
    TestResult flaky = test("p.T", "b", Outcome.FLAKY);
    TestRun run =
        run(
            test("p.T", "a", Outcome.PASSED),
            flaky,
            test("p.T", "c", Outcome.SKIPPED),
            test("p.T", "d", Outcome.FAILED),
            test("p.T", "e", Outcome.ERROR));
    assertThat(run.totals()).containsEntry("unit", new TestRun.Totals(5, 2, 2, 1));
    assertThat(run.flaky()).containsExactly(new TestRun.Case("unit", flaky));
    assertThat(run.cases()).hasSize(5);
  }

  @Test
  void a_suite_without_tests_has_totals_of_none() {
    assertThat(TestRun.of(List.of(report("unit"))).totals())
        .containsEntry("unit", TestRun.Totals.NONE);
  }

  @Test
  void the_index_finds_what_comparing_each_name_finds() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      List<TestResult> results = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        results.add(test(name(random, 0), name(random, 1).replace('.', '_'), Outcome.PASSED));
      }
      TestRun run = run(results.toArray(TestResult[]::new));
      for (int i = 0; i < 50; i++) {
        String name = name(random, 1);
        long expected = results.stream().filter(result -> isMeant(name, result)).count();
        assertThat(run.find(name).map(TestRun.Found::cases).orElse(0))
            .as("%s in %s", name, results)
            .isEqualTo((int) expected);
      }
    }
  }

  private static boolean isMeant(String name, TestResult result) {
    String qualified = TestNames.qualified(result);
    return TestNames.matches(name, qualified) || TestNames.holds(name, qualified);
  }

  private static String name(Random random, int fewest) {
    return String.join(
        ".",
        random
            .ints(fewest + random.nextInt(4), 0, 3)
            .mapToObj(i -> List.of("a", "ba", "b").get(i))
            .toList());
  }

  @Test
  void fifty_thousand_tests_and_as_many_lookups_are_quick() {
    TestResult[] tests =
        IntStream.range(0, 50_000)
            .mapToObj(
                i -> test("org.sample.shop.C" + i / 100, "works" + i % 100 + "()", Outcome.PASSED))
            .toArray(TestResult[]::new);
    long start = System.nanoTime();
    TestRun run = run(tests);
    for (int i = 0; i < 50_000; i++) {
      String name = "org.sample.shop.C" + i / 100 + ".works" + i % 100;
      assertThat(run.find(name).map(TestRun.Found::cases)).contains(1);
    }
    for (int i = 0; i < 500; i++) {
      assertThat(run.find("shop.C" + i).map(TestRun.Found::cases)).contains(100);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void names_that_all_end_alike_are_quick_too() {
    TestResult[] tests =
        IntStream.range(0, 50_000)
            .mapToObj(i -> test("p" + i + ".sample.T", "works", Outcome.PASSED))
            .toArray(TestResult[]::new);
    long start = System.nanoTime();
    TestRun run = run(tests);
    for (int i = 0; i < 50_000; i++) {
      assertThat(run.find("p" + i + ".sample.T.works")).isPresent();
      assertThat(run.find("T.works").map(TestRun.Found::cases)).isEqualTo(Optional.of(50_000));
      assertThat(run.find("sample.T")).isPresent();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }
}
