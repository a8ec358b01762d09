package org.gitqms.trace.update;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gitqms.rules.document.TextTable;
import org.gitqms.rules.matrix.Matrix;
import org.gitqms.rules.matrix.MatrixRow;
import org.gitqms.rules.matrix.MatrixTables;
import org.gitqms.rules.requirement.Columns;
import org.gitqms.rules.requirement.RequirementId;
import org.gitqms.rules.requirement.VerificationKind;
import org.gitqms.rules.requirement.Words;
import org.gitqms.rules.result.Outcome;
import org.gitqms.trace.Traced;

/** The table of traces, written anew: tests as sources name them, everything else as it was. */
final class TraceTable {

  private final Columns columns;
  private final MatrixUpdate update;
  private final Matrix draft;
  private final List<Matrix> before = new ArrayList<>();
  private final Map<RequirementId, List<TextTable.Row>> kept = new HashMap<>();
  private final Map<String, String> results = new HashMap<>();

  private static final String PLACEHOLDER = "{{";

  private TraceTable(TextTable table, Columns columns, MatrixUpdate update, Matrix draft)
      throws UnfitMatrixException {
    this.columns = columns;
    this.update = update;
    this.draft = draft;
    before.add(draft);
    Optional.ofNullable(update.inForce()).ifPresent(before::add);
    for (TextTable.Row row : table.rows()) {
      String name = Words.plain(row.text(MatrixTables.requirement(columns)));
      if (!name.contains(PLACEHOLDER)) {
        take(RequirementId.parse(name), name, row);
      }
    }
  }

  static String of(TextTable table, Columns columns, MatrixUpdate update, Matrix draft)
      throws UnfitMatrixException {
    List<List<String>> rows = new TraceTable(table, columns, update, draft).rows();
    return TableText.of(table.header().cells().stream().map(TextTable.Cell::text).toList(), rows);
  }

  /** A row that cannot be read would be lost: it is mended first. */
  private void take(Optional<RequirementId> named, String name, TextTable.Row row)
      throws UnfitMatrixException {
    Optional<VerificationKind> kind = VerificationKind.parse(row.text(MatrixTables.kind(columns)));
    if (named.isEmpty() || kind.isEmpty()) {
      throw new UnfitMatrixException(
          "the row of \""
              + name
              + "\" "
              + (named.isEmpty() ? "names no requirement" : "names no kind of verification"),
          "mend the row, or take it out; nothing was written");
    }
    RequirementId id = named.get();
    if (kind.isPresent() && kind.get() != VerificationKind.UNIT_TEST) {
      kept.computeIfAbsent(id, key -> new ArrayList<>()).add(row);
    }
    for (MatrixRow known : draft.rows()) {
      if (known.requirement().equals(id)) {
        known.verifiers().forEach(v -> results.put(id + " " + v.name(), known.result().text()));
      }
    }
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (Traced traced : update.traced()) {
      if (traced.state() != Traced.State.WITHDRAWN) {
        RequirementId id = traced.requirement().id();
        traced.by().stream()
            .sorted(Comparator.comparing(Traced.By::name))
            .forEach(by -> rows.add(test(id, by)));
        kept.getOrDefault(id, List.of()).forEach(row -> rows.add(other(id, row)));
      }
    }
    return rows;
  }

  private List<String> test(RequirementId id, Traced.By by) {
    List<String> cells = empty();
    set(cells, MatrixTables.requirement(columns), id.value());
    set(cells, MatrixTables.verifiedBy(columns), "`" + by.name() + "`");
    set(cells, MatrixTables.kind(columns), VerificationKind.UNIT_TEST.words());
    set(cells, MatrixTables.result(columns), result(id, by));
    set(cells, MatrixTables.reviewed(columns), mark(id, by.name()));
    return cells;
  }

  private List<String> other(RequirementId id, TextTable.Row row) {
    List<String> cells = new ArrayList<>(row.cells().stream().map(TextTable.Cell::text).toList());
    while (cells.size() < columns.headings().size()) {
      cells.add("");
    }
    int reviewed = MatrixTables.reviewed(columns);
    if (update.reviewed().contains(id)) {
      cells.set(reviewed, now(id));
    } else if (cells.get(reviewed).isEmpty()) {
      cells.set(reviewed, update.markBefore(id, "", before).orElse(""));
    }
    return cells;
  }

  private String mark(RequirementId id, String test) {
    return update.reviewed().contains(id)
        ? now(id)
        : update.markBefore(id, test, before).orElse(now(id));
  }

  private String now(RequirementId id) {
    return update.marks().mark(id).orElse("");
  }

  private String result(RequirementId id, Traced.By by) {
    if (update.totals() == null) {
      return results.getOrDefault(id + " " + by.name(), "Not run");
    }
    if (by.outcome().isEmpty()) {
      return "Not run";
    }
    Outcome outcome = by.outcome().get();
    return switch (outcome) {
      case PASSED, FLAKY -> "Pass";
      case SKIPPED -> "Skipped";
      case FAILED, ERROR -> "Fail";
    };
  }

  private List<String> empty() {
    List<String> cells = new ArrayList<>();
    columns.headings().forEach(heading -> cells.add(""));
    return cells;
  }

  private static void set(List<String> cells, int column, String text) {
    if (column >= 0) {
      cells.set(column, text);
    }
  }
}
