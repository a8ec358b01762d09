package org.gitqms.trace.update;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.document.TextTable;
import org.gitqms.rules.matrix.Matrix;
import org.gitqms.rules.matrix.MatrixTables;
import org.gitqms.rules.requirement.Columns;
import org.gitqms.rules.requirement.RequirementId;
import org.gitqms.rules.requirement.Requirements;
import org.gitqms.rules.result.TestRun;
import org.gitqms.trace.Traced;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of tests, the totals and the qualified commit into the draft of a matrix. Rows of
 * proofs and of verification records, and all other text, stay as they are.
 *
 * <p>A row keeps the mark it was reviewed with, also when its requirement has changed since: then
 * it stays suspect until somebody says that it was looked at again.
 *
 * @param inForce the matrix in force, from which marks are taken that the draft lacks, or null
 * @param traced the requirements with the tests that name them, traced without a matrix
 * @param marks the marks of the requirements
 * @param reviewed requirements whose rows were looked at again
 * @param totals the totals of each suite, or null if no results were looked at
 * @param qualifiedCommit the full id of the commit on which the tests ran, or null to leave it
 */
public record MatrixUpdate(
    @Nullable Matrix inForce,
    List<Traced> traced,
    Requirements marks,
    Set<RequirementId> reviewed,
    @Nullable SortedMap<String, TestRun.Totals> totals,
    @Nullable String qualifiedCommit) {

  public MatrixUpdate {
    traced = List.copyOf(traced);
    reviewed = Set.copyOf(reviewed);
  }

  /** A piece of the text that is replaced. */
  record Edit(int from, int to, String text) {}

  /**
   * The new text of a draft.
   *
   * @throws UnfitMatrixException if it has no table for the rows, or none for the totals
   */
  public String of(ParsedDocument draft) throws UnfitMatrixException {
    List<Edit> edits = new ArrayList<>();
    TextTable trace = table(draft, MatrixTables::traces, "Requirement, Verified by, Kind, Result");
    edits.add(new Edit(trace.start(), trace.end(), rows(draft, trace)));
    if (totals != null) {
      TextTable counts =
          table(draft, MatrixTables::counts, "Suite, Tests, Passed, Failed, Skipped");
      edits.add(new Edit(counts.start(), counts.end(), TotalsTable.of(counts, totals)));
    }
    edits.addAll(BaselineCells.edits(draft, totals, qualifiedCommit));
    edits.sort(Comparator.comparingInt(Edit::from).reversed());
    StringBuilder text = new StringBuilder(draft.text());
    edits.forEach(edit -> text.replace(edit.from(), edit.to(), edit.text()));
    return text.toString();
  }

  private String rows(ParsedDocument draft, TextTable table) throws UnfitMatrixException {
    Columns columns = Columns.of(table);
    if (MatrixTables.reviewed(columns) < 0) {
      throw new UnfitMatrixException(
          "the table of traces has no column Reviewed",
          "add it as the last one: it keeps which text of a requirement was looked at");
    }
    return TraceTable.of(table, columns, this, Matrix.read(draft));
  }

  private static TextTable table(
      ParsedDocument draft, java.util.function.Predicate<Columns> kind, String header)
      throws UnfitMatrixException {
    List<TextTable> found = new ArrayList<>();
    for (TextTable table : draft.tables()) {
      if (kind.test(Columns.of(table))) {
        found.add(table);
      }
    }
    if (found.size() != 1) {
      throw new UnfitMatrixException(
          found.isEmpty()
              ? "there is no table with the columns " + header
              : "there are " + found.size() + " tables with the columns " + header,
          "have one, as the template of the type has it");
    }
    return found.get(0);
  }

  /** The mark that a row had which is written anew; empty if the requirement had no row. */
  Optional<String> markBefore(RequirementId requirement, String test, Collection<Matrix> before) {
    List<org.gitqms.rules.matrix.MatrixRow> rows =
        before.stream()
            .flatMap(matrix -> matrix.rows().stream())
            .filter(row -> row.requirement().equals(requirement))
            .filter(row -> !row.reviewed().text().isEmpty())
            .toList();
    return rows.stream()
        .filter(row -> row.verifiers().stream().anyMatch(v -> v.name().equals(test)))
        .findFirst()
        // A test of another name does not make a changed requirement a reviewed one.
        .or(() -> rows.stream().findFirst())
        .map(row -> row.reviewed().text());
  }
}
