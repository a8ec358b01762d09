package org.gitqms.githooks.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gitqms.githooks.Console;
import org.gitqms.githooks.DeskCommand;
import org.gitqms.githooks.DocumentIdOption;
import org.gitqms.githooks.ExitCode;
import org.gitqms.githooks.TextTable;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.EventLog;
import org.gitqms.ledger.desk.LoggedEvent;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.report.Json;
import org.gitqms.rules.event.Meaning;
import org.gitqms.rules.prompt.Occasion;
import org.gitqms.rules.prompt.PromptText;
import org.gitqms.rules.prompt.Prompts;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.task.Task;
import org.gitqms.rules.workflow.EventKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code git qms inbox}: what waits for the person at the keyboard. */
@Command(name = "inbox", description = "Show what waits for you, and the command that answers it.")
public final class InboxCommand extends DeskCommand {

  private static final Set<EventKind> BEGINNINGS =
      EnumSet.of(
          EventKind.ROUTE_REVIEW,
          EventKind.ROUTE_APPROVAL,
          EventKind.ROUTE_RETIREMENT,
          EventKind.ASSIGN,
          EventKind.REVIEW,
          EventKind.APPROVE,
          EventKind.REJECT);

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ID",
      converter = DocumentIdOption.class,
      description = "one document: show the checklist of what you are asked about it")
  private @Nullable DocumentId id;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Override
  protected int run(Desk desk, Console console)
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    Snapshot state = desk.state();
    List<Task> tasks = Task.of(state, desk.identity().principal());
    if (id != null) {
      tasks = tasks.stream().filter(this::isWanted).toList();
    }
    Map<DocumentId, Long> since = since(desk, tasks);
    if (json) {
      console.print(
          Json.of(Map.of("tasks", tasks.stream().map(task -> tree(state, task, since)).toList())));
      return ExitCode.OK;
    }
    TextTable table = TextTable.of("TASK", "DOCUMENT", "PHASE", "SINCE", "TITLE", "COMMAND");
    for (Task task : tasks) {
      table.row(
          task.asked() ? task.what().word() : "yours to go on",
          task.record().map(r -> r.id() + " " + r.version()).orElse("-"),
          task.phase(),
          since(task, since),
          task.record().map(DocumentRecord::title).orElse("-"),
          command(task));
    }
    console.print(table.isEmpty() ? "nothing waits for you\n" : table.text());
    if (id != null) {
      tasks.forEach(task -> prompt(state, task).ifPresent(text -> console.print("\n" + text)));
    } else if (tasks.stream().anyMatch(Task::asked)) {
      console.println("\nthe checklist of a document: git qms inbox ID");
    }
    return ExitCode.OK;
  }

  private boolean isWanted(Task task) {
    return task.record().filter(record -> record.id().equals(id)).isPresent();
  }

  /** What to look at, by the prompts of the repository. */
  private static Optional<String> prompt(Snapshot state, Task task) {
    return occasion(task)
        .flatMap(
            occasion ->
                Prompts.find(state.files(), occasion)
                    .map(prompt -> PromptText.of(task.record().orElseThrow(), occasion, prompt)));
  }

  private static Optional<Occasion> occasion(Task task) {
    return task.record()
        .filter(record -> task.asked())
        .flatMap(
            record ->
                Meaning.of(task.what(), record.status(), record.retiring())
                    .map(meaning -> Occasion.of(meaning, record.type())));
  }

  /** When each document came to stand where it stands, by the newest event that put it there. */
  private static Map<DocumentId, Long> since(Desk desk, List<Task> tasks)
      throws IOException, CannotActException {
    List<DocumentId> wanted = new ArrayList<>();
    tasks.forEach(task -> task.record().ifPresent(record -> wanted.add(record.id())));
    Map<DocumentId, Long> since = new HashMap<>();
    if (wanted.isEmpty()) {
      return since;
    }
    try (EventLog log = desk.log()) {
      log.newest(event -> note(event, wanted, since));
    }
    return since;
  }

  /** True once every document is found. */
  private static boolean note(
      LoggedEvent event, List<DocumentId> wanted, Map<DocumentId, Long> since) {
    event
        .event()
        .document()
        .filter(wanted::contains)
        .filter(id -> BEGINNINGS.contains(event.event().kind()))
        .ifPresent(id -> since.putIfAbsent(id, event.committed()));
    return since.size() == wanted.stream().distinct().count();
  }

  private static String since(Task task, Map<DocumentId, Long> since) {
    return task.record().map(DocumentRecord::id).map(since::get).map(Times::utc).orElse("-");
  }

  static String command(Task task) {
    String id = task.record().map(record -> " " + record.id()).orElse("");
    return switch (task.what()) {
      case ROUTE_APPROVAL -> "git qms route" + id + " --approval";
      case POLICY_APPROVE -> "git qms policy approve";
      case REVIEW -> "git qms review" + id;
      default -> "git qms " + task.what().word() + id;
    };
  }

  private static Map<String, Object> tree(Snapshot state, Task task, Map<DocumentId, Long> since) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("task", task.what().word());
    tree.put("asked", task.asked());
    tree.put("document", task.record().map(record -> record.id().value()).orElse(null));
    tree.put("version", task.record().map(record -> record.version().toString()).orElse(null));
    tree.put("phase", task.phase());
    tree.put("since", since(task, since));
    tree.put("command", command(task));
    prompt(state, task).ifPresent(text -> tree.put("prompt", text));
    return tree;
  }
}
