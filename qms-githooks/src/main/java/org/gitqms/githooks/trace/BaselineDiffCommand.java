package org.gitqms.githooks.trace;

import java.io.IOException;
import java.util.Optional;
import org.gitqms.githooks.Console;
import org.gitqms.githooks.DeskCommand;
import org.gitqms.githooks.ExitCode;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.trace.Baselines;
import org.gitqms.report.ReportContext;
import org.gitqms.report.baseline.BaselineFormat;
import org.gitqms.rules.baseline.BaselineDiff;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code git qms baseline diff}: what became of requirements, tests and documents in force. */
@Command(
    name = "diff",
    description = {
      "Compare two baselines by meaning: requirements, tests, and versions of documents.",
      "Looks at what was in force at each commit, never at drafts. Changes no file."
    })
public final class BaselineDiffCommand extends DeskCommand {

  @Parameters(index = "0", paramLabel = "BEFORE", description = "a commit, a tag or a branch")
  private String before = "";

  @Parameters(
      index = "1",
      paramLabel = "AFTER",
      arity = "0..1",
      description = "another one (default: the ledger branch as this clone knows it)")
  private @Nullable String after;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json (default: text)")
  private String format = "text";

  @Override
  protected int run(Desk desk, Console console)
      throws IOException, CannotActException, CannotJudgeException {
    Optional<BaselineFormat> chosen = BaselineFormat.parse(format);
    if (chosen.isEmpty()) {
      return console.cannot(
          "there is no format '" + format + "'", "--format " + BaselineFormat.words());
    }
    BaselineDiff diff = Baselines.compare(desk, before, after);
    console.print(chosen.get().render(diff, ReportContext.ofThisBuild()));
    return ExitCode.OK;
  }
}
