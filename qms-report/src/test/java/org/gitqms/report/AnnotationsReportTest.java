package org.gitqms.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.junit.jupiter.api.Test;

/** Commands in the log of a GitHub workflow. */
class AnnotationsReportTest {

  @Test
  void errors_and_warnings_stand_at_their_lines_and_the_outcome_is_a_notice() {
    assertThat(render(Results.inFile(), Results.warning(), Results.inCommit()))
        .containsExactly(
            "::error file=QMS/CR/CR-001/CR-001.draft.md,line=12,col=3,title=QMS-304::"
                + "QMS/CR/CR-001/CR-001.draft.md:12:3 QMS-304 item EI-2 has no evidence"
                + " (commit abcdef012345)%0A  fix: git qms checkout CR-001",
            "::error title=QMS-701::commit abcdef012345 QMS-701 the signature does not verify%0A"
                + "  fix: git qms undo",
            "::warning file=QMS/CR/CR-001/CR-001.draft.md,line=12,col=3,title=QMS-304::"
                + "QMS/CR/CR-001/CR-001.draft.md:12:3 QMS-304 warning: item EI-2 has no evidence"
                + " (commit abcdef012345)%0A  fix: git qms checkout CR-001",
            "::notice title=git-qms::REFUSED: 2 errors in 42 commits");
  }

  @Test
  void an_accepted_history_is_told_too_and_its_old_faults_are_not() {
    assertThat(render(Results.historical()))
        .containsExactly("::notice title=git-qms::ACCEPTED: no errors in 42 commits");
  }

  @Test
  void the_limits_of_the_result_are_part_of_the_notice() {
    assertThat(new AnnotationsReport().render(Results.of().afterTheFact(), Results.CONTEXT))
        .startsWith("::notice title=git-qms::ACCEPTED: no errors in 42 commits%0Adetected, not");
  }

  @Test
  void what_would_end_a_property_or_a_message_is_escaped() {
    Finding finding =
        Finding.error(Results.EVIDENCE, "100% wrong: a,b", "").at(Location.of("a,b:c%0A.md"));
    assertThat(render(finding).get(0))
        .isEqualTo(
            "::error file=a%2Cb%3Ac%250A.md,title=QMS-304::"
                + "a,b:c%250A.md:1:1 QMS-304 100%25 wrong: a,b");
  }

  @Test
  void a_file_as_a_whole_has_no_line_and_a_line_as_a_whole_no_column() {
    assertThat(render(Results.inFile().at(Location.of("a.md"))).get(0))
        .startsWith("::error file=a.md,title=");
    assertThat(render(Results.inFile().at(Location.of("a.md", 7))).get(0))
        .startsWith("::error file=a.md,line=7,title=");
  }

  @Test
  void no_more_than_github_shows_are_told_and_the_rest_is_counted() {
    Finding[] many =
        IntStream.range(0, 25)
            .mapToObj(i -> i < 13 ? Results.warning() : Results.inCommit())
            .toArray(Finding[]::new);
    assertThat(render(many))
        .hasSize(21)
        .last()
        .asString()
        .endsWith("%0A5 findings more in the other reports");
    assertThat(render(many).subList(0, 10)).allMatch(line -> line.startsWith("::error "));
  }

  private static java.util.List<String> render(Finding... findings) {
    return new AnnotationsReport().render(Results.of(findings), Results.CONTEXT).lines().toList();
  }
}
