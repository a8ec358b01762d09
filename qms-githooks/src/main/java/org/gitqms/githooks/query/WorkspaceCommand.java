package org.gitqms.githooks.query;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gitqms.githooks.Console;
import org.gitqms.githooks.DeskCommand;
import org.gitqms.githooks.ExitCode;
import org.gitqms.githooks.TextTable;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.report.Json;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code git qms workspace}: what the person at the keyboard has checked out. */
@Command(name = "workspace", description = "Show the documents that you hold.")
public final class WorkspaceCommand extends DeskCommand {

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Override
  protected int run(Desk desk, Console console)
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    String me = desk.identity().principal().id();
    Snapshot state = desk.state();
    List<DocumentRecord> held =
        state.records().stream()
            .filter(record -> record.isHeldBy(me))
            .sorted(Comparator.comparing(DocumentRecord::id))
            .toList();
    TextTable table = TextTable.of("ID", "VERSION", "STATUS", "EDITED", "FILE");
    List<Map<String, Object>> trees = new java.util.ArrayList<>();
    for (DocumentRecord record : held) {
      String path = state.workingPath(record);
      boolean edited = isEdited(desk, state, path);
      table.row(
          record.id().value(),
          record.version().toString(),
          record.status().name(),
          edited ? "yes" : "no",
          path);
      Map<String, Object> tree = new LinkedHashMap<>(RecordTree.of(record));
      tree.put("path", path);
      tree.put("edited", edited);
      trees.add(tree);
    }
    if (json) {
      console.print(Json.of(Map.of("held", trees)));
    } else {
      console.print(table.isEmpty() ? "you hold nothing: git qms checkout ID\n" : table.text());
    }
    return ExitCode.OK;
  }

  private static boolean isEdited(Desk desk, Snapshot state, String path)
      throws IOException, CannotActException {
    if (!desk.isCheckedOut()) {
      return false;
    }
    Optional<Content> here = desk.file(path);
    return here.isPresent() && state.file(path).filter(here.get()::sameAs).isEmpty();
  }
}
