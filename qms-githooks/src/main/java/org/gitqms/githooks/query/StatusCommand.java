package org.gitqms.githooks.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gitqms.githooks.Console;
import org.gitqms.githooks.DeskCommand;
import org.gitqms.githooks.DocumentIdOption;
import org.gitqms.githooks.Documents;
import org.gitqms.githooks.ExitCode;
import org.gitqms.githooks.TextTable;
import org.gitqms.githooks.Unshared;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.EventLog;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.report.Json;
import org.gitqms.rules.record.Answer;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code git qms status}: where the documents stand, or one of them and what can be done. */
@Command(
    name = "status",
    description = "Show where documents stand; for one, also what you can do with it.")
public final class StatusCommand extends DeskCommand {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ID",
      converter = DocumentIdOption.class,
      description = "one document (default: all that live)")
  private @Nullable DocumentId id;

  @Option(
      names = {"-a", "--all"},
      description = "closed, retired and cancelled ones too")
  private boolean all;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Override
  protected int run(Desk desk, Console console)
      throws IOException, CannotActException, CannotJudgeException {
    if (id != null) {
      return one(desk, console, Documents.named(desk.state(), id));
    }
    List<DocumentRecord> records =
        desk.state().records().stream()
            .filter(r -> all || !r.status().isTerminal())
            .sorted(Comparator.comparing(DocumentRecord::id))
            .toList();
    if (json) {
      console.print(Json.of(Map.of("documents", records.stream().map(RecordTree::of).toList())));
      return ExitCode.OK;
    }
    TextTable table =
        TextTable.of("ID", "VERSION", "STATUS", "OWNER", "HELD BY", "WAITS FOR", "TITLE");
    for (DocumentRecord r : records) {
      table.row(
          r.id().value(),
          r.version().toString(),
          r.status().name(),
          orDash(r.owner()),
          orDash(r.holder()),
          String.join(",", r.assignees()),
          r.title());
    }
    console.print(table.text());
    int unshared = desk.unpublished();
    if (unshared > 0) {
      console.println("not shared yet: " + Unshared.words(unshared));
    }
    return ExitCode.OK;
  }

  private int one(Desk desk, Console console, DocumentRecord record)
      throws IOException, CannotActException, CannotJudgeException {
    List<String> moves = moves(desk, record);
    if (json) {
      Map<String, Object> tree = new LinkedHashMap<>(RecordTree.of(record));
      tree.put("path", desk.state().workingPath(record));
      tree.put("commands", moves);
      console.print(Json.of(tree));
      return ExitCode.OK;
    }
    console.tell(
        record.id() + " " + record.version() + " " + record.status() + ": " + record.title());
    Snapshot state = desk.state();
    line(console, "text", state.workingPath(record));
    line(console, "owner", orDash(record.owner()));
    line(console, "held by", orDash(record.holder()));
    if (record.parent() != null) {
      line(console, "parent", String.valueOf(record.parent()));
    }
    for (DocumentRecord child : state.children(record.id())) {
      line(console, "child", child.id() + " " + child.version() + " " + child.status());
    }
    for (Answer answer : answers(record)) {
      line(console, "answered", answer.actor() + ": " + answer.verdict());
    }
    if (!record.assignees().isEmpty()) {
      line(console, "waits for", String.join(", ", record.assignees()));
    }
    record
        .lastApproval()
        .ifPresent(approved -> line(console, "approved", "version " + approved.version()));
    last(desk, record.id()).ifPresent(last -> line(console, "last", last));
    moves.forEach(move -> line(console, "you can", move));
    return ExitCode.OK;
  }

  /** The newest event about a document, by whom, and the first line of what was said. */
  private static Optional<String> last(Desk desk, DocumentId id)
      throws IOException, CannotActException {
    try (EventLog log = desk.log()) {
      return log.newest(event -> event.isAbout(id))
          .map(
              event -> {
                String said = event.event().text().lines().findFirst().orElse("");
                String what = event.event().kind().word() + " by " + event.author().name();
                return said.isEmpty() ? what : what + ": " + said;
              });
    }
  }

  private static List<Answer> answers(DocumentRecord record) {
    List<Answer> answers = new ArrayList<>(record.outcomes());
    answers.addAll(record.approvals());
    return answers;
  }

  /** Whoever is not enrolled can do nothing, and may look all the same. */
  private static List<String> moves(Desk desk, DocumentRecord record)
      throws IOException, CannotJudgeException {
    try {
      return Moves.of(desk, record);
    } catch (CannotActException | SigningException e) {
      return List.of();
    }
  }

  private static void line(Console console, String name, String value) {
    console.tell(String.format("  %-10s %s", name, value));
  }

  private static String orDash(@Nullable String value) {
    return value == null ? "-" : value;
  }
}
