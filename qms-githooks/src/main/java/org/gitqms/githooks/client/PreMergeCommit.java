package org.gitqms.githooks.client;

import java.io.IOException;
import org.gitqms.ledger.commit.Merging;
import org.gitqms.ledger.commit.Ruling;
import org.gitqms.ledger.git.CannotJudgeException;

/** Looks at a merge that git could make without conflicts. */
final class PreMergeCommit {

  private PreMergeCommit() {}

  static Ruling run(HookCall call) throws IOException, CannotJudgeException {
    return Merging.check(call.place());
  }
}
