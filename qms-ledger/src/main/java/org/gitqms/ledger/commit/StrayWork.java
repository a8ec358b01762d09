package org.gitqms.ledger.commit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Git;
import org.gitqms.ledger.desk.PlainCommit;
import org.gitqms.ledger.desk.StagedPath;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.task.Trouble;

/** What was changed under {@code QMS/} in a clone in a way that no server will take. */
public final class StrayWork {

  private static final String NOTHING = ObjectId.zeroId().name();

  private StrayWork() {}

  /** The files that are changed and not to be changed here, then the commits that are no events. */
  public static List<Trouble> in(Desk desk)
      throws IOException, CannotActException, CannotJudgeException {
    List<Trouble> troubles = new ArrayList<>();
    if (desk.isCheckedOut()) {
      Optional<String> person = person(desk);
      for (StagedPath edit : edits(desk.git())) {
        of(desk.state(), edit, person).ifPresent(troubles::add);
      }
    }
    for (PlainCommit commit : PlainCommit.unpublishedIn(desk)) {
      troubles.add(
          new Trouble(
              null,
              "the commit " + commit.id() + " changes " + commit.path() + ", and is no event",
              commit.isNewest()
                  ? "git reset --soft HEAD~1; then check in with git qms checkin ID"
                  : "git branch saved; git reset --keep " + commit.parent()));
    }
    return troubles;
  }

  private static Optional<Trouble> of(Snapshot state, StagedPath edit, Optional<String> person) {
    HandEdit hand = HandEdit.of(state, edit);
    Optional<DocumentRecord> document = hand.document();
    if (document.isEmpty()) {
      Finding refusal = hand.refusal();
      String what = edit.path() + " is changed here: " + refusal.message();
      return Optional.of(new Trouble(refusal.documentId(), what, refusal.fix()));
    }
    String id = document.get().id().value();
    return person.equals(Optional.ofNullable(document.get().holder()))
        ? Optional.empty()
        : Optional.of(
            new Trouble(
                id,
                edit.path() + " is changed here, and you do not hold it",
                "git qms checkout " + id + "; or git restore --staged --worktree " + edit.path()));
  }

  private static Optional<String> person(Desk desk) throws IOException, CannotJudgeException {
    try {
      return Optional.of(desk.identity().principal().id());
    } catch (CannotActException | SigningException e) {
      return Optional.of(""); // holds nothing
    }
  }

  /** Everything under QMS/ that differs from HEAD, staged or not, known to git or not. */
  private static List<StagedPath> edits(Git git) throws IOException {
    Git.Answer answer =
        git.run(
            "--no-optional-locks",
            "status",
            "--porcelain",
            "-z",
            "-uall",
            "--no-renames",
            "--",
            ":(top,icase)QMS");
    if (!answer.ok()) {
      throw new IOException("git cannot tell what is changed: " + answer.err().strip());
    }
    List<StagedPath> edits = new ArrayList<>();
    for (String entry : answer.out().split("\0", -1)) {
      if (entry.length() > 3) {
        boolean gone = entry.startsWith("D") || entry.startsWith("D", 1);
        boolean known = !entry.startsWith("?");
        edits.add(
            new StagedPath(
                entry.substring(3),
                gone ? FileChange.GONE : FileChange.FILE,
                known ? "1" : NOTHING,
                gone ? NOTHING : "1"));
      }
    }
    return edits;
  }
}
