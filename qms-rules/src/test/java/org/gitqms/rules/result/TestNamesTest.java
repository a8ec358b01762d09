package org.gitqms.rules.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitqms.rules.requirement.RequirementId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TestNamesTest {

  private static String qualified(String className, String name) {
    return TestNames.qualified(new TestResult(className, name, Outcome.PASSED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          locks              | locks
          locks()            | locks
          locks(int)[1]      | locks
          locks{int}[1]      | locks
          locks[3]           | locks
          test_foo[a-b]      | test_foo
          test_foo[a b]      | test_foo
          TestX/sub/one      | TestX
          gr\u00fc\u00dfe(x) | gr\u00fc\u00dfe
          """)
  void parameters_and_subtests_are_left_out(String name, String simple) {
    assertThat(TestNames.simple(name)).isEqualTo(simple);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          locks the account after 3 tries
          locks the account (twice)
          [1] 5, abc
          (x)
          1st[2]
          a.b(c)
          locks-it[1]
          tests::locks
          """)
  void a_title_stays_whole(String name) {
    assertThat(TestNames.simple(name)).isEqualTo(name);
    assertThat(TestNames.simple("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          p.Outer$Inner         | locks(int)[1]       | p.Outer.Inner.locks
          p.Outer$$Inner$       | locks               | p.Outer.Inner.locks
          sample.org/x/auth     | TestX/sub           | sample.org.x.auth.TestX
          ./src/login.test.js   | locks the account   | src.login.test.js.locks the account
          Ns\\LoginTest         | testLocks           | Ns.LoginTest.testLocks
          a::b#c                | locks               | a.b.c.locks
          a:b                   | locks               | a:b.locks
          mycrate::bin/x        | tests::locks        | mycrate.bin.x.tests.locks
          mycrate               | tests::locks[1]     | mycrate.tests.locks
          Login                 | Foo::bar works      | Login.Foo::bar works
          tests.test_x.TestY    | test_a[1]           | tests.test_x.TestY.test_a
          Login locks           | Login locks         | Login locks.Login locks
          ''                    | locks()             | locks
          p.LoginTest           | ''                  | p.LoginTest
          ''                    | ''                  | ''
          """)
  void a_qualified_name_has_dots_between_its_parts(
      String className, String name, String qualified) {
    assertThat(qualified(className, name)).isEqualTo(qualified);
  }

  @ParameterizedTest
  @CsvSource({
    "p.LoginTest.locks, p.LoginTest.locks",
    "p.LoginTest.locks, LoginTest.locks",
    "LoginTest.locks, p.LoginTest.locks",
    "p.LoginTest.locks, locks",
    "locks, p.LoginTest.locks"
  })
  void a_name_matches_if_one_is_the_end_of_the_other(String source, String result) {
    assertThat(TestNames.matches(source, result)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "p.LoginTest.locks, q.LoginTest.locks",
    "p.LoginTest.locks, p.LogoutTest.locks",
    "p.LoginTest.locks, p.LoginTest",
    "p.LoginTest.locks, Test.locks",
    "p.LoginTest.locks, p.LoginTest.unlocks",
    "p.LoginTest.locks, ''",
    "'', p.LoginTest.locks"
  })
  void a_name_that_is_no_end_at_a_dot_does_not_match(String source, String result) {
    assertThat(TestNames.matches(source, result)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "p.LoginTest, p.LoginTest.locks",
    "p.LoginTest, p.LoginTest.Nested.locks",
    "LoginTest, p.LoginTest.locks",
    "LoginTest.Nested, p.LoginTest.Nested.locks",
    "q.p.LoginTest, p.LoginTest.locks",
    "tests.test_login, test_login.test_a",
    "sample, sample.org.LoginTest.locks"
  })
  void a_class_holds_its_tests_and_those_of_nested_classes(String className, String result) {
    assertThat(TestNames.holds(className, result)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "p.LoginTest, p.LoginTest2.locks",
    "p.LoginTest, q.LoginTest.locks",
    "p.LoginTest, LoginTest",
    "Test, p.LoginTest.locks",
    "p.LoginTest.locks, p.LoginTest.locks",
    "sample.org, org.other.LoginTest.locks",
    "'', p.LoginTest.locks"
  })
  void a_class_does_not_hold_other_tests(String className, String result) {
    assertThat(TestNames.holds(className, result)).isFalse();
  }

  @Test
  void requirements_in_brackets_are_found_anywhere_in_a_name() {
    assertThat(TestNames.requirements("[REQ-SEC-001] locks [REQ-A2-123][REQ-SEC-001]"))
        .containsExactly(new RequirementId("REQ-SEC-001"), new RequirementId("REQ-A2-123"));
    assertThat(TestNames.requirements("x [REQ-ABCDEFGHIJKLMNOP-001]")).hasSize(1);
    assertThat(TestNames.requirements("parse[REQ-SEC-001]")).isEmpty();
  }

  @Test
  void what_is_no_requirement_in_brackets_is_not_found() {
    for (String name :
        List.of(
            "",
            "locks",
            "REQ-SEC-001",
            "[REQ-SEC-001",
            "[REQ-SEC-1]",
            "[REQ-sec-001]",
            "[REQ-SEC-001 ]",
            "[REQ-",
            "[REQ-ABCDEFGHIJKLMNOPQ-001]",
            "[REQ-SEC-001, REQ-SEC-002]")) {
      assertThat(TestNames.requirements(name)).as(name).isEmpty();
    }
  }
}
