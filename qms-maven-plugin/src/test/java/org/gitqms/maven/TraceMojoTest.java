package org.gitqms.maven;

import static org.apache.maven.api.plugin.testing.MojoExtension.setVariableValueToObject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.gitqms.rules.workflow.Status;
import org.gitqms.testkit.GitProcess;
import org.gitqms.testkit.TestLedger;
import org.gitqms.testkit.TreeFingerprint;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MojoTest
class TraceMojoTest {

  @TempDir private Path folder;
  @TempDir private Path target;
  private final RecordedLog log = new RecordedLog();

  /** Two requirements in force, and a class that tests one or both of them. */
  private void requirements(String... tested) throws Exception {
    try (TestLedger ledger =
        TestLedger.setup(folder)
            .templatesOf("RS", "CR")
            .policyFile("systems.yml", "ledger: main\nnamespaces: [ABC]\nsystems: []\n")
            .init()) {
      ledger
          .by(ledger.cast().init())
          .create("SDLC-ABC-RS", "Requirements")
          .checkinPlan("SDLC-ABC-RS");
      ledger.lead("SDLC-ABC-RS", Status.EFFECTIVE);
    }
    GitProcess.in(folder, target).output("reset", "-q", "--hard", "main");
    StringBuilder tests = new StringBuilder("package abc;\nclass LockTest {\n");
    for (String id : tested) {
      String name = id.toLowerCase(java.util.Locale.ROOT).replace('-', '_');
      tests.append("@Test @Verifies(\"").append(id).append("\") void ").append(name);
      tests.append("() {}\n");
    }
    Files.writeString(folder.resolve("LockTest.java"), tests.append("}\n").toString());
  }

  private void results(String inner) throws Exception {
    Files.writeString(folder.resolve("TEST-x.xml"), "<testsuite>" + inner + "</testsuite>");
  }

  private static String passed(String name) {
    return "<testcase classname='abc.LockTest' name='" + name + "'/>";
  }

  private void trace(TraceMojo mojo) throws Exception {
    mojo.setLog(log);
    setVariableValueToObject(mojo, "directory", folder.toFile());
    setVariableValueToObject(mojo, "reportDirectory", target.toFile());
    mojo.execute();
  }

  @Test
  @InjectMojo(goal = "trace")
  @MojoParameter(name = "inForce", value = "true")
  void requirements_whose_tests_ran_and_passed_let_the_build_go_on(TraceMojo mojo)
      throws Exception {
    requirements("REQ-ABC-001", "REQ-ABC-002");
    results(passed("req_abc_001") + passed("req_abc_002"));
    setVariableValueToObject(mojo, "results", List.of("TEST-x.xml"));
    TreeFingerprint before = TreeFingerprint.withTimes(folder);
    trace(mojo);
    assertThat(log.lines())
        .anyMatch(line -> line.contains("all 2 requirements are verified"))
        .anyMatch(line -> line.startsWith("WARN ") && line.contains("has no matrix yet"))
        .noneMatch(line -> line.startsWith("ERROR"));
    assertThat(TreeFingerprint.withTimes(folder)).isEqualTo(before);
  }

  @Test
  @Verifies("REQ-MAVEN-001")
  @InjectMojo(goal = "trace")
  void a_test_that_did_not_run_fails_the_build_with_its_place_and_its_fix(TraceMojo mojo)
      throws Exception {
    requirements("REQ-ABC-001", "REQ-ABC-002");
    results(passed("req_abc_001"));
    setVariableValueToObject(mojo, "results", List.of("TEST-x.xml"));
    assertThatThrownBy(() -> trace(mojo))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("the trace does not hold");
    assertThat(log.lines())
        .anyMatch(line -> line.startsWith("ERROR LockTest.java:4:") && line.contains("QMS-608"))
        .anyMatch(line -> line.startsWith("ERROR   fix: run it until it passes"));
  }

  @Test
  @InjectMojo(goal = "trace")
  void reports_are_written_in_every_form(TraceMojo mojo) throws Exception {
    requirements("REQ-ABC-001");
    results(passed("req_abc_001"));
    setVariableValueToObject(mojo, "results", List.of("TEST-x.xml"));
    setVariableValueToObject(mojo, "traceReports", List.of("text", "json", "csv", "html", "reqif"));
    assertThatThrownBy(() -> trace(mojo)).isInstanceOf(MojoFailureException.class);
    for (String extension : new String[] {"txt", "json", "csv", "html", "reqif"}) {
      assertThat(target.resolve("git-qms-trace." + extension)).isNotEmptyFile();
    }
  }

  @Test
  @Verifies("REQ-MAVEN-002")
  @InjectMojo(goal = "trace")
  void a_build_without_results_is_an_error_and_no_pass(TraceMojo mojo) throws Exception {
    requirements("REQ-ABC-001");
    setVariableValueToObject(mojo, "modules", List.of());
    assertThatThrownBy(() -> trace(mojo))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("no module of this build has test results");
    setVariableValueToObject(mojo, "results", List.of("nowhere"));
    assertThatThrownBy(() -> trace(mojo))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("there are no results at");
  }

  @Test
  @InjectMojo(goal = "trace")
  void a_form_that_does_not_exist_is_an_error(TraceMojo mojo) throws Exception {
    requirements("REQ-ABC-001");
    setVariableValueToObject(mojo, "traceReports", List.of("pdf"));
    assertThatThrownBy(() -> trace(mojo))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("-Dqms.traceReports= one or more of text, json");
  }

  @Test
  @Verifies("REQ-MAVEN-002")
  @InjectMojo(goal = "trace")
  @MojoParameter(name = "skip", value = "true")
  void a_skipped_goal_says_that_nothing_was_traced(TraceMojo mojo) throws Exception {
    trace(mojo);
    assertThat(log.lines()).containsExactly("WARN git-qms: nothing was traced, qms.skip is set");
  }
}
