package org.gitqms.githooks.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gitqms.githooks.Console;
import org.gitqms.githooks.DeskCommand;
import org.gitqms.githooks.DocumentIdOption;
import org.gitqms.githooks.Documents;
import org.gitqms.githooks.ExitCode;
import org.gitqms.githooks.TextTable;
import org.gitqms.githooks.event.EventTree;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.EventLog;
import org.gitqms.ledger.desk.LoggedEvent;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.report.Json;
import org.gitqms.report.VisibleText;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.record.DocumentId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code git qms history}: every event, with time, person and version. */
@Command(
    name = "history",
    description = "Show every event of a document, or of the ledger, oldest first.")
public final class HistoryCommand extends DeskCommand {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ID",
      converter = DocumentIdOption.class,
      description = "the document (default: the whole ledger)")
  private @Nullable DocumentId id;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Override
  protected int run(Desk desk, Console console)
      throws IOException, CannotActException, CannotJudgeException {
    if (id != null) {
      Documents.named(desk.state(), id);
    }
    List<LoggedEvent> events;
    try (EventLog log = desk.log()) {
      events = new ArrayList<>(log.all(event -> id == null || event.isAbout(id)));
    }
    Collections.reverse(events);
    if (json) {
      console.print(Json.of(Map.of("events", events.stream().map(HistoryCommand::tree).toList())));
      return ExitCode.OK;
    }
    TextTable table = TextTable.of("COMMIT", "TIME", "WHO", "VERSION", "EVENT", "TRANSITION");
    for (LoggedEvent event : events) {
      String document = id == null ? event.event().document().map(d -> " " + d).orElse("") : "";
      table.row(
          VisibleText.shortId(event.commit()),
          Times.utc(event.author().time()),
          event.author().name(),
          event.event().value(TrailerKey.VERSION).orElse("-"),
          event.event().kind().word() + document,
          event.event().value(TrailerKey.TRANSITION).orElse("-"));
    }
    console.print(table.text());
    return ExitCode.OK;
  }

  static Map<String, Object> tree(LoggedEvent event) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("commit", event.commit());
    tree.put("time", Times.utc(event.author().time()));
    tree.put("name", event.author().name());
    tree.putAll(EventTree.of(event.event()));
    return tree;
  }
}
