package org.gitqms.maven;

import static org.apache.maven.api.plugin.testing.MojoExtension.setVariableValueToObject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.gitqms.testkit.TreeFingerprint;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MojoTest
class VerifyMojoTest {

  @TempDir private Path folder;
  @TempDir private Path target;
  private final RecordedLog log = new RecordedLog();

  @Test
  @InjectMojo(goal = "verify")
  @MojoParameter(name = "requireRoot", value = "true")
  void an_honest_history_with_the_pinned_root_passes(VerifyMojo mojo) throws Exception {
    String genesis = LedgerFixture.honest(folder);
    setVariableValueToObject(mojo, "root", genesis);
    judge(mojo);
    assertThat(log.lines())
        .contains("INFO trust: authenticated: root pinned")
        .endsWith("INFO ACCEPTED: no errors in 5 commits")
        .noneMatch(line -> line.startsWith("ERROR") || line.startsWith("WARN"));
  }

  @Test
  @InjectMojo(goal = "verify")
  void without_a_root_the_result_is_consistent_and_not_authenticated(VerifyMojo mojo)
      throws Exception {
    LedgerFixture.honest(folder);
    judge(mojo);
    assertThat(log.lines()).contains("INFO trust: consistent, not authenticated");
  }

  @Test
  @InjectMojo(goal = "verify")
  @MojoParameter(name = "requireRoot", value = "true")
  void without_a_root_that_is_required_the_history_is_refused(VerifyMojo mojo) {
    LedgerFixture.honest(folder);
    assertThatThrownBy(() -> judge(mojo)).isInstanceOf(MojoFailureException.class);
    assertThat(log.lines()).anyMatch(line -> line.contains("QMS-907 no root is pinned"));
  }

  @Test
  @Verifies("REQ-MAVEN-001")
  @InjectMojo(goal = "verify")
  @MojoParameter(name = "root", value = "0123456789012345678901234567890123456789")
  void another_genesis_than_the_pinned_one_is_refused(VerifyMojo mojo) {
    LedgerFixture.honest(folder);
    assertThatThrownBy(() -> judge(mojo)).isInstanceOf(MojoFailureException.class);
    assertThat(log.lines()).anyMatch(line -> line.contains("QMS-907 genesis is "));
  }

  @Test
  @Verifies("REQ-MAVEN-001")
  @InjectMojo(goal = "verify")
  void a_forged_event_fails_the_build_with_its_place_and_its_fix(VerifyMojo mojo) {
    LedgerFixture.forged(folder);
    assertThatThrownBy(() -> judge(mojo))
        .isInstanceOf(MojoFailureException.class)
        .hasNoCause()
        .hasMessage(
            "git-qms: 1 finding refuses this history; told above\n"
                + "fix: follow the fix under each finding, then mvn qms:verify");
    assertThat(log.lines().get(0))
        .matches("ERROR " + LedgerFixture.RECORD + ":\\d+:\\d+ QMS-2\\d\\d .*");
    assertThat(log.lines().get(1)).startsWith("ERROR   fix: ");
    assertThat(log.lines()).endsWith("INFO REFUSED: 1 error in 5 commits");
  }

  @Test
  @InjectMojo(goal = "verify")
  @MojoParameter(name = "range", value = "HEAD~1..HEAD")
  void only_the_commits_of_a_range_are_judged(VerifyMojo mojo) throws Exception {
    LedgerFixture.honest(folder);
    judge(mojo);
    assertThat(log.lines().get(log.lines().size() - 1))
        .matches(
            "INFO ACCEPTED: no errors in 1 commit \\(consistent, not authenticated, state at"
                + " [0-9a-f]{12} taken as given\\)");
  }

  @Test
  @InjectMojo(goal = "verify")
  @MojoParameter(name = "ref", value = "HEAD~1")
  void a_forgery_after_the_judged_tip_is_not_seen(VerifyMojo mojo) throws Exception {
    LedgerFixture.forged(folder);
    judge(mojo);
    assertThat(log.lines()).anyMatch(line -> line.startsWith("INFO ACCEPTED"));
  }

  @Test
  @Verifies("REQ-MAVEN-002")
  @InjectMojo(goal = "verify")
  @MojoParameter(name = "skip", value = "true")
  @MojoParameter(name = "failOn", value = "nonsense")
  void a_skipped_goal_says_that_nothing_was_judged(VerifyMojo mojo) throws Exception {
    judge(mojo);
    assertThat(log.lines()).containsExactly("WARN git-qms: nothing was judged, qms.skip is set");
  }

  @Test
  @InjectMojo(goal = "verify")
  void the_log_holds_the_text_report_line_by_line(VerifyMojo mojo) throws Exception {
    LedgerFixture.dangling(folder);
    setVariableValueToObject(mojo, "reports", List.of("text"));
    judge(mojo);
    Path file = report("git-qms.txt");
    assertThat(log.lines().get(0)).startsWith("WARN QMS/CR/CR-001/");
    assertThat(log.texts().subList(0, log.texts().size() - 1)).isEqualTo(Files.readAllLines(file));
    assertThat(log.lines()).endsWith("INFO report: " + file);
  }

