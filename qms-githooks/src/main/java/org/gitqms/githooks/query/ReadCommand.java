package org.gitqms.githooks.query;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code git qms read}: the text in force, the draft, or any version there ever was. */
@Command(name = "read", description = "Print a document: what is in force, a draft, any version.")
public final class ReadCommand extends DeskCommand {

  @Parameters(
      index = "0",
      paramLabel = "ID",
      converter = DocumentIdOption.class,
      description = "the document")
  private DocumentId id = new DocumentId("CR-001");

  @Option(names = "--version", paramLabel = "N.X", description = "the text of this version")
  private @Nullable String version;

  @Option(names = "--draft", description = "the text being written")
  private boolean draft;

  @Option(names = "--json", description = "as JSON, with the digest of the text")
  private boolean json;

  @Override
  protected int run(Desk desk, Console console)
      throws IOException, CannotActException, CannotJudgeException {
    Content text = version == null ? text(desk) : text(desk, version);
    String words = new String(text.bytes(), StandardCharsets.UTF_8);
    if (json) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("id", id.value());
      tree.put("content", text.digest().value());
      tree.put("text", words);
      console.print(Json.of(tree));
    } else {
      console.text(words);
    }
    return ExitCode.OK;
  }

  private Content text(Desk desk) throws IOException, CannotActException, CannotJudgeException {
    Snapshot state = desk.state();
    DocumentRecord record = Documents.named(state, id);
    String path = draft ? state.draftPath(record) : state.effectivePath(record);
    return state
        .file(path)
        .orElseThrow(
            () ->
                new CannotActException(
                    draft ? "nothing is being written in " + id : id + " is not in force",
                    draft
                        ? "git qms read " + id
                        : "git qms read "
                            + id
                            + " --draft; or a version of git qms history "
                            + id));
  }

  private Content text(Desk desk, String wanted) throws IOException, CannotActException {
    Version exact =
        Version.parse(wanted)
            .orElseThrow(
                () -> new CannotActException("'" + wanted + "' is not a version", "--version 1.0"));
    try (EventLog log = desk.log()) {
      // The last event that left the document at this version has its last text.
      Optional<LoggedEvent> event =
          log.newest(
              e ->
                  e.isAbout(id)
                      && e.event()
                          .value(TrailerKey.VERSION)
                          .filter(exact.toString()::equals)
                          .isPresent()
                      && !isGone(e));
      Optional<Content> text =
          event
              .flatMap(log::stateAfter)
              .flatMap(state -> state.record(id).flatMap(state::workingContent))
              .map(content -> Content.of(content.bytes()))
              .or(() -> seeded(log, exact));
      return text.orElseThrow(
          () ->
              new CannotActException(
                  "there was never a version " + exact + " of " + id, "git qms history " + id));
    }
  }

  /** What genesis brought is in force without an event of its own. */
  private Optional<Content> seeded(EventLog log, Version exact) {
    return log.newest(e -> e.event().kind() == org.gitqms.rules.workflow.EventKind.GENESIS)
        .flatMap(log::stateAfter)
        .flatMap(
            state ->
                state
                    .record(id)
                    .filter(record -> record.version().equals(exact))
                    .flatMap(state::workingContent))
        .map(content -> Content.of(content.bytes()));
  }

  /** The texts of a retired or cancelled document are gone after that event. */
  private static boolean isGone(LoggedEvent event) {
    return event
        .event()
        .value(TrailerKey.TRANSITION)
        .filter(t -> t.endsWith("-> RETIRED") || t.endsWith("-> CANCELLED"))
        .isPresent();
  }
}
