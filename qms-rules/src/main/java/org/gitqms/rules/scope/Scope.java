package org.gitqms.rules.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.commit.PastWork;
import org.gitqms.rules.path.PathPattern;
import org.gitqms.rules.policy.DocumentType;
import org.gitqms.rules.policy.Systems;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.Status;

/**
 * The files that a document and the variances below it were approved to touch.
 *
 * @param files what they name
 */
public record Scope(List<PathPattern> files) {

  private static final String VARIANCE = "VAR";
  private static final String INVESTIGATION = "INV";

  public Scope {
    files = List.copyOf(files);
  }

  /**
   * The scope of a document on a state: what it names itself, what the variances below it name, and
   * for a variance also what the documents name that it varies. A text that is not pre-approved, or
   * no longer, counts for nothing; nor does a row that cannot be read.
   */
  public static Scope approved(Snapshot state, DocumentRecord record) {
    List<PathPattern> files = new ArrayList<>();
    authorities(state, record).forEach(r -> add(state, r, files));
    Optional<DocumentRecord> above = Optional.of(record);
    while (above.isPresent() && above.get().type().equals(VARIANCE)) {
      above = Optional.ofNullable(above.get().parent()).flatMap(state::record);
      above.ifPresent(r -> add(state, r, files));
    }
    return new Scope(files);
  }

  /** The document and the variances below it: what is done for one of them is done for it. */
  public static List<DocumentRecord> authorities(Snapshot state, DocumentRecord record) {
    List<DocumentRecord> all = new ArrayList<>(List.of(record));
    state.descendants(record.id()).stream()
        .filter(r -> r.type().equals(VARIANCE))
        .forEach(all::add);
    return all;
  }

  private static void add(Snapshot state, DocumentRecord record, List<PathPattern> files) {
    if (isApproved(record)) {
      plan(state, record).files().forEach(file -> files.add(file.pattern()));
    }
  }

  /** True if the text stands that was pre-approved; that of a verification record never was. */
  static boolean isApproved(DocumentRecord record) {
    return !record.type().equals(DocumentType.BORN_IN_EXECUTION)
        && !record.status().isUnapprovedText()
        && record.status() != Status.CANCELLED;
  }

  /**
   * What a document says it will touch, by the text that its workflow is about; what was imported
   * is read as older documents were written. Nothing if it has no text any more; nor of an older
   * investigation, which tells under a like heading what was harmed.
   */
  public static ScopePlan plan(Snapshot state, DocumentRecord record) {
    return state
        .workingText(record)
        .filter(text -> record.imported() == null || !record.type().equals(INVESTIGATION))
        .map(d -> record.imported() == null ? ScopePlan.read(d) : ScopePlan.readAny(d))
        .orElse(new ScopePlan(List.of(), List.of(), List.of()));
  }

  /** True if the path may be touched. */
  public boolean covers(String path) {
    return files.stream().anyMatch(p -> p.matches(path));
  }

  /**
   * True if a commit made for the document may touch a path: it is in scope, documents stand there,
   * which have events of their own, or it is excluded from what is governed.
   */
  public boolean allows(Snapshot state, String path, PastWork past) {
    Systems systems = state.policy().systems();
    return path.startsWith(Layout.ROOT)
        || (systems.govern() && !systems.governs(path))
        || (past.submodules().containsKey(path) ? coversSubmodule(path) : covers(path));
  }

  /**
   * True if the submodule at this path may be moved to another commit: it may be touched itself, or
   * some file in it.
   */
  public boolean coversSubmodule(String path) {
    return covers(path) || files.stream().anyMatch(p -> p.toString().startsWith(path + "/"));
  }
}
