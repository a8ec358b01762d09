package org.gitqms.rules.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.document.TextTable;
import org.gitqms.rules.policy.DocumentType;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.Status;

/**
 * What a traceability matrix names as the qualified commit, in the table under "Qualified
 * baseline".
 *
 * @param text as it is written
 * @param at offset of it in the text
 */
public record QualifiedCommit(String text, int at) {

  /** The section that names it. */
  public static final String SECTION = "Qualified baseline";

  private static final String MATRIX = "RTM";
  private static final String COLUMN = "qualified commit";
  private static final Pattern FULL_ID = Pattern.compile("[0-9a-f]{40}");

  /** True if documents of this type name a qualified commit: a matrix that has the section. */
  public static boolean isAskedOf(DocumentType type) {
    return type.name().equals(MATRIX)
        && type.sections().stream().anyMatch(SECTION::equalsIgnoreCase);
  }

  /** Everything that a text names so, one for each row. */
  public static List<QualifiedCommit> read(ParsedDocument document) {
    List<QualifiedCommit> all = new ArrayList<>();
    for (TextTable table : document.tables()) {
      List<String> header =
          table.header().cells().stream().map(c -> c.text().toLowerCase(Locale.ROOT)).toList();
      int column = header.indexOf(COLUMN);
      if (column >= 0 && table.under().stream().anyMatch(SECTION::equalsIgnoreCase)) {
        table
            .rows()
            .forEach(
                row ->
                    all.add(
                        new QualifiedCommit(
                            ScopeTables.unquoted(row.text(column)), row.at(column))));
      }
    }
    return all;
  }

  /**
   * The full id of the one commit that a matrix names by the text of it that is in force; empty if
   * none is in force, or it names none, or more than one.
   */
  public static Optional<String> named(Snapshot state, DocumentId rtm) {
    Optional<DocumentRecord> record =
        state.record(rtm).filter(r -> r.isRevision() && r.status() != Status.RETIRED);
    if (record.isEmpty()) {
      return Optional.empty();
    }
    return state
        .text(state.effectivePath(record.get()))
        .map(QualifiedCommit::read)
        .filter(all -> all.size() == 1)
        .flatMap(all -> all.get(0).id());
  }

  /** The full id; empty if what is written is none. */
  public Optional<String> id() {
    return FULL_ID.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }
}
