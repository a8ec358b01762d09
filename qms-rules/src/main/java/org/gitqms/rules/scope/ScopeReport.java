package org.gitqms.rules.scope;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gitqms.rules.commit.PastWork;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;

/**
 * What a document plans to touch, beside what was done for it.
 *
 * @param rows planned files, planned documents, and what was touched beyond the plan
 */
public record ScopeReport(List<Row> rows) {

  /** Where a file or document stands. */
  public enum State {
    /** Planned, and done. */
    DONE,
    /** Planned, and not done. */
    MISSING,
    /** Done, and not planned. */
    EXTRA
  }

  /**
   * One file, folder, glob or document.
   *
   * @param state where it stands
   * @param name as the plan names it, or the path that was changed
   * @param by the document that plans it, or for which it was changed
   * @param note what shows it: commits, or how the document stands
   */
  public record Row(State state, String name, DocumentId by, String note) {}

  private static final int SHORT = 12;
  private static final int MOST_COMMITS = 3;

  public ScopeReport {
    rows = List.copyOf(rows);
  }

  /** The report about a document and the variances below it. */
  public static ScopeReport of(Snapshot state, DocumentRecord record, PastWork past) {
    List<Row> files = new ArrayList<>();
    List<Row> documents = new ArrayList<>();
    Set<String> named = new LinkedHashSet<>();
    for (DocumentRecord authority : Scope.authorities(state, record)) {
      ScopePlan plan = Scope.plan(state, authority);
      ChangedPaths changed = ChangedPaths.of(state, authority, past);
      for (ScopePlan.PlannedFile file : plan.files()) {
        String name = file.pattern().toString();
        if (named.add(authority.id() + " " + name)) {
          boolean done = changed.include(file.pattern());
          String note = done ? commits(state, authority, past, file) : notDone(authority);
          files.add(new Row(done ? State.DONE : State.MISSING, name, authority.id(), note));
        }
      }
      for (ScopePlan.PlannedDocument planned : plan.documents()) {
        Optional<String> missing = PlannedDocuments.missing(state, planned, past);
        if (named.add(authority.id() + " " + planned.id())) {
          documents.add(
              new Row(
                  missing.isEmpty() ? State.DONE : State.MISSING,
                  planned.id().value(),
                  authority.id(),
                  missing.orElseGet(() -> stands(state, planned.id()))));
        }
      }
    }
    files.addAll(documents);
    files.addAll(extra(state, record, past));
    return new ScopeReport(files);
  }

  private static List<Row> extra(Snapshot state, DocumentRecord record, PastWork past) {
    List<Row> rows = new ArrayList<>();
    ChangedPaths.outside(state, record, past)
        .forEach(
            (path, commit) ->
                rows.add(
                    new Row(
                        State.EXTRA,
                        path,
                        commit.change(),
                        "commit " + commit.id().substring(0, SHORT))));
    return rows;
  }

  private static String commits(
      Snapshot state, DocumentRecord authority, PastWork past, ScopePlan.PlannedFile file) {
    List<String> ids =
        ChangedPaths.commits(state, authority, past).stream()
            .filter(commit -> commit.paths().stream().anyMatch(file.pattern()::matches))
            .map(commit -> commit.id().substring(0, SHORT))
            .toList();
    String shown = String.join(", ", ids.subList(0, Math.min(ids.size(), MOST_COMMITS)));
    return ids.size() <= MOST_COMMITS
        ? "commit " + shown
        : "commit " + shown + " and " + (ids.size() - MOST_COMMITS) + " more";
  }

  private static String notDone(DocumentRecord authority) {
    return Scope.isApproved(authority)
        ? "no commit changed it"
        : authority.id() + " is " + authority.status() + ", and allows nothing yet";
  }

  private static String stands(Snapshot state, DocumentId id) {
    return state.record(id).map(r -> r.status() + " " + r.version()).orElse("");
  }

  /** True if nothing is missing, and nothing was done beyond the plan. */
  public boolean isComplete() {
    return rows.stream().allMatch(row -> row.state() == State.DONE);
  }
}
