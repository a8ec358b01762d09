package org.gitqms.ledger.desk;

import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.rules.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * How this clone and the server stand to each other.
 *
 * @param shared where the server stands; null if it has no such branch
 * @param unpublished what the server does not have
 * @param findings why what the server has new is not believed; empty if it is
 */
record Meeting(@Nullable ObjectId shared, Unpublished unpublished, List<Finding> findings) {

  Meeting {
    findings = List.copyOf(findings);
  }

  /** The server has no such branch. */
  static Meeting ofNothing() {
    return new Meeting(null, new Unpublished(null, List.of()), List.of());
  }

  /** True if the server has something that this clone does not have. */
  boolean isNew() {
    return shared != null && !shared.equals(unpublished.base());
  }
}
