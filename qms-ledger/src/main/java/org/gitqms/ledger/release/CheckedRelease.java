package org.gitqms.ledger.release;

import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.release.ReleaseName;

/**
 * A release that was looked at.
 *
 * @param name the release
 * @param commit the full id of the commit on the ledger branch that it is, or would be
 * @param tagged true if there is a tag of it
 * @param authenticated true if the history was proved against a pinned root
 * @param text what its tag says, or would say; empty if something is wrong
 * @param findings what is wrong
 */
public record CheckedRelease(
    ReleaseName name,
    String commit,
    boolean tagged,
    boolean authenticated,
    String text,
    List<Finding> findings) {

  public CheckedRelease {
    findings = findings.stream().map(f -> f.commit().isPresent() ? f : f.in(commit)).toList();
  }

  /** True if nothing is wrong. */
  public boolean holds() {
    return findings.isEmpty();
  }
}
