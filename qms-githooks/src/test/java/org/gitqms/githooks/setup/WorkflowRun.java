package org.gitqms.githooks.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gitqms.githooks.Executable;
import org.gitqms.testkit.GitProcess;

/**
 * A runner for the shell of a workflow: each {@code run} block is run by bash, as GitHub runs it; a
 * checkout is a clone of the forge; all other actions are left out. Expressions are looked up by
 * their text, and one that is not known is a mistake.
 */
final class WorkflowRun {

  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ (.*?) }}");
  private static final long PATIENCE_SECONDS = 120;

  private final WorkflowFile file;
  private final Path forge;
  private final Path dir;
  private final Map<String, String> values = new TreeMap<>();
  private final List<String> log = new ArrayList<>();

  /**
   * A run.
   *
   * @param forge the bare repository that is checked out from and pushed to
   * @param dir an empty folder of the test
   */
  WorkflowRun(WorkflowFile file, Path forge, Path dir) throws IOException {
    this.file = file;
    this.forge = forge;
    this.dir = dir;
    tool("mvn", MAVEN.formatted(Executable.path()));
    values.put("endsWith(env.QMS_VERSION, '-SNAPSHOT')", "");
  }

  /** With the value of an expression. */
  WorkflowRun knowing(String expression, String value) {
    values.put(expression, value);
    return this;
  }

  /** Runs a job on a machine of its own; true if each step succeeds. */
  boolean runs(String job) throws IOException, InterruptedException {
    Path workspace = Files.createDirectory(dir.resolve(job));
    for (WorkflowFile.Step step : file.steps(job)) {
      String condition = step.text("if");
      if (!condition.isEmpty() && !isTrue(condition)) {
        continue;
      }
      if (step.text("uses").startsWith("actions/checkout@")) {
        checkout(step.map("with"), workspace);
      } else if (!step.text("run").isEmpty() && !succeeds(step, workspace)) {
        return false;
      }
    }
    return true;
  }

  /** What was printed and put on the summary page, a line each. */
  List<String> log() {
    return log;
  }

  private boolean isTrue(String condition) {
    Matcher filled = Pattern.compile("(.+) != ''").matcher(condition);
    return !value(filled.matches() ? filled.group(1) : condition).isEmpty();
  }

  String value(String expression) {
    String value = values.get(expression);
    assertThat(value).as("the value of " + expression).isNotNull();
    return String.valueOf(value);
  }

  private String filledIn(String text) {
    return EXPRESSION.matcher(text).replaceAll(m -> Matcher.quoteReplacement(value(m.group(1))));
  }

  private void checkout(Map<String, String> with, Path workspace) {
    assertThat(with).containsEntry("fetch-depth", "0");
    String branch = String.valueOf(with.get("ref")).replaceFirst("refs/heads/", "");
    GitProcess.in(workspace, dir)
        // As over a network: only what a ref of the forge leads to.
        .output("clone", "-q", "-b", branch, "file://" + forge, String.valueOf(with.get("path")));
  }

  private boolean succeeds(WorkflowFile.Step step, Path workspace)
      throws IOException, InterruptedException {
    Path script = Files.writeString(dir.resolve("step.sh"), step.text("run"));
    Path output = Files.writeString(dir.resolve("output"), "");
    Path summary = Files.writeString(dir.resolve("summary"), "");
    Path printed = dir.resolve("printed");
    ProcessBuilder bash =
        new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", script.toString());
    bash.directory(workspace.resolve(step.text("working-directory")).toFile());
    Map<String, String> environment = bash.environment();
    environment.clear();
    environment.put("PATH", dir + ":" + System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
    environment.put("HOME", dir.toString());
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GITHUB_OUTPUT", output.toString());
    environment.put("GITHUB_STEP_SUMMARY", summary.toString());
    file.environment().forEach((name, text) -> environment.put(name, filledIn(text)));
    step.map("env").forEach((name, text) -> environment.put(name, filledIn(text)));
    Process process = bash.redirectErrorStream(true).redirectOutput(printed.toFile()).start();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    log.addAll(Files.readAllLines(printed));
    log.addAll(Files.readAllLines(summary));
    for (String line : Files.readAllLines(output)) {
      String[] parts = line.split("=", 2);
      values.put("steps." + step.text("id") + ".outputs." + parts[0], parts[1]);
    }
    return process.exitValue() == 0;
  }

  private void tool(String name, String text) throws IOException {
    Path script = Files.writeString(dir.resolve(name), text);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }

  /** Stands for the goal: the same engine, asked through the other door. */
  private static final String MAVEN =
      """
      #!/bin/bash
      set -eu
      [[ " $* " == *" org.gitqms:qms-maven-plugin:$QMS_VERSION:verify "* ]] || exit 99
      arguments=() reports= folder= directory=
      for word; do
        case "$word" in
          -Dqms.directory=*) directory=${word#*=} ;;
          -Dqms.ref=*) arguments+=(--ref "${word#*=}") ;;
          -Dqms.root=*) arguments+=(--root "${word#*=}") ;;
          -Dqms.requireRoot=true) arguments+=(--require-root) ;;
          -Dqms.incoming=true) arguments+=(--incoming) ;;
          -Dqms.reports=*) reports=${word#*=} ;;
          -Dqms.reportDirectory=*) folder=${word#*=} ;;
          -D*) exit 98 ;;
        esac
      done
      qms() { '%s' verify "$directory" "${arguments[@]}" "$@"; }
      [[ ,$reports, == *,annotations,* && ,$reports, == *,markdown,* ]] || exit 97
      mkdir -p "$folder"
      qms --format annotations >"$folder/git-qms-annotations.txt" || [ $? = 1 ]
      qms --format markdown >"$folder/git-qms.md"
      """;
}
