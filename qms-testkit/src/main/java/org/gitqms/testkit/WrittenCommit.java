package org.gitqms.testkit;

import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.commit.Facts;
import org.gitqms.rules.snapshot.Snapshot;

/**
 * A commit that the kit has written, with all that a judge needs.
 *
 * @param commit as a strict reader would read it back
 * @param before the state before it
 * @param facts what its ancestry says
 */
public record WrittenCommit(Commit commit, Snapshot before, Facts facts) {}
