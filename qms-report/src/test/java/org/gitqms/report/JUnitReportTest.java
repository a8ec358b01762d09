package org.gitqms.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.finding.Verification;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class JUnitReportTest {

  @Test
  void there_is_always_a_case_for_what_was_judged() throws Exception {
    Element suite = suite(Results.unpinned());

    assertThat(suite.getTagName()).isEqualTo("testsuite");
    assertThat(suite.getAttribute("name")).isEqualTo("git-qms");
    assertThat(suite.getAttribute("tests")).isEqualTo("1");
    assertThat(Xml.all(suite, "testcase"))
        .singleElement()
        .satisfies(
            scope -> {
              assertThat(scope.getAttribute("name"))
                  .startsWith("42 commits of refs/heads/main, from genesis 111111111111");
              assertThat(scope.getTextContent()).contains("trust: consistent, not authenticated");
            });
    assertThat(suite(Results.range(Results.GENESIS)).getTextContent())
        .contains("trust: root pinned, state at abcdef012345 taken as given");
  }

  @Test
  void each_broken_rule_is_one_failure_with_all_its_findings() throws Exception {
    Element suite = suite(Results.of(Results.inFile(), Results.inCommit(), Results.inFile()));

    assertThat(suite.getAttribute("failures")).isEqualTo("2");
    assertThat(Xml.all(suite, "failure"))
        .extracting(failure -> failure.getAttribute("type") + " " + failure.getAttribute("message"))
        .containsExactly("QMS-304 2 errors", "QMS-701 1 error");
    assertThat(Xml.all(suite, "failure").get(0).getTextContent())
        .contains("CR-001.draft.md:12:3 QMS-304 item EI-2 has no evidence", "  fix: git qms");
  }

  @Test
  void warnings_are_skipped_and_historical_findings_pass() throws Exception {
    Element suite = suite(Results.of(Results.warning(), Results.historical()));

    assertThat(suite.getAttribute("failures")).isEqualTo("0");
    assertThat(Xml.all(suite, "failure")).isEmpty();
    assertThat(Xml.all(suite, "skipped")).hasSize(1);
    assertThat(suite.getAttribute("skipped")).isEqualTo("1");
    assertThat(suite.getTextContent()).contains("QMS-304 warning:", "QMS-291 historical:");
  }

  @Test
  void the_numbers_of_the_suite_are_those_of_its_cases() throws Exception {
    Element suite =
        suite(
            Results.of(
                Results.inFile(), Results.warning(), Results.inCommit(), Results.historical()));

    assertThat(suite.getAttribute("tests")).isEqualTo("5");
    assertThat(Xml.all(suite, "testcase")).hasSize(5);
    assertThat(Xml.all(suite, "failure")).hasSize(2);
    assertThat(suite.getAttribute("failures")).isEqualTo("2");
  }

  @Test
  @Verifies("REQ-VERIFY-011")
  void the_suite_is_red_exactly_if_the_result_is_refused() throws Exception {
    assertRedIffRefused(Results.of());
    assertRedIffRefused(Results.of(Results.warning(), Results.historical()));
    assertRedIffRefused(Results.of(Results.historical(), Results.inFile()));
  }

  @Test
  void no_case_is_named_like_another() throws Exception {
    Element suite = suite(Results.of(Results.inFile(), Results.warning()));

    assertThat(Xml.all(suite, "testcase"))
        .extracting(c -> c.getAttribute("classname") + " " + c.getAttribute("name"))
        .doesNotHaveDuplicates()
        .contains("git-qms.QMS-304 evidence", "git-qms.QMS-304 evidence (warning)");
  }

  private static void assertRedIffRefused(Verification verification) throws Exception {
    assertThat(Xml.all(suite(verification), "failure").isEmpty())
        .isEqualTo(verification.accepted());
  }

  private static Element suite(Verification verification) throws Exception {
    return Xml.parse(new JUnitReport().render(verification, Results.CONTEXT));
  }
}
