package org.gitqms.githooks.client;

import java.io.IOException;
import java.util.List;
import org.gitqms.ledger.commit.MadeCommit;
import org.gitqms.ledger.commit.Ruling;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.rules.finding.Finding;

/** Brings index and work tree along, and looks at the commit that was made. */
final class PostCommit {

  private PostCommit() {}

  static Ruling run(HookCall call) throws IOException, CannotJudgeException {
    call.place().settle();
    List<Finding> problems = MadeCommit.problems(call.place());
    if (!problems.isEmpty()) {
      call.err()
          .println("git-qms: the commit is made, but it is not valid, and no server takes it");
    }
    call.show(problems);
    return Ruling.FINE;
  }
}
