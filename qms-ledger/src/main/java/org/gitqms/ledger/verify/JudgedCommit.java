package org.gitqms.ledger.verify;

import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.verdict.Verdict;

/**
 * One step of the walk.
 *
 * @param commit the commit
 * @param before the state it was judged on
 * @param verdict what was decided
 */
public record JudgedCommit(Commit commit, Snapshot before, Verdict verdict) {}
