package org.gitqms.ledger.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.ledger.past.Ancestry;
import org.gitqms.ledger.past.BroughtCode;
import org.gitqms.ledger.past.WorkHistory;
import org.gitqms.rules.commit.Facts;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.finding.Finding;

/**
 * What a commit that is no event brings onto the line beside itself: the commits that its other
 * parents lead to, and the line so far does not. What is brought in counts as seen from then on.
 */
final class Incoming {

  private final QmsChanges qms;
  private final BroughtCode code;
  private final Ancestry ancestry;
  private List<RawCommit> commits = List.of();
  private Optional<Finding> unnamed = Optional.empty();

  Incoming(ObjectSource source, BroughtCode code, Ancestry ancestry) {
    this.qms = new QmsChanges(source);
    this.code = code;
    this.ancestry = ancestry;
  }

  /** What the last commit brought in; as long as no code is governed, what names a document. */
  List<RawCommit> commits() {
    return commits;
  }

  /** The first that the last commit brought in and that does not say who made it. */
  Optional<Finding> unnamed() {
    return unnamed;
  }

  /**
   * The same facts, with what the commit brings in.
   *
   * @param governed true if code is governed where the commit comes onto the line
   */
  Facts added(Facts facts, RawCommit commit, boolean governed) {
    List<RawCommit> found = new ArrayList<>();
    commit.parents().forEach(parent -> found.addAll(ancestry.from(parent, look(governed))));
    commits = governed ? found : found.stream().filter(WorkHistory::isCode).toList();
    unnamed = found.stream().map(Unnamed::check).flatMap(Optional::stream).findFirst();
    Optional<String> stray = found.stream().map(this::stray).flatMap(Optional::stream).findFirst();
    if (stray.isPresent()) {
      return facts.bringingIn(stray.get());
    }
    return governed && commit.parents().size() == 2
        ? facts.merging(code.merged(commit, found))
        : facts;
  }

  /** As long as no code is governed, only what names a document or may not be here is kept. */
  private Function<RawCommit, Optional<RawCommit>> look(boolean governed) {
    return commit ->
        governed
                || WorkHistory.isCode(commit)
                || Unnamed.check(commit).isPresent()
                || stray(commit).isPresent()
            ? Optional.of(commit)
            : Optional.empty();
  }

  /** The id of a commit if it is no code: an event, or a change of QMS/. */
  private Optional<String> stray(RawCommit commit) {
    return EventMessage.claimsToBeEvent(commit.message()) || !qms.of(commit).isEmpty()
        ? Optional.of(commit.id().name())
        : Optional.empty();
  }
}