  @Test
  @InjectMojo(goal = "verify")
  @MojoParameter(name = "failOn", value = "warning")
  @MojoParameter(name = "reports", value = "text,json,sarif,junit,annotations,markdown")
  void where_warnings_fail_the_build_every_report_calls_them_errors(VerifyMojo mojo)
      throws Exception {
    LedgerFixture.dangling(folder);
    assertThatThrownBy(() -> judge(mojo))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("1 finding refuses this history; told above and in " + reports());
    assertThat(log.lines().get(0)).startsWith("ERROR QMS/CR/CR-001/");
    assertThat(report("git-qms.txt")).content().contains("REFUSED: 1 error");
    assertThat(report("git-qms.json")).content().contains("\"outcome\": \"refused\"");
    assertThat(report("git-qms.sarif")).content().contains("\"level\": \"error\"");
    assertThat(report("TEST-git-qms.xml")).content().contains("failures=\"1\"");
    assertThat(report("git-qms-annotations.txt")).content().startsWith("::error file=QMS/CR/");
    assertThat(report("git-qms.md")).content().startsWith("## git-qms: refused\n");
  }

  @Test
  @Verifies("REQ-MAVEN-003")
  @InjectMojo(goal = "verify")
  @MojoParameter(name = "reports", value = "json, junit")
  void the_reports_asked_for_are_written_and_no_others(VerifyMojo mojo) throws Exception {
    LedgerFixture.honest(folder);
    judge(mojo);
    try (var files = Files.list(reports())) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder("git-qms.json", "TEST-git-qms.xml");
    }
  }

  @Test
  @InjectMojo(goal = "verify")
  void without_reports_nothing_is_written(VerifyMojo mojo) throws Exception {
    LedgerFixture.honest(folder);
    TreeFingerprint before = TreeFingerprint.withTimes(folder);
    judge(mojo);
    assertThat(TreeFingerprint.withTimes(folder)).isEqualTo(before);
    assertThat(target).isEmptyDirectory();
  }

  @Test
  @Verifies("REQ-MAVEN-002")
  @InjectMojo(goal = "verify")
  void a_folder_without_a_repository_is_not_judged(VerifyMojo mojo) {
    assertThatThrownBy(() -> judge(mojo))
        .isInstanceOf(MojoExecutionException.class)
        .hasNoCause()
        .hasMessage(
            "git-qms: there is no git repository in "
                + folder
                + "\nfix: name the folder of a git repository");
  }

  @Test
  @Verifies("REQ-MAVEN-002")
  @InjectMojo(goal = "verify")
  @MojoParameter(name = "range", value = "HEAD..HEAD")
  void a_range_without_commits_is_not_ok_and_leaves_no_earlier_report(VerifyMojo mojo)
      throws IOException {
    LedgerFixture.honest(folder);
    Files.createDirectories(reports());
    Files.writeString(report("git-qms.json"), "of an earlier run");
    assertThatThrownBy(() -> judge(mojo))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("there is no commit to judge");
    assertThat(reports()).isEmptyDirectory();
  }

  @Test
  @Verifies("REQ-MAVEN-002")
  @InjectMojo(goal = "verify")
  @MojoParameter(name = "failOn", value = "never")
  void a_word_that_is_not_understood_is_not_judged(VerifyMojo mojo) {
    LedgerFixture.honest(folder);
    assertThatThrownBy(() -> judge(mojo))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("git-qms: there is no weight 'never'\nfix: -Dqms.failOn=error or warning");
    assertThat(log.lines()).isEmpty();
  }

  @Test
  @InjectMojo(goal = "verify")
  @MojoParameter(name = "reports", value = "json")
  @Verifies("REQ-FORGE-001")
  void what_is_there_already_is_detected_and_not_prevented(VerifyMojo mojo) throws Exception {
    LedgerFixture.honest(folder);
    judge(mojo);
    assertThat(log.lines()).anyMatch(line -> line.startsWith("INFO note: detected, not prevented"));
    assertThat(report("git-qms.json")).content().contains("\"detected, not prevented: ");
  }

  @Test
  @InjectMojo(goal = "verify")
  @MojoParameter(name = "incoming", value = "true")
  void what_decides_about_commits_takes_none_from_the_future(VerifyMojo mojo) {
    LedgerFixture.late(folder);
    assertThatThrownBy(() -> judge(mojo)).isInstanceOf(MojoFailureException.class);
    assertThat(log.lines())
        .anyMatch(line -> line.contains(" QMS-906 "))
        .noneMatch(line -> line.contains("detected, not prevented"));
  }

  @Test
  @InjectMojo(goal = "verify")
  @MojoParameter(name = "incoming", value = "yes")
  void whether_it_decides_is_not_guessed(VerifyMojo mojo) {
    LedgerFixture.honest(folder);
    assertThatThrownBy(() -> judge(mojo))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "git-qms: qms.incoming is neither true nor false: 'yes'\nfix: -Dqms.incoming=true");
  }

  private void judge(VerifyMojo mojo) throws Exception {
    setVariableValueToObject(mojo, "directory", folder.toFile());
    setVariableValueToObject(mojo, "reportDirectory", reports().toFile());
    mojo.setLog(log);
    mojo.execute();
  }

  private Path reports() {
    return target.resolve("qms");
  }

  private Path report(String name) {
    return reports().resolve(name);
  }
}
