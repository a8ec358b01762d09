package org.gitqms.githooks.trace;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.gitqms.githooks.Console;
import org.gitqms.githooks.DeskCommand;
import org.gitqms.githooks.ExitCode;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.ledger.trace.ResultFolders;
import org.gitqms.ledger.trace.TraceRequest;
import org.gitqms.ledger.trace.TraceRun;
import org.gitqms.ledger.trace.WholeFile;
import org.gitqms.report.ReportContext;
import org.gitqms.report.ToolVersion;
import org.gitqms.report.trace.TraceFormat;
import org.gitqms.report.trace.TraceText;
import org.gitqms.rules.requirement.RequirementId;
import org.gitqms.trace.Trace;
import org.gitqms.trace.TraceSummary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code git qms trace}: which requirements are verified, by which tests that ran and passed. */
@Command(
    name = "trace",
    description = {
      "Trace requirements to tests and results, and hold the matrix against both.",
      "Changes no file but with --update and --output."
    })
public final class TraceCommand extends DeskCommand {

  @Option(
      names = "--results",
      paramLabel = "[LABEL=]PATH",
      description =
          "a folder or file with JUnit XML of one test run; may be given several times. Without it"
              + " nothing is shown to have passed")
  private List<String> results = List.of();

  @Option(
      names = "--ref",
      paramLabel = "COMMIT",
      description = "look at the code of this commit (default: the work tree)")
  private @Nullable String ref;

  @Option(
      names = "--plain",
      description =
          "trace SDLC-*-RS.md and SDLC-*-RTM.md below QMS/ as plain files, where there is no ledger")
  private boolean plain;

  @Option(names = "--in-force", description = "trace the texts in force, not drafts beside them")
  private boolean inForce;

  @Option(
      names = "--update",
      description = "write rows, totals and results into the drafts of matrices in your hands")
  private boolean update;

  @Option(
      names = "--reviewed",
      paramLabel = "REQ-ID",
      split = ",",
      converter = RequirementIdOption.class,
      description = "with --update: this requirement and its tests were looked at again")
  private List<RequirementId> reviewed = List.of();

  @Option(
      names = "--qualify",
      paramLabel = "COMMIT",
      description = "with --update: name this commit as the qualified one")
  private @Nullable String qualify;

  @Option(names = "--fresh", description = "trace everything anew, whatever is remembered")
  private boolean fresh;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json, csv, html or reqif (default: text)")
  private String format = "text";

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "write to this file (default: standard output)")
  private @Nullable Path output;

  @Override
  protected int run(Desk desk, Console console)
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    Optional<TraceFormat> chosen = TraceFormat.parse(format);
    if (chosen.isEmpty()) {
      return console.cannot(
          "there is no format '" + format + "'", "--format " + TraceFormat.words());
    }
    if (!update && (!reviewed.isEmpty() || qualify != null)) {
      return console.cannot(
          "--reviewed and --qualify say what is written", "give them together with --update");
    }
    if (qualify != null && results.isEmpty()) {
      return console.cannot(
          "--qualify names the commit on which tests ran", "give their results, too: --results");
    }
    if (update && inForce) {
      return console.cannot(
          "--update writes drafts, --in-force looks at none", "give one of the two");
    }
    TraceRequest request =
        new TraceRequest(
            plain,
            inForce,
            ref,
            results.isEmpty() ? null : ResultFolders.find(desk.folder(), folder(), results));
    TraceRun run =
        update
            ? TraceRun.updating(
                desk, request, new TraceRun.Update(new HashSet<>(reviewed), qualify))
            : TraceRun.reading(desk, request);
    TraceSummary summary;
    if (chosen.get() == TraceFormat.TEXT) {
      run.written().forEach(path -> console.tell("wrote " + path));
      summary = fresh ? run.whole().summary() : run.remembered(ToolVersion.current());
      tell(console, TraceText.of(summary, output == null && Console.isTerminal()));
    } else {
      Trace trace = run.whole();
      summary = trace.summary();
      Instant now = desk.around().clock().instant();
      tell(console, chosen.get().render(trace, ReportContext.ofThisBuild(), now));
    }
    return summary.holds() ? ExitCode.OK : ExitCode.FINDINGS;
  }

  private void tell(Console console, String text) throws IOException {
    if (output == null) {
      console.print(text);
    } else {
      WholeFile.write(folder().resolve(output), text);
    }
  }
}
