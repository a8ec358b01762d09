package org.gitqms.ledger.trace;

import java.io.IOException;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.rules.baseline.Baseline;
import org.gitqms.rules.baseline.BaselineDiff;
import org.gitqms.rules.baseline.Revision;
import org.gitqms.rules.content.UnreadableContentException;
import org.jspecify.annotations.Nullable;

/** Reads baselines out of the commits of a clone. */
public final class Baselines {

  private Baselines() {}

  /**
   * Compares what was in force at two commits. Whether these say the truth, the verifier tells.
   *
   * @param before a name of the commit that is compared
   * @param after a name of the commit that it is compared with, or null for the newest one of the
   *     ledger branch that this clone knows
   * @throws CannotActException if there is no such commit, or no ledger in it
   * @throws CannotJudgeException if it cannot be read
   */
  public static BaselineDiff compare(Desk desk, String before, @Nullable String after)
      throws IOException, CannotActException, CannotJudgeException {
    return BaselineDiff.between(
        read(desk, revision(desk, before)),
        read(desk, after == null ? ledger(desk) : revision(desk, after)));
  }

  private static Revision revision(Desk desk, String name) throws IOException, CannotActException {
    return new Revision(name, Tracing.commitId(desk, name));
  }

  private static Revision ledger(Desk desk) throws IOException, CannotActException {
    return new Revision(
        desk.branch(),
        desk.tipId()
            .orElseThrow(
                () ->
                    new CannotActException(
                        "there is no ledger on the branch " + desk.branch(),
                        "name both commits, or fetch the ledger branch")));
  }

  private static Baseline read(Desk desk, Revision revision)
      throws CannotActException, CannotJudgeException {
    try {
      return Baseline.of(desk.stateAt(revision.commit()), revision);
    } catch (UnreadableContentException e) {
      throw unreadable(revision, String.valueOf(e.getMessage()), e.finding().fix());
    } catch (CannotJudgeException e) {
      throw unreadable(revision, String.valueOf(e.getMessage()), e.fix());
    }
  }

  private static CannotJudgeException unreadable(Revision revision, String why, String fix) {
    return new CannotJudgeException(revision.name() + " cannot be read: " + why, fix);
  }
}
