package org.gitqms.githooks;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.Repositories;
import org.gitqms.ledger.verify.Verifier;
import org.gitqms.ledger.verify.VerifyRequest;
import org.gitqms.report.NumbersReport;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.finding.Verification;
import org.gitqms.rules.numbers.Numbers;
import org.gitqms.rules.numbers.NumbersCount;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code git qms numbers}: what a history adds up to. */
@Command(
    name = "numbers",
    description = "Count documents, events and approvals of a history that verifies.",
    mixinStandardHelpOptions = true)
final class NumbersCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "REPO",
      defaultValue = ".",
      description = "a folder in the repository (default: here)")
  private Path repo = Path.of(".");

  @Option(
      names = "--ref",
      paramLabel = "REF",
      defaultValue = "HEAD",
      description = "the branch to count (default: HEAD)")
  private String ref = "HEAD";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json (default: text)")
  private String format = "text";

  @Override
  public Integer call() {
    Console console = Console.of(java.util.Objects.requireNonNull(spec));
    if (!format.equals("text") && !format.equals("json")) {
      return console.cannot("there is no format '" + format + "'", "--format text, json");
    }
    NumbersCount count = new NumbersCount();
    try (Repository repository = Repositories.open(repo)) {
      Verification result =
          Verifier.of(repository)
              .reporting(console.progress("counted"))
              .showing(judged -> count.take(judged.commit(), judged.verdict()))
              .verify(VerifyRequest.history(ref));
      if (!result.accepted()) {
        console.complain(
            "the history does not verify (errors: "
                + result.count(Severity.ERROR)
                + "), so it is not counted",
            "git qms verify " + repo + " --ref " + ref);
        return ExitCode.FINDINGS;
      }
      Numbers numbers = count.numbers();
      console.print(
          format.equals("json") ? NumbersReport.json(numbers) : NumbersReport.text(numbers));
      return ExitCode.OK;
    } catch (CannotJudgeException e) {
      return console.cannot(e);
    }
  }
}
