package org.gitqms.maven;

import java.io.File;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.Repositories;
import org.gitqms.ledger.verify.Verifier;
import org.gitqms.ledger.verify.VerifyRequest;
import org.gitqms.report.ReportContext;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.finding.Verification;
import org.jspecify.annotations.Nullable;

/**
 * Proves the history of the repository: every event, signature and record from genesis on. Runs
 * once, at the root of the build, and also where there is no pom. Repository and work tree are the
 * same, byte for byte, after it; only the report directory is written to.
 */
@Mojo(
    name = "verify",
    defaultPhase = LifecyclePhase.VERIFY,
    aggregator = true,
    requiresProject = false,
    threadSafe = true)
public final class VerifyMojo extends AbstractMojo {

  /** True to judge nothing. The log says so. */
  @Parameter(property = "qms.skip", defaultValue = "false")
  private boolean skip;

  /** A folder in the repository to judge. */
  @Parameter(
      property = "qms.directory",
      defaultValue = "${session.executionRootDirectory}",
      required = true)
  private File directory;

  /**
   * The branch to judge, as a ref or an id; <code>HEAD</code> if neither this nor a range is given.
   */
  @Parameter(property = "qms.ref")
  private @Nullable String ref;

  /**
   * <code>A..B</code> to judge only the commits after A up to B; the state at A is taken as given.
   */
  @Parameter(property = "qms.range")
  private @Nullable String range;

  /**
   * The full id of genesis, known from outside the repository. Without it the result is
   * "consistent, not authenticated".
   */
  @Parameter(property = "qms.root")
  private @Nullable String root;

  /** <code>true</code> to refuse a result for which no root was given. */
  @Parameter(property = "qms.requireRoot", defaultValue = "false", required = true)
  private String requireRoot;

  /**
   * <code>true</code> if the result decides whether the commits are taken: then none may be later
   * than the clock of this machine, and reports do not say that they came after the fact.
   */
  @Parameter(property = "qms.incoming", defaultValue = "false", required = true)
  private String incoming;

  /**
   * The least weight of a finding that fails the build: <code>error</code> or <code>warning</code>.
   * Reports show as an error whatever fails the build.
   */
  @Parameter(property = "qms.failOn", defaultValue = "error", required = true)
  private String failOn;

  /**
   * The report files to write: any of <code>text</code>, <code>json</code>, <code>sarif</code>,
   * <code>junit</code>, <code>annotations</code> and <code>markdown</code>. The text always goes to
   * the log; without this parameter nothing is written.
   */
  @Parameter(property = "qms.reports")
  private @Nullable List<@Nullable String> reports;

  /**
   * The folder for the report files: by default <code>qms</code> in the build directory, and <code>
   * target/qms</code> where there is no pom. Reports of an earlier run are deleted from it.
   */
  @Parameter(property = "qms.reportDirectory")
  private @Nullable File reportDirectory;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().warn("git-qms: nothing was judged, qms.skip is set");
      return;
    }
    VerifyRequest request = Requests.read(ref, range, root, requireRoot);
    boolean decides = Requests.isTrue("qms.incoming", incoming);
    if (decides) {
      request = request.arriving(Instant.now());
    }
    FailOn threshold = FailOn.parse(failOn);
    ReportFiles files =
        ReportFiles.read(
            reports == null ? List.of() : reports, ReportFolder.of(reportDirectory, project));
    BuildLog log = new BuildLog(getLog());
    ReportContext context = ReportContext.ofThisBuild();
    Verification judged = threshold.weigh(judge(request, files, log));
    Verification result = decides ? judged : judged.afterTheFact();
    files.write(result, context);
    log.tell(result, context);
    files.files().forEach(file -> getLog().info("report: " + file));
    if (!result.accepted()) {
      throw new MojoFailureException(refusal(result, files));
    }
  }

  private Verification judge(VerifyRequest request, ReportFiles files, BuildLog log)
      throws MojoExecutionException {
    try (Repository repository = Repositories.open(directory.toPath())) {
      files.prepare(repository);
      return Verifier.of(repository).reporting(log.progress()).verify(request);
    } catch (CannotJudgeException e) {
      throw Unusable.because(e);
    }
  }

  private static String refusal(Verification result, ReportFiles files) {
    long errors = result.count(Severity.ERROR);
    String where =
        files.files().stream().map(Object::toString).collect(Collectors.joining(" and "));
    return "git-qms: "
        + (errors == 1 ? "1 finding refuses" : errors + " findings refuse")
        + " this history; told above"
        + (where.isEmpty() ? "" : " and in " + where)
        + "\nfix: follow the fix under each finding, then mvn qms:verify";
  }
}
