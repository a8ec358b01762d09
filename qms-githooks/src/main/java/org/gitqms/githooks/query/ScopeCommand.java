package org.gitqms.githooks.query;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gitqms.githooks.Console;
import org.gitqms.githooks.DeskCommand;
import org.gitqms.githooks.DocumentIdOption;
import org.gitqms.githooks.Documents;
import org.gitqms.githooks.ExitCode;
import org.gitqms.githooks.TextTable;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.WorkSoFar;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.report.Json;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.scope.ScopeReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code git qms scope}: what was planned to be touched, and what was. */
@Command(
    name = "scope",
    description =
        "Show what a change record plans to touch, what was done, is missing, or is extra.")
public final class ScopeCommand extends DeskCommand {

  @Parameters(
      index = "0",
      paramLabel = "ID",
      converter = DocumentIdOption.class,
      description = "a change record, variance or addendum")
  private @Nullable DocumentId id;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Override
  protected int run(Desk desk, Console console)
      throws IOException, CannotActException, CannotJudgeException {
    DocumentRecord record = Documents.named(desk.state(), Objects.requireNonNull(id));
    ScopeReport report = ScopeReport.of(desk.state(), record, WorkSoFar.of(desk, record.id()));
    if (json) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("document", record.id().value());
      tree.put("complete", report.isComplete());
      tree.put("rows", report.rows().stream().map(ScopeCommand::tree).toList());
      console.print(Json.of(tree));
      return ExitCode.OK;
    }
    List<ScopeReport.Row> rows = report.rows();
    if (rows.isEmpty()) {
      console.println(record.id() + " plans to touch nothing, and nothing was touched for it");
      return ExitCode.OK;
    }
    TextTable table = TextTable.of("STATE", "WHAT", "BY", "SEEN IN");
    rows.forEach(row -> table.row(word(row.state()), row.name(), row.by().value(), row.note()));
    console.print(table.text());
    return ExitCode.OK;
  }

  private static Map<String, Object> tree(ScopeReport.Row row) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("state", word(row.state()));
    tree.put("name", row.name());
    tree.put("by", row.by().value());
    tree.put("note", row.note());
    return tree;
  }

  private static String word(ScopeReport.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
