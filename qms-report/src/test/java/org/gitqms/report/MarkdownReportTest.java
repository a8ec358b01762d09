package org.gitqms.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Severity;
import org.junit.jupiter.api.Test;

/** The summary page of a CI job. */
class MarkdownReportTest {

  private static final int LIMIT_OF_GITHUB = 1 << 20;

  @Test
  void a_refused_history_reads_like_this() {
    assertThat(render(Results.warning(), Results.historical(), Results.inCommit()))
        .isEqualTo(
            """
            ## git-qms: refused

            ```text
            judged: 42 commits of refs/heads/main, from genesis 111111111111, to 999999999999
            trust: refused; root pinned
            ungoverned: no commits before genesis
            policy: not governed yet, the administrator alone can change it
            by agents: 3 of 10 reviews, 0 of 2 approvals
            findings: 1 error, 1 warning, 1 historical
            REFUSED: 1 error in 42 commits
            ```

            | Rule | Errors | Warnings | Historical |
            | --- | ---: | ---: | ---: |
            | QMS-291 | 0 | 0 | 1 |
            | QMS-304 | 0 | 1 | 0 |
            | QMS-701 | 1 | 0 | 0 |

            ### Findings

            ```text
            commit abcdef012345 QMS-701 the signature does not verify
              fix: git qms undo
            QMS/CR/CR-001/CR-001.draft.md:12:3 QMS-304 warning: item EI-2 has no evidence (commit abcdef012345)
              fix: git qms checkout CR-001
            ```
            """);
  }

  @Test
  void without_findings_there_is_neither_a_table_nor_a_list() {
    assertThat(render())
        .startsWith("## git-qms: accepted\n")
        .endsWith("\nACCEPTED: no errors in 42 commits\n```\n")
        .doesNotContain("|", "###");
  }

  @Test
  void text_of_others_is_no_markup_no_link_and_no_mention() {
    Finding hostile =
        Finding.error(Results.EVIDENCE, "```` <img src=x> @team #1 [a](b) | **x**", "``` ~~~");
    String text = render(hostile);

    assertThat(text).contains("\n`````text\n").endsWith("\n`````\n");
    assertThat(String.join("\n", outsideOfFences(text)))
        .doesNotContain("<", "@", "#1", "[a]", "**");
  }

  @Test
  void a_page_that_would_be_too_large_is_cut_between_findings_and_says_so() {
    Finding[] many =
        IntStream.range(0, 30_000)
            .mapToObj(i -> Finding.error(Results.EVIDENCE, i + "\u00e9".repeat(90), "none"))
            .toArray(Finding[]::new);
    String text = render(many);

    assertThat(text.getBytes(UTF_8)).hasSizeBetween(900_000, LIMIT_OF_GITHUB);
    long told = text.lines().filter(line -> line.startsWith("this commit QMS-304 ")).count();
    assertThat(text)
        .endsWith(
            "\n```\n\n" + (30_000 - told) + " findings left out here: this page has no room.\n")
        .contains("| QMS-304 | 30000 | 0 | 0 |");
  }

  @Test
  void one_huge_finding_does_not_break_the_limit() {
    Finding hostile = Finding.error(Results.EVIDENCE, "`".repeat(2_000_000), "`".repeat(2_000_000));
    Finding[] many = IntStream.range(0, 400).mapToObj(i -> hostile).toArray(Finding[]::new);
    assertThat(render(many).getBytes(UTF_8).length).isLessThan(1_000_000);
    assertThat(render(hostile.as(Severity.WARNING))).contains("... (left out: ");
  }

  /** The lines that are read as markdown. */
  static List<String> outsideOfFences(String text) {
    List<String> lines = new ArrayList<>();
    String fence = "";
    for (String line : text.lines().toList()) {
      if (fence.isEmpty() && line.matches("`{3,}text")) {
        fence = line.substring(0, line.length() - "text".length());
      } else if (fence.isEmpty()) {
        lines.add(line);
      } else if (line.strip().matches("`{" + fence.length() + ",}")) {
        fence = "";
      }
    }
    assertThat(fence).as("a fence that stays open").isEmpty();
    return lines;
  }

  private static String render(Finding... findings) {
    return new MarkdownReport().render(Results.of(findings), Results.CONTEXT);
  }
}
