package org.gitqms.githooks.trace;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gitqms.githooks.event.EventCommand;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Intent;
import org.gitqms.ledger.desk.Step;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.trace.ResultFolders;
import org.gitqms.ledger.trace.RunOfCi;
import org.gitqms.ledger.trace.StatementMaker;
import org.gitqms.rules.attestation.Statement;
import org.gitqms.rules.attestation.StatementJson;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.workflow.EventKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code git qms attest}: CI signs what the tests of a commit came to. */
@Command(
    name = "attest",
    description = {
      "Sign, as CI, what the tests of a commit came to: evidence on the ledger branch.",
      "Nothing of the commit is executed or checked out."
    })
public final class AttestCommand extends EventCommand {

  @Option(
      names = "--commit",
      paramLabel = "COMMIT",
      required = true,
      description = "the commit whose tests ran")
  private @Nullable String commit;

  @Option(
      names = "--results",
      paramLabel = "[LABEL=]PATH",
      required = true,
      description = "a folder or file with their JUnit XML; may be given several times")
  private List<String> results = List.of();

  @Option(
      names = "--run",
      paramLabel = "ID",
      required = true,
      description = "the run of CI, by its number or name")
  private @Nullable String run;

  @Option(
      names = "--attempt",
      paramLabel = "N",
      defaultValue = "1",
      description = "which attempt of that run (default: 1)")
  private int attempt = 1;

  @Option(
      names = "--workflow",
      paramLabel = "PATH",
      required = true,
      description = "the workflow that ran, by its path in the commit")
  private @Nullable String workflow;

  @Option(
      names = "--submodule",
      paramLabel = "PATH",
      description = "the commit lies in the submodule at PATH")
  private @Nullable String submodule;

  @Override
  protected Intent intent(Desk desk) throws IOException, CannotActException, CannotJudgeException {
    RunOfCi named =
        new RunOfCi(
            Objects.requireNonNull(run), attempt, Objects.requireNonNull(workflow), submodule);
    if (!TrailerKey.RUN.accepts(named.run() + "/" + named.attempt())) {
      throw new CannotActException(
          "'" + named.run() + "', attempt " + named.attempt() + ", cannot be named",
          "write up to 64 letters, digits, '.', '_' and '-', and an attempt from 1 to 9999");
    }
    Statement statement =
        StatementMaker.make(
            desk,
            Objects.requireNonNull(commit),
            named,
            ResultFolders.find(desk.folder(), folder(), results));
    Content content = Content.of(StatementJson.write(statement));
    String path = Layout.evidence(statement.commit(), statement.runAndAttempt());
    return (state, actor) -> {
      if (state.file(path).isPresent()) {
        throw new CannotActException(
            "there is evidence of run "
                + statement.runAndAttempt()
                + " already; it is never replaced",
            "give another attempt its own number: --attempt");
      }
      Event event =
          Event.by(actor.id(), EventKind.ATTEST)
              .with(TrailerKey.COMMIT, statement.commit())
              .with(TrailerKey.RUN, statement.runAndAttempt())
              .with(TrailerKey.GENESIS, statement.genesis());
      return List.of(new Step(event, Map.of(path, Optional.of(content))));
    };
  }
}
