package org.gitqms.githooks.setup;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gitqms.githooks.Console;
import org.gitqms.githooks.DeskCommand;
import org.gitqms.githooks.ExitCode;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.EventLog;
import org.gitqms.ledger.desk.LoggedEvent;
import org.gitqms.ledger.desk.Settings;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.report.Json;
import org.gitqms.rules.workflow.EventKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code git qms trust}: pins the root of trust in this clone. */
@Command(
    name = "trust",
    description = "Pin the id of genesis in this clone; without ID, show what it is.")
public final class TrustCommand extends DeskCommand {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ID",
      description = "the full id of genesis, as its founder has told it")
  private @Nullable String id;

  @Option(names = "--json", description = "what it is, as JSON")
  private boolean json;

  @Override
  protected int run(Desk desk, Console console)
      throws IOException, CannotActException, CannotJudgeException {
    Optional<String> pinned = desk.settings().value(Settings.ROOT);
    String genesis = genesis(desk);
    if (id == null && json) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("genesis", genesis);
      tree.put("pinned", pinned.orElse(null));
      console.print(Json.of(tree));
    } else if (id == null) {
      console.println("genesis: " + genesis);
      console.println("pinned:  " + pinned.orElse("none"));
      if (pinned.isEmpty()) {
        console.println(
            "Ask the founder for the id, by another way than this repository. If it is the");
        console.println("same: git qms trust " + genesis);
      }
    }
    if (id == null) {
      return pinned.isPresent() && !pinned.get().equals(genesis) ? ExitCode.FINDINGS : ExitCode.OK;
    }
    if (!id.equals(genesis)) {
      console.complain(
          "the genesis of this ledger is " + genesis + ", and not " + id,
          "compare the ids; if yours is right, this is another ledger: fetch from the server you trust");
      return ExitCode.FINDINGS;
    }
    if (!desk.git().run("config", "--local", Settings.ROOT, id).ok()) {
      return console.cannot("git cannot write its configuration", "git config --local qms.root");
    }
    console.println("pinned " + id + " in this clone");
    return ExitCode.OK;
  }

  /** The oldest genesis on the ledger branch. */
  private static String genesis(Desk desk) throws IOException, CannotActException {
    try (EventLog log = desk.log()) {
      return log.all(event -> event.event().kind() == EventKind.GENESIS).stream()
          .reduce((newer, older) -> older)
          .map(LoggedEvent::commit)
          .orElseThrow(
              () ->
                  new CannotActException(
                      "there is no ledger on the branch " + desk.branch(), "git qms init"));
    }
  }
}
