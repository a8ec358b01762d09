package org.gitqms.ledger.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.ledger.past.Ancestry;
import org.gitqms.ledger.past.BroughtCode;
import org.gitqms.ledger.past.WorkHistory;
import org.gitqms.rules.commit.Facts;
import org.gitqms.rules.event.EventMessage;

/**
 * What a commit that is no event brings onto the line beside itself: the commits that its other
 * parents lead to, and the line so far does not. What is brought in counts as seen from then on.
 */
final class Incoming {

  private final QmsChanges qms;
  private final BroughtCode code;
  private final Ancestry ancestry;
  private List<RawCommit> commits = List.of();

  Incoming(ObjectSource source, BroughtCode code, Ancestry ancestry) {
    this.qms = new QmsChanges(source);
    this.code = code;
    this.ancestry = ancestry;
  }

  /** What the last commit brought in; as long as no code is governed, what names a document. */
  List<RawCommit> commits() {
    return commits;
  }

  /**
   * The same facts, with what the commit brings in.
   *
   * @param governed true if code is governed where the commit comes onto the line
   */
  Facts added(Facts facts, RawCommit commit, boolean governed) {
    return governed ? ofGoverned(facts, commit) : facts.bringingIn(strayOf(commit).orElse(null));
  }

  private Facts ofGoverned(Facts facts, RawCommit merge) {
    List<RawCommit> found = new ArrayList<>();
    merge.parents().forEach(parent -> found.addAll(ancestry.from(parent, Optional::of)));
    commits = found;
    Optional<String> stray = found.stream().map(this::stray).flatMap(Optional::stream).findFirst();
    if (stray.isPresent()) {
      return facts.bringingIn(stray.get());
    }
    return merge.parents().size() == 2 ? facts.merging(code.merged(merge, found)) : facts;
  }

  private Optional<String> strayOf(RawCommit merge) {
    List<RawCommit> naming = new ArrayList<>();
    List<String> strays = new ArrayList<>();
    for (ObjectId parent : merge.parents()) {
      strays.addAll(
          ancestry.from(
              parent,
              commit -> {
                if (WorkHistory.isCode(commit)) {
                  naming.add(commit);
                }
                return stray(commit);
              }));
    }
    commits = naming;
    return strays.stream().findFirst();
  }

  /** The id of a commit if it is no code: an event, or a change of QMS/. */
  private Optional<String> stray(RawCommit commit) {
    return EventMessage.claimsToBeEvent(commit.message()) || !qms.of(commit).isEmpty()
        ? Optional.of(commit.id().name())
        : Optional.empty();
  }
}
