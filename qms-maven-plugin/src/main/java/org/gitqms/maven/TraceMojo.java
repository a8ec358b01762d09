package org.gitqms.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Surroundings;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.ledger.trace.ResultFolders;
import org.gitqms.ledger.trace.TraceRequest;
import org.gitqms.ledger.trace.TraceRun;
import org.gitqms.ledger.trace.WholeFile;
import org.gitqms.report.ReportContext;
import org.gitqms.report.trace.TraceFormat;
import org.gitqms.report.trace.TraceText;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Severity;
import org.gitqms.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Traces requirements to the tests of this build and what they came to, and holds the matrix
 * against both. Runs once, at the root of the build, after the tests. Changes nothing but the
 * report directory, and with <code>qms.update</code> the drafts of matrices.
 */
@Mojo(
    name = "trace",
    defaultPhase = LifecyclePhase.VERIFY,
    aggregator = true,
    requiresProject = false,
    threadSafe = true)
public final class TraceMojo extends AbstractMojo {

  private static final List<String> REPORT_FOLDERS =
      List.of("surefire-reports", "failsafe-reports");

  /** True to trace nothing. The log says so. */
  @Parameter(property = "qms.skip", defaultValue = "false")
  private boolean skip;

  /** A folder in the repository to trace. */
  @Parameter(
      property = "qms.directory",
      defaultValue = "${session.executionRootDirectory}",
      required = true)
  private File directory;

  /**
   * Folders or files with JUnit XML of one test run, each a path or <code>label=path</code>. By
   * default the Surefire and Failsafe reports of all modules of the build.
   */
  @Parameter(property = "qms.results")
  private @Nullable List<@Nullable String> results;

  /**
   * True to trace <code>SDLC-*-RS.md</code> and <code>SDLC-*-RTM.md</code> below <code>QMS</code>
   * as plain files, where there is no ledger.
   */
  @Parameter(property = "qms.plain", defaultValue = "false")
  private boolean plain;

  /** True to trace the texts in force, not drafts beside them. */
  @Parameter(property = "qms.inForce", defaultValue = "false")
  private boolean inForce;

  /** True to write rows, totals and results into the drafts of matrices in your hands. */
  @Parameter(property = "qms.update", defaultValue = "false")
  private boolean update;

  /**
   * The report files to write: any of <code>text</code>, <code>json</code>, <code>csv</code>,
   * <code>
   * html</code> and <code>reqif</code>. The text always goes to the log.
   */
  @Parameter(property = "qms.traceReports")
  private @Nullable List<@Nullable String> traceReports;

  /**
   * The folder for the report files: by default <code>qms</code> in the build directory, and <code>
   * target/qms</code> where there is no pom.
   */
  @Parameter(property = "qms.reportDirectory")
  private @Nullable File reportDirectory;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${reactorProjects}", readonly = true, required = true)
  private List<MavenProject> modules;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().warn("git-qms: nothing was traced, qms.skip is set");
      return;
    }
    Trace trace;
    try (Desk desk = Desk.open(directory.toPath(), surroundings())) {
      List<TraceFormat> formats = formats();
      TraceRequest request =
          new TraceRequest(
              plain,
              inForce,
              null,
              ResultFolders.find(desk.folder(), directory.toPath(), results()));
      TraceRun run =
          update
              ? TraceRun.updating(desk, request, TraceRun.Update.ofResults())
              : TraceRun.reading(desk, request);
      run.written().forEach(path -> getLog().info("wrote " + path));
      trace = run.whole();
      write(trace, formats);
    } catch (CannotJudgeException e) {
      throw Unusable.because(e);
    } catch (CannotActException e) {
      throw Unusable.because(String.valueOf(e.getMessage()), e.fix());
    } catch (SigningException e) {
      throw Unusable.because(String.valueOf(e.getMessage()), e.fix());
    } catch (IOException e) {
      throw Unusable.because(
          "a file cannot be read or written: " + e.getMessage(), "check path and permissions");
    }
    tell(trace);
    if (!trace.summary().holds()) {
      throw new MojoFailureException(
          "git-qms: the trace does not hold; told above\nfix: follow the fix under each finding");
    }
  }

  private static Surroundings surroundings() {
    return new Surroundings(Path.of(System.getProperty("user.home")), null, Clock.systemUTC());
  }

  private List<String> results() throws MojoExecutionException {
    List<String> found = new ArrayList<>();
    if (results != null && !results.isEmpty()) {
      results.forEach(word -> found.add(word == null ? "" : word));
      return found;
    }
    for (MavenProject module : modules) {
      if (module.getFile() == null) {
        continue;
      }
      for (String folder : REPORT_FOLDERS) {
        Path reports = Path.of(module.getBuild().getDirectory(), folder);
        if (Files.isDirectory(reports)) {
          found.add(reports.toAbsolutePath().toString());
        }
      }
    }
    if (found.isEmpty()) {
      throw Unusable.because(
          "no module of this build has test results",
          "run it after the tests: mvn verify qms:trace; or name them: -Dqms.results=FOLDER");
    }
    return found;
  }

  private List<TraceFormat> formats() throws MojoExecutionException {
    List<TraceFormat> formats = new ArrayList<>();
    List<@Nullable String> words = traceReports == null ? List.of() : traceReports;
    for (@Nullable String word : words) {
      formats.add(
          TraceFormat.parse(word == null ? "" : word.strip())
              .orElseThrow(
                  () ->
                      Unusable.because(
                          "there is no report '" + word + "'",
                          "-Dqms.traceReports= one or more of " + TraceFormat.words())));
    }
    return formats;
  }

  private void write(Trace trace, List<TraceFormat> formats) throws IOException {
    Instant now = Clock.systemUTC().instant();
    Path folder = ReportFolder.of(reportDirectory, project).toAbsolutePath().normalize();
    for (TraceFormat format : formats) {
      Path file = folder.resolve(format.fileName());
      WholeFile.write(file, format.render(trace, ReportContext.ofThisBuild(), now));
      getLog().info("report: " + file);
    }
  }

  private void tell(Trace trace) {
    List<String> lines = TraceText.of(trace.summary(), false).lines().toList();
    int told = 0;
    for (Finding finding : trace.findings()) {
      for (int i = 0; i < 2 && told < lines.size(); i++, told++) {
        if (finding.severity() == Severity.ERROR) {
          getLog().error(lines.get(told));
        } else {
          getLog().warn(lines.get(told));
        }
      }
    }
    lines.subList(told, lines.size()).forEach(getLog()::info);
  }
}
