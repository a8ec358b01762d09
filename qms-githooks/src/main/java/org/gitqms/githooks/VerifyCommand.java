package org.gitqms.githooks;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.git.Repositories;
import org.gitqms.ledger.verify.PinnedRoot;
import org.gitqms.ledger.verify.PushVerifier;
import org.gitqms.ledger.verify.Verifier;
import org.gitqms.ledger.verify.VerifyRequest;
import org.gitqms.report.Report;
import org.gitqms.report.ReportContext;
import org.gitqms.report.ReportFormat;
import org.gitqms.report.TextReport;
import org.gitqms.rules.finding.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code git qms verify}: proves a history. */
@Command(
    name = "verify",
    description =
        "Prove a history: every event, signature and record from genesis on. Writes nothing.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "REPO",
      defaultValue = ".",
      description = "a folder in the repository (default: here)")
  private Path repo = Path.of(".");

  @Option(
      names = "--root",
      paramLabel = "ID",
      description = "the full id of genesis, known from outside the repository")
  private @Nullable String root;

  @Option(names = "--require-root", description = "a result without --root is an error")
  private boolean requireRoot;

  @Option(
      names = "--range",
      paramLabel = "A..B",
      description = "judge the commits after A up to B; the state at A is taken as given")
  private @Nullable String range;

  @Option(names = "--ref", paramLabel = "REF", description = "the branch to judge (default: HEAD)")
  private @Nullable String ref;

  @Option(
      names = "--pushed",
      paramLabel = "FILE",
      description =
          "judge a push into the branch of --ref: lines OLD-ID NEW-ID REF, as git gives them to"
              + " pre-receive; - for standard input")
  private @Nullable String pushed;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json, sarif, junit, annotations or markdown (default: text)")
  private String format = "text";

  @Option(
      names = "--incoming",
      description =
          "the result decides whether the commits are taken: none may be later than the clock here")
  private boolean incoming;

  @Option(names = "--historical", description = "list every historical finding of an import")
  private boolean historical;

  @Override
  public Integer call() {
    Console console = Console.of(java.util.Objects.requireNonNull(spec));
    ReportFormat chosen = ReportFormat.parse(format).orElse(null);
    if (chosen == null) {
      return console.cannot(
          "there is no format '" + format + "'", "--format " + ReportFormat.words());
    }
    if (root != null && !root.matches("[0-9a-f]{40}")) {
      return console.cannot("--root is not a full commit id", "give all 40 hex digits");
    }
    if (ref != null && range != null) {
      return console.cannot(
          "--ref and --range both name a tip", "give one of them; a range is A..B");
    }
    if (pushed != null && range != null) {
      return console.cannot("--pushed and --range both name commits", "give one of them");
    }
    String branch = ref == null ? "HEAD" : ref;
    VerifyRequest request = VerifyRequest.history(branch);
    if (range != null) {
      request = VerifyRequest.parseRange(range).orElse(null);
      if (request == null) {
        return console.cannot("--range is not A..B", "--range origin/main..HEAD");
      }
    }
    try (Repository repository = Repositories.open(repo)) {
      VerifyRequest asked =
          request
              .pinnedTo(root == null ? PinnedRoot.of(repository).orElse(null) : root)
              .requiringRoot(requireRoot);
      if (incoming) {
        asked = asked.arriving(Instant.now());
      }
      Verifier verifier = Verifier.of(repository).reporting(console.progress("judged"));
      Verification judged =
          pushed == null
              ? verifier.verify(asked)
              : PushVerifier.of(repository, verifier, branch)
                  .verify(PushedRefs.read(pushed), asked);
      Verification result = incoming || pushed != null ? judged : judged.afterTheFact();
      Report report =
          chosen == ReportFormat.TEXT
              ? new TextReport(Console.isTerminal(), historical)
              : chosen.report();
      console.print(report.render(result, ReportContext.ofThisBuild()));
      return result.accepted() ? ExitCode.OK : ExitCode.FINDINGS;
    } catch (CannotJudgeException e) {
      return console.cannot(e);
    }
  }
}
