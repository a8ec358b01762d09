package org.gitqms.ledger.commit;

import java.util.Optional;
import org.gitqms.ledger.desk.StagedPath;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.verdict.PlainCommits;
import org.gitqms.rules.workflow.Status;

/** What somebody has changed under {@code QMS/} by hand, and what git qms would have him type. */
final class HandEdit {

  private static final String DRAFT = ".draft.md";
  private static final String TEXT = ".md";

  private final Snapshot state;
  private final StagedPath edit;

  private HandEdit(Snapshot state, StagedPath edit) {
    this.state = state;
    this.edit = edit;
  }

  static HandEdit of(Snapshot state, StagedPath edit) {
    return new HandEdit(state, edit);
  }

  /** The document whose working file this is; empty if it is none. */
  Optional<DocumentRecord> document() {
    return named()
        .flatMap(state::record)
        .filter(record -> record.status() != Status.EFFECTIVE)
        .filter(record -> state.workingPath(record).equals(edit.path()))
        .filter(record -> edit.isFile());
  }

  /** Why this is not done by hand. */
  Finding refusal() {
    if (edit.path().startsWith(Layout.RECORDS)) {
      return refused("records are written by events alone", putBack());
    }
    if (Layout.isPolicy(edit.path()) || Layout.isProposed(edit.path())) {
      return refused(
          "the policy is changed by a proposal and its approval",
          "git restore --staged " + quoted() + ", then git qms policy propose");
    }
    Optional<DocumentRecord> record = named().flatMap(state::record);
    if (record.isPresent()) {
      return ofDocument(record.get()).about(record.get().id().value());
    }
    if (named().isPresent() && edit.path().endsWith(TEXT) && !edit.isDeletion()) {
      return refused(
          "there is no document " + named().get(),
          "git restore --staged " + quoted() + ", then git qms create TYPE --title TITLE");
    }
    return refused("nothing lies under QMS/ but what events put there", putBack());
  }

  private Finding ofDocument(DocumentRecord record) {
    String working = state.workingPath(record);
    if (edit.isDeletion()) {
      return refused(
          "a document is not deleted by hand",
          putBack() + "; to give it up, git qms cancel " + record.id());
    }
    boolean inForce = record.status() == Status.EFFECTIVE;
    if (edit.path().equals(working) && !inForce) {
      return refused(
          "a document is an ordinary file, and not of mode " + edit.mode(),
          "git update-index --chmod=-x " + quoted());
    }
    return refused(
        "the text of " + record.id() + " is not written in this file",
        "git restore --staged "
            + quoted()
            + "; git qms checkout "
            + record.id()
            + "; then write in "
            + (inForce ? state.draftPath(record) : working));
  }

  private Finding refused(String message, String fix) {
    return Finding.error(PlainCommits.NO_EVENT, message, fix).at(Location.of(edit.path()));
  }

  private String putBack() {
    boolean isNew = edit.before().chars().allMatch(c -> c == '0');
    return "git restore --staged " + (isNew ? "" : "--worktree ") + quoted();
  }

  private String quoted() {
    boolean plain = edit.path().chars().allMatch(c -> c > ' ' && c != '\'' && c < 0x7f);
    return plain ? edit.path() : "-- '" + edit.path().replace("'", "'\\''") + "'";
  }

  private Optional<DocumentId> named() {
    String name = edit.path().substring(edit.path().lastIndexOf('/') + 1);
    String suffix = name.endsWith(DRAFT) ? DRAFT : name.endsWith(TEXT) ? TEXT : "";
    return suffix.isEmpty()
        ? Optional.empty()
        : DocumentId.parse(name.substring(0, name.length() - suffix.length()));
  }
}
