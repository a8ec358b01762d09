package org.gitqms.githooks.setup;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gitqms.githooks.Console;
import org.gitqms.githooks.DeskCommand;
import org.gitqms.githooks.ExitCode;
import org.gitqms.githooks.TextTable;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.report.Json;
import org.gitqms.rules.policy.DocumentTypes;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.snapshot.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code git qms namespace list}: each with its documents. */
@Command(name = "list", description = "Show the registered namespaces, each with its documents.")
public final class NamespaceListCommand extends DeskCommand {

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Override
  protected int run(Desk desk, Console console)
      throws IOException, CannotActException, CannotJudgeException {
    Snapshot state = desk.state();
    Map<String, List<String>> documents = new LinkedHashMap<>();
    for (String namespace : new TreeSet<>(state.policy().namespaces())) {
      documents.put(namespace, documents(state, namespace));
    }
    if (json) {
      console.print(Json.of(Map.of("namespaces", documents)));
      return ExitCode.OK;
    }
    TextTable table = TextTable.of("NAMESPACE", "DOCUMENTS");
    documents.forEach((name, ids) -> table.row(name, String.join(", ", ids)));
    console.print(
        table.isEmpty()
            ? "no namespace is registered: git qms namespace propose NAME\n"
            : table.text());
    return ExitCode.OK;
  }

  private static List<String> documents(Snapshot state, String namespace) {
    DocumentTypes types = state.policy().types();
    return state.ids().stream()
        .filter(id -> types.namespaceOf(id).filter(namespace::equals).isPresent())
        .map(DocumentId::value)
        .toList();
  }
}
