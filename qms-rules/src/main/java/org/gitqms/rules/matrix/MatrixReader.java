package org.gitqms.rules.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.document.TextTable;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.requirement.Columns;
import org.gitqms.rules.requirement.NearMiss;
import org.gitqms.rules.requirement.RequirementId;
import org.gitqms.rules.requirement.Words;

/** Reads a matrix. What it cannot read is a finding, never left out. */
final class MatrixReader {

  private static final String NONE = "none";

  private final ParsedDocument document;
  private final List<MatrixRow> rows = new ArrayList<>();
  private final List<Proof> proofs = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  MatrixReader(ParsedDocument document) {
    this.document = document;
  }

  Matrix read() {
    if (!document.isReadable()) {
      finding(0, "the document cannot be read", "mend what QMS-110 and its like say of it");
    }
    for (TextTable table : document.tables()) {
      Columns columns = Columns.of(table);
      if (MatrixTables.traces(columns)) {
        table.rows().forEach(row -> trace(columns, row));
      } else if (MatrixTables.proves(columns)) {
        table.rows().forEach(row -> prove(columns, row));
      }
    }
    return new Matrix(
        document.path(),
        rows,
        proofs,
        TallyReader.read(document),
        ClaimReader.read(document),
        findings);
  }

  private void trace(Columns columns, TextTable.Row row) {
    int column = MatrixTables.requirement(columns);
    id(row, column)
        .ifPresent(
            id ->
                rows.add(
                    new MatrixRow(
                        id,
                        verifiers(row, MatrixTables.verifiedBy(columns)),
                        cell(row, MatrixTables.kind(columns)),
                        cell(row, MatrixTables.result(columns)),
                        cell(row, MatrixTables.reviewed(columns)),
                        document.at(row.at(column)))));
  }

  private void prove(Columns columns, TextTable.Row row) {
    int column = MatrixTables.requirement(columns);
    if (Words.plain(row.text(column)).equalsIgnoreCase(NONE)) {
      return;
    }
    id(row, column)
        .ifPresent(
            id -> {
              List<Proof.CodePlace> places = new ArrayList<>();
              int at = MatrixTables.places(columns);
              for (CellList.Entry entry : CellList.of(row.text(at))) {
                places.add(Proof.CodePlace.of(entry.text(), at(row, at, entry.offset())));
              }
              String argument = Words.of(row.text(MatrixTables.argument(columns)));
              proofs.add(new Proof(id, argument, places, document.at(row.at(column))));
            });
  }

  private List<MatrixRow.Verifier> verifiers(TextTable.Row row, int column) {
    List<MatrixRow.Verifier> verifiers = new ArrayList<>();
    String file = "";
    for (CellList.Entry entry : CellList.of(row.text(column))) {
      int mark = entry.text().lastIndexOf("::");
      boolean continued = mark < 0 && !file.isEmpty() && entry.text().matches("\\w+");
      file = mark >= 0 ? entry.text().substring(0, mark + 2) : file;
      String name = continued ? file + entry.text() : entry.text();
      verifiers.add(new MatrixRow.Verifier(name, at(row, column, entry.offset())));
    }
    return verifiers;
  }

  private Optional<RequirementId> id(TextTable.Row row, int column) {
    String text = Words.plain(row.text(column));
    Optional<RequirementId> id = RequirementId.parse(text);
    if (id.isEmpty()) {
      finding(
          row.at(column),
          text.isEmpty() ? "a row names no requirement" : "\"" + text + "\" is no requirement id",
          NearMiss.meant(text)
              .map(meant -> "did you mean " + meant + "?")
              .orElse("write the id of a requirement, such as REQ-SEC-001"));
    }
    return id;
  }

  private MatrixRow.Cell cell(TextTable.Row row, int column) {
    return new MatrixRow.Cell(Words.plain(row.text(column)), document.at(row.at(column)));
  }

  private Location at(TextTable.Row row, int column, int offset) {
    return document.at(row.at(column) + offset);
  }

  private void finding(int at, String message, String fix) {
    findings.add(Finding.error(Matrix.COMPLETE, message, fix).at(document.at(at)));
  }
}
