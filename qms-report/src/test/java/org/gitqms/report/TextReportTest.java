package org.gitqms.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Verification;
import org.gitqms.verifies.Verifies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextReportTest {

  @Test
  @Verifies("REQ-VERIFY-010")
  void a_refused_history_reads_like_this() {
    assertThat(render(Results.of(Results.inFile(), Results.inCommit())))
        .isEqualTo(
            """
            QMS/CR/CR-001/CR-001.draft.md:12:3 QMS-304 item EI-2 has no evidence (commit abcdef012345)
              fix: git qms checkout CR-001
            commit abcdef012345 QMS-701 the signature does not verify
              fix: git qms undo

            judged: 42 commits of refs/heads/main, from genesis 111111111111, to 999999999999
            trust: refused; root pinned
            ungoverned: no commits before genesis
            policy: not governed yet, the administrator alone can change it
            by agents: 3 of 10 reviews, 0 of 2 approvals
            findings: 2 errors, no warnings, 0 historical
            REFUSED: 2 errors in 42 commits
            """);
  }

  @Test
  void findings_stay_in_the_order_of_the_history() {
    String text = render(Results.of(Results.inCommit(), Results.inFile()));

    assertThat(text.indexOf("QMS-701")).isLessThan(text.indexOf("QMS-304"));
  }

  @Test
  @Verifies("REQ-VERIFY-005")
  void a_pinned_root_is_authenticated() {
    assertThat(render(Results.of()))
        .startsWith("judged: ")
        .contains("\ntrust: authenticated: root pinned\n")
        .endsWith("\nACCEPTED: no errors in 42 commits\n");
  }

  @Test
  @Verifies("REQ-VERIFY-005")
  void without_a_pinned_root_the_result_is_consistent_but_not_authenticated() {
    assertThat(render(Results.unpinned()))
        .contains("\ntrust: consistent, not authenticated\n")
        .doesNotContain("root pinned")
        .endsWith("\nACCEPTED: no errors in 42 commits (consistent, not authenticated)\n");
  }

  @Test
  @Verifies("REQ-VERIFY-005")
  void a_range_is_never_authenticated_even_with_a_pinned_root() {
    assertThat(render(Results.range(Results.GENESIS)))
        .contains("\ntrust: root pinned, state at abcdef012345 taken as given\n")
        .doesNotContain("authenticated")
        .endsWith(
            "\nACCEPTED: no errors in 42 commits (root pinned, state at abcdef012345 taken as"
                + " given)\n");
    assertThat(render(Results.range(Results.GENESIS, Results.inFile())))
        .contains("\ntrust: refused; root pinned\n");
  }

  @Test
  void a_refused_result_says_whether_a_root_was_pinned_and_what_became_of_it() {
    assertThat(render(Results.rooted(null, Results.inFile())))
        .contains("\ntrust: refused; root not pinned\n");
    assertThat(render(Results.rooted(Results.GENESIS, Results.inFile())))
        .contains("\ntrust: refused; root pinned\n");
    assertThat(render(Results.rooted(Results.TIP, Results.inFile())))
        .contains("\ntrust: refused; root pinned, genesis differs\n");
    assertThat(render(nothingJudged(Results.TIP)))
        .contains("\ntrust: refused; root pinned, no genesis found\n");
  }

  @Test
  void of_a_history_that_was_not_judged_nothing_good_is_said() {
    assertThat(render(nothingJudged(null)))
        .contains(
            "judged: no commits of main, no genesis found, to 999999999999\n",
            "ungoverned: not known, no genesis found\n",
            "policy: not known, nothing was judged\n");
  }

  private static Verification nothingJudged(@Nullable String root) {
    return new Verification(
        new Verification.Scope("main", Results.TIP, null, 0),
        new Verification.Trust(null, root, 0, null, List.of()),
        new Verification.Tally(Map.of(), Map.of(), Map.of(), Map.of()),
        List.of(Results.inCommit()));
  }

  @Test
  void a_refused_result_is_called_neither_authenticated_nor_consistent() {
    assertThat(render(Results.of(Results.inFile())) + render(Results.unpinned(Results.inFile())))
        .doesNotContain("authenticated", "consistent", "ACCEPTED");
  }

  @Test
  void weights_other_than_error_are_marked_and_do_not_refuse() {
    assertThat(render(Results.of(Results.warning())))
        .contains(" QMS-304 warning: item EI-2 has no evidence ")
        .contains("findings: no errors, 1 warning, 0 historical\nACCEPTED");
  }

  @Test
  void historical_findings_are_counted_by_rule_with_the_way_to_see_each() {
    Verification many =
        Results.of(Collections.nCopies(16, Results.historical()).toArray(new Finding[0]));

    assertThat(render(many))
        .startsWith(
            """
            history QMS-291 historical: 16 findings (stated jump)
              to see each: git qms verify --historical

            """)
        .contains("16 historical\nACCEPTED");
  }

  @Test
  void historical_findings_are_all_told_when_asked_for() {
    String text =
        new TextReport(false, true)
            .render(Results.of(Results.historical(), Results.historical()), Results.CONTEXT);

    assertThat(text)
        .containsOnlyOnce("findings: no errors, no warnings, 2 historical")
        .doesNotContain("to see each")
        .startsWith("commit abcdef012345 QMS-291 historical: DRAFT -> IN_POST_REVIEW");
  }

  @Test
  void a_finding_before_any_commit_says_so() {
    assertThat(render(Results.of(Finding.error(Results.SIGNATURE, "unsigned", ""))))
        .startsWith("this commit QMS-701 unsigned\n\n");
  }

  @Test
  @Verifies("REQ-VERIFY-010")
  void every_limit_of_the_result_is_told() {
    Verification limited =
        new Verification(
            new Verification.Scope("main", Results.TIP, Results.COMMIT, 1),
            new Verification.Trust(
                Results.GENESIS, null, 7, Results.COMMIT, List.of("detected, not prevented")),
            new Verification.Tally(
                Map.of(), Map.of(), Map.of("historic", 5, "agent", 1), Map.of("historic", 2)),
            List.of());

    assertThat(render(limited))
        .isEqualTo(
            """
            judged: 1 commit of main, from base abcdef012345 (its state is taken as given), to 999999999999
            trust: consistent, not authenticated, state at abcdef012345 taken as given
            ungoverned: 7 commits before genesis, judged by nobody
            policy: governed at the base already; since when was not judged
            by agents: 1 of 1 review, no approvals
            imported: 5 reviews and 2 approvals, attested, not verified
            note: detected, not prevented
            findings: no errors, no warnings, 0 historical
            ACCEPTED: no errors in 1 commit (consistent, not authenticated, state at abcdef012345 taken as given)
            """);
  }

  @Test
  void colour_comes_only_when_asked_for() {
    Verification result = Results.of(Results.inFile());

    assertThat(render(result)).doesNotContain("\u001B");
    assertThat(new TextReport(true, false).render(result, Results.CONTEXT))
        .contains("\u001B[31mQMS-304\u001B[0m")
        .endsWith("\u001B[31mREFUSED: 1 error in 42 commits\u001B[0m\n");
  }

  private static String render(Verification verification) {
    return TextReport.plain().render(verification, Results.CONTEXT);
  }
}
