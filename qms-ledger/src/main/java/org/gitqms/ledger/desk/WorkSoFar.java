package org.gitqms.ledger.desk;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.ledger.past.Ancestry;
import org.gitqms.ledger.past.WorkHistory;
import org.gitqms.rules.commit.PastWork;
import org.gitqms.rules.history.Questions;
import org.gitqms.rules.record.DocumentId;

/** The work for a document as this clone knows it, also on a branch that is not merged yet. */
public final class WorkSoFar {

  private WorkSoFar() {}

  /**
   * What was done for a document and those below it since its release: by the ledger branch, and by
   * the commits that are checked out here.
   *
   * @throws IOException if commits cannot be read
   * @throws org.gitqms.rules.content.UnreadableContentException if one is damaged
   */
  public static PastWork of(Desk desk, DocumentId document) throws IOException {
    Repository repository = desk.repository();
    ObjectId tip =
        desk.tip().orElseThrow(() -> new IllegalStateException("there is no ledger here"));
    try (ObjectSource source = new ObjectSource(repository.newObjectReader());
        RevWalk walk = new RevWalk(repository)) {
      WorkHistory work = WorkHistory.upTo(source, new Ancestry(source, List.of(tip)), tip);
      ObjectId head = repository.resolve(Constants.HEAD);
      if (head != null) {
        walk.sort(RevSort.REVERSE);
        walk.sort(RevSort.TOPO, true);
        walk.markStart(walk.parseCommit(head));
        walk.markUninteresting(walk.parseCommit(tip));
        for (RevCommit commit : walk) {
          work.code(RawCommit.read(source, commit).withoutPayload(), List.of());
        }
      }
      ObjectId newest = head == null ? tip : head;
      Questions asked = new Questions(document, Set.of(), Set.of(), Set.of());
      return work.answer(asked, RawCommit.read(source, newest).tree());
    }
  }
}
