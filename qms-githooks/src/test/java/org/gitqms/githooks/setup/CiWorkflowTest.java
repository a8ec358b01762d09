package org.gitqms.githooks.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gitqms.githooks.SourceTree;
import org.gitqms.report.ReportFormat;
import org.gitqms.report.ToolVersion;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the workflows for GitHub ask for, and what they leave to nobody. */
class CiWorkflowTest {

  private static final String ROOT = "0123456789012345678901234567890123456789";
  private static final Pattern PROPERTY = Pattern.compile("-D(qms\\.\\w+)=");

  @ParameterizedTest
  @EnumSource
  void no_placeholder_is_left_and_the_version_is_that_of_the_tool(CiWorkflow workflow) {
    assertThat(workflow.text("main", ROOT)).doesNotContainPattern("@[A-Z_]+@").endsWith("\n");
    assertThat(file(workflow).environment())
        .containsEntry("QMS_VERSION", ToolVersion.current())
        .containsEntry("QMS_ROOT", "${{ vars.QMS_ROOT || '" + ROOT + "' }}");
  }

  @ParameterizedTest
  @EnumSource
  @Verifies("REQ-FORGE-003")
  void actions_are_pinned_to_commits(CiWorkflow workflow) {
    assertThat(file(workflow).steps())
        .filteredOn(step -> !step.text("uses").isEmpty())
        .isNotEmpty()
        .allMatch(step -> step.text("uses").matches("[a-z-]+(/[a-z-]+)+@[0-9a-f]{40}"));
  }

  @ParameterizedTest
  @EnumSource
  void a_branch_is_checked_out_as_a_whole_and_credentials_do_not_stay(CiWorkflow workflow) {
    assertThat(file(workflow).steps())
        .filteredOn(step -> step.text("uses").startsWith("actions/checkout@"))
        .allSatisfy(
            step -> {
              Map<String, String> with = step.map("with");
              boolean tool = with.containsKey("repository");
              assertThat(with).matches(w -> tool || "0".equals(w.get("fetch-depth")));
              assertThat(with)
                  .matches(w -> w.containsKey("ssh-key") ^ w.containsKey("persist-credentials"));
            });
  }

  @ParameterizedTest
  @EnumSource
  @Verifies("REQ-FORGE-003")
  void nobody_may_write_but_the_upload_of_alerts(CiWorkflow workflow) {
    WorkflowFile file = file(workflow);
    assertThat(file.permissions()).isEqualTo(Map.of("contents", "read"));
    for (String job : file.jobs().keySet()) {
      Map<String, String> own = WorkflowFile.texts(file.job(job).get("permissions"));
      if (job.equals("code-scanning")) {
        assertThat(own)
            .isEqualTo(Map.of("actions", "read", "contents", "read", "security-events", "write"));
        assertThat(file.steps(job)).noneMatch(step -> step.fields().containsKey("run"));
      } else {
        assertThat(own).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @Verifies("REQ-FORGE-003")
  void what_others_can_name_reaches_a_shell_through_its_environment_only(CiWorkflow workflow) {
    assertThat(file(workflow).steps())
        .filteredOn(step -> step.fields().containsKey("run"))
        .isNotEmpty()
        .noneMatch(step -> step.text("run").contains("${{"));
  }

  @Test
  @Verifies("REQ-FORGE-003")
  void a_foreign_branch_never_runs_beside_a_secret() {
    WorkflowFile verify = file(CiWorkflow.VERIFY);
    assertThat(verify.triggers())
        .containsOnlyKeys("push", "pull_request", "schedule", "workflow_dispatch");
    assertThat(CiWorkflow.VERIFY.text("main", ROOT)).doesNotContain("secrets.");
    assertThat(file(CiWorkflow.STAGING).triggers())
        .containsOnlyKeys("workflow_run", "workflow_dispatch");
  }

  @Test
  @Verifies("REQ-FORGE-003")
  void the_key_lies_in_an_environment_and_its_job_runs_nothing_of_what_is_staged() {
    WorkflowFile staging = file(CiWorkflow.STAGING);
    assertThat(staging.job("take-over")).containsEntry("environment", "qms-staging");
    assertThat(staging.steps("judge")).noneMatch(s -> s.fields().toString().contains("secrets."));
    assertThat(staging.steps("take-over"))
        .filteredOn(step -> step.text("uses").startsWith("actions/checkout@"))
        .extracting(step -> step.map("with").get("ref"))
        .containsExactly("refs/heads/main");
    assertThat(String.valueOf(staging.job("judge").get("if")))
        .startsWith("github.ref == 'refs/heads/main' && ");
  }

  @ParameterizedTest
  @EnumSource
  void the_goal_knows_each_parameter_and_each_report(CiWorkflow workflow) throws IOException {
    String page = Files.readString(SourceTree.ROOT.resolve("docs/maven.md"));
    String text = workflow.text("main", ROOT);
    List<String> properties =
        PROPERTY.matcher(text).results().map((MatchResult r) -> r.group(1)).toList();
    assertThat(properties)
        .contains("qms.directory", "qms.root", "qms.requireRoot", "qms.reports")
        .allMatch(property -> page.contains("| `" + property + "` |"));
    String reports = text.split("-Dqms.reports=", -1)[1].split(" ", 2)[0];
    assertThat(List.of(reports.split(",", -1)))
        .contains("annotations", "markdown")
        .allMatch(word -> ReportFormat.parse(word).isPresent());
  }

  @Test
  void the_file_for_gitlab_can_be_read_and_names_what_the_goal_knows() throws IOException {
    String goal = Files.readString(SourceTree.ROOT.resolve("docs/maven.md"));
    String page = Files.readString(SourceTree.ROOT.resolve("docs/forges.md"));
    String text = page.split("```yaml\n", -1)[1].split("```", 2)[0];
    assertThat(WorkflowFile.parse(text).tree()).containsKeys("stages", "judge", "take-over");
    assertThat(PROPERTY.matcher(text).results())
        .isNotEmpty()
        .allMatch(found -> goal.contains("| `" + found.group(1) + "` |"));
  }

  @Test
  void the_ledger_branch_is_named_wherever_it_decides() {
    assertThat(CiWorkflow.VERIFY.text("trunk", ROOT) + CiWorkflow.STAGING.text("trunk", ROOT))
        .contains("branches: [\"trunk\", \"staging/**\"]", "github.ref == 'refs/heads/trunk'")
        .doesNotContain("main\"", "heads/main");
  }

  private static WorkflowFile file(CiWorkflow workflow) {
    return WorkflowFile.of(workflow, "main", ROOT);
  }
}
