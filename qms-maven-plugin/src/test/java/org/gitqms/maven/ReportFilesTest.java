package org.gitqms.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.Repositories;
import org.gitqms.ledger.verify.Verifier;
import org.gitqms.ledger.verify.VerifyRequest;
import org.gitqms.report.ReportContext;
import org.gitqms.rules.finding.Verification;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFilesTest {

  private static final List<String> ALL =
      List.of("markdown", "annotations", "junit", "sarif", "json", "text");

  @TempDir private Path folder;
  @TempDir private Path target;

  @ParameterizedTest
  @ValueSource(strings = {"html", "JSON", "", "json;text"})
  void an_unknown_format_is_refused(String word) {
    assertThatThrownBy(() -> ReportFiles.read(List.of("json", word), target))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("there is no report '" + word + "'")
        .hasMessageContaining("text, json, sarif, junit, annotations, markdown");
  }

  @Test
  void a_format_left_out_between_two_commas_is_refused() {
    assertThatThrownBy(() -> ReportFiles.read(Arrays.asList("json", null), target))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("there is no report ''");
  }

  @Test
  void the_files_are_told_in_a_fixed_order() throws MojoExecutionException {
    assertThat(ReportFiles.read(ALL, target).files())
        .extracting(file -> file.getFileName().toString())
        .containsExactly(
            "git-qms.txt",
            "git-qms.json",
            "git-qms.sarif",
            "TEST-git-qms.xml",
            "git-qms-annotations.txt",
            "git-qms.md");
  }

  @ParameterizedTest
  @Verifies("REQ-MAVEN-003")
  @ValueSource(
      strings = {".git", ".git/qms", ".git/../.git/qms", "QMS", "QMS/reports", "link/reports"})
  void reports_are_not_written_into_the_repository_or_among_governed_files(String place)
      throws Exception {
    LedgerFixture.honest(folder);
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve(".git"));
    try (Repository repository = Repositories.open(folder)) {
      ReportFiles reports = ReportFiles.read(ALL, folder.resolve(place));
      assertThatThrownBy(() -> reports.prepare(repository))
          .isInstanceOf(MojoExecutionException.class)
          .hasMessageContaining("the reports would be written into ")
          .hasMessageContaining("\nfix: ");
    }
  }

  @Test
  void what_an_earlier_run_has_left_is_deleted_and_nothing_else() throws Exception {
    LedgerFixture.honest(folder);
    Files.writeString(target.resolve("git-qms.sarif"), "old");
    Files.writeString(target.resolve("other.txt"), "not ours");
    try (Repository repository = Repositories.open(folder)) {
      ReportFiles.read(List.of("json"), target).prepare(repository);
    }
    assertThat(target.resolve("git-qms.sarif")).doesNotExist();
    assertThat(target.resolve("other.txt")).hasContent("not ours");
  }

  @Test
  void a_report_takes_the_place_of_a_link_and_does_not_follow_it() throws Exception {
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "untouched");
    Path file = target.resolve("git-qms.json");
    Files.createSymbolicLink(file, elsewhere);
    ReportFiles.read(List.of("json"), target).write(result(), ReportContext.ofThisBuild());
    assertThat(file).isRegularFile().content().contains("\"outcome\"");
    assertThat(Files.isSymbolicLink(file)).isFalse();
    assertThat(elsewhere).hasContent("untouched");
  }

  @Test
  void a_place_that_cannot_be_written_is_told_and_nothing_is_left_behind() throws Exception {
    Path taken = Files.createDirectories(target.resolve("git-qms.json/full"));
    ReportFiles reports = ReportFiles.read(List.of("json"), target);
    Verification result = result();
    assertThatThrownBy(() -> reports.write(result, ReportContext.ofThisBuild()))
        .isInstanceOf(MojoExecutionException.class)
        .hasNoCause()
        .hasMessageContaining("the reports cannot be written to " + target)
        .hasMessageContaining("-Dqms.reportDirectory");
    try (var left = Files.list(target)) {
      assertThat(left).containsExactly(taken.getParent());
    }
  }

  private Verification result() throws CannotJudgeException, IOException {
    Path ledger = Files.createDirectory(folder.resolve("ledger"));
    LedgerFixture.honest(ledger);
    try (Repository repository = Repositories.open(ledger)) {
      return Verifier.of(repository).verify(VerifyRequest.history("HEAD"));
    }
  }
}
