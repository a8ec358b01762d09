package org.gitqms.githooks.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gitqms.githooks.Console;
import org.gitqms.githooks.DeskCommand;
import org.gitqms.githooks.DocumentIdOption;
import org.gitqms.githooks.Documents;
import org.gitqms.githooks.ExitCode;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.EventLog;
import org.gitqms.ledger.desk.LoggedEvent;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.report.Json;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.workflow.EventKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code git qms comments}: what was said in reviews, approvals and rejections, by version. */
@Command(
    name = "comments",
    description = "Show what was said in reviews, approvals and rejections, by version.")
public final class CommentsCommand extends DeskCommand {

  private static final Set<EventKind> ANSWERS =
      EnumSet.of(EventKind.REVIEW, EventKind.APPROVE, EventKind.REJECT);

  @Parameters(
      index = "0",
      paramLabel = "ID",
      converter = DocumentIdOption.class,
      description = "the document")
  private DocumentId id = new DocumentId("CR-001");

  @Option(names = "--version", paramLabel = "N.X", description = "of this version only")
  private @Nullable String version;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Override
  protected int run(Desk desk, Console console)
      throws IOException, CannotActException, CannotJudgeException {
    Documents.named(desk.state(), id);
    List<LoggedEvent> events;
    try (EventLog log = desk.log()) {
      events = new ArrayList<>(log.all(this::isWanted));
    }
    Collections.reverse(events);
    if (json) {
      console.print(
          Json.of(Map.of("comments", events.stream().map(HistoryCommand::tree).toList())));
      return ExitCode.OK;
    }
    String last = "";
    for (LoggedEvent event : events) {
      String of = event.event().value(TrailerKey.VERSION).orElse("-");
      if (!of.equals(last)) {
        console.println("version " + of);
        last = of;
      }
      String outcome = event.event().value(TrailerKey.OUTCOME).orElse(event.event().kind().word());
      console.tell(
          "  " + Times.utc(event.author().time()) + " " + event.author().name() + ": " + outcome);
      event.event().text().lines().forEach(line -> console.tell("    " + line));
    }
    return ExitCode.OK;
  }

  private boolean isWanted(LoggedEvent event) {
    boolean answer =
        ANSWERS.contains(event.event().kind())
            || (event.event().kind() == EventKind.IMPORT && !event.event().text().isEmpty());
    return answer
        && event.isAbout(id)
        && (version == null
            || event.event().value(TrailerKey.VERSION).filter(version::equals).isPresent());
  }
}
