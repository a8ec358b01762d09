package org.gitqms.rules.document;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;

/** Lines that look like a table and are none, or rows that do not fit their header. */
final class BrokenTable implements DocumentRule {

  private static final RuleId ID = new RuleId("QMS-106");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Tables parse, and every row fits its header";
  }

  @Override
  public List<Finding> check(ParsedDocument document, Expectation expectation) {
    Findings findings = new Findings(this, document, expectation);
    for (Node node : document.nodes()) {
      if (node instanceof Paragraph paragraph) {
        check(paragraph.getContentLines(), findings);
      } else if (node instanceof BarBlock bars && !isRestOfTable(bars)) {
        check(bars.getContentLines(), findings);
        checkWhatFollows(bars, document, findings);
      }
    }
    return findings.list();
  }

  private static void check(List<BasedSequence> lines, Findings findings) {
    Optional<Table> table = Table.in(lines);
    List<BasedSequence> before = lines.subList(0, table.map(Table::start).orElse(lines.size()));
    before.stream()
        .filter(line -> line.trim().startsWith("|"))
        .findFirst()
        .ifPresent(line -> reportNoTable(before, line, findings));
    table.ifPresent(found -> checkRows(found, findings));
  }

  /** What an empty line below its header has parted from a table is told at the header. */
  private static boolean isRestOfTable(BarBlock bars) {
    return bars.getPrevious() instanceof BarBlock && Table.isDelimiterRow(bars.getLineChars(0));
  }

  /** In GitHub Flavored Markdown a table reaches to the next empty line. */
  private static void checkWhatFollows(BarBlock bars, ParsedDocument document, Findings findings) {
    List<BasedSequence> lines = bars.getContentLines();
    if (!(bars.getNext() instanceof Paragraph text) || Table.in(lines).isEmpty()) {
      return;
    }
    int last = document.at(lines.get(lines.size() - 1).getStartOffset()).line();
    if (document.at(text.getStartOffset()).line() == last + 1) {
      findings.error(
          text.getStartOffset(),
          "this line becomes a row of the table above it",
          "put an empty line between the table and the text");
    }
  }

  private static void reportNoTable(
      List<BasedSequence> lines, BasedSequence first, Findings findings) {
    int next = lines.indexOf(first) + 1;
    boolean delimited = next < lines.size() && Table.isDelimiterRow(lines.get(next));
    int cells = Table.cells(first).size();
    findings.error(
        first.trim().getStartOffset(),
        delimited
            ? "the header has "
                + cells
                + " cells and the line below it "
                + Table.cells(lines.get(next)).size()
                + ", so this is no table"
            : "this line looks like a table, but no line such as |---| follows its header",
        delimited
            ? "give both the same number of cells"
            : "put " + "|---".repeat(Math.min(cells, 12)) + "| below the header");
  }

  private static void checkRows(Table table, Findings findings) {
    int columns = table.rows().get(0).cells().size();
    for (Table.Row row : table.rows()) {
      int cells = row.cells().size();
      if (cells != columns) {
        findings.error(
            row.offset(),
            "the row has " + cells + " cells, the header " + columns,
            cells > columns
                ? "write a bar within a cell as \\|, also in code"
                : "add the missing cells, empty ones if need be");
      }
    }
  }
}
