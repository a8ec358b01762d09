package org.gitqms.githooks.client;

import java.io.IOException;
import java.util.List;
import org.gitqms.ledger.commit.Amending;
import org.gitqms.ledger.commit.CommitDesk;
import org.gitqms.ledger.commit.HookPlace;
import org.gitqms.ledger.commit.Merging;
import org.gitqms.ledger.commit.Ruling;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.StagedPath;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.sshsig.SigningException;

/**
 * Looks at what is about to be committed. One draft is a check-in: it is judged, and its record
 * comes into the commit. Code alone costs one look into the index.
 */
final class PreCommit {

  private PreCommit() {}

  static Ruling run(HookCall call)
      throws IOException, CannotJudgeException, CannotActException, SigningException {
    WarmUp warmUp = WarmUp.begin();
    HookPlace place = call.place();
    place.settle();
    List<StagedPath> staged = place.index().staged();
    Ruling amending =
        place.isMerge() ? Merging.check(place) : Amending.check(place, staged.isEmpty());
    if (!amending.allows() || staged.stream().noneMatch(StagedPath::isQms)) {
      return amending;
    }
    try (CommitDesk desk = CommitDesk.at(place)) {
      warmUp.await();
      return desk.judge(staged);
    }
  }
}
