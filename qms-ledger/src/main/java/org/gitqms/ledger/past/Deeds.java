package org.gitqms.ledger.past;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.event.CitedChange;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Status;

/**
 * What stands on a stretch of the first-parent line that anybody may ask for: releases, what came
 * into force, and code that was made for a document. Places on the line are numbers that grow.
 */
final class Deeds {

  private final Map<DocumentId, Release> releases = new HashMap<>();
  private final List<Approval> approvals = new ArrayList<>();
  private final List<Code> code = new ArrayList<>();

  /** Where a document was released last, and when, in seconds since the epoch. */
  record Release(long place, long time) {}

  /** A document that came into force, or out of it. */
  private record Approval(long place, DocumentId document) {}

  /** A commit that came onto the line, and the document that it was made for. */
  record Code(long place, ObjectId id, DocumentId change, long time) {}

  void event(long place, long time, Event event) {
    if (event.document().isEmpty()) {
      return;
    }
    DocumentId document = event.document().get();
    if (event.kind() == EventKind.RELEASE) {
      releases.merge(document, new Release(place, time), (a, b) -> a.place() > b.place() ? a : b);
    } else if (event.kind() == EventKind.CLOSE || isApproval(event)) {
      approvals.add(new Approval(place, document));
    }
  }

  void code(long place, RawCommit commit) {
    Ident committer = commit.committer();
    long time = committer == null ? Long.MIN_VALUE : committer.time();
    CitedChange.documents(commit.message())
        .forEach(change -> code.add(new Code(place, commit.id(), change, time)));
  }

  Optional<Release> release(DocumentId document) {
    return Optional.ofNullable(releases.get(document));
  }

  Set<DocumentId> approvedAfter(long place) {
    Set<DocumentId> documents = new HashSet<>();
    approvals.stream().filter(a -> a.place() > place).forEach(a -> documents.add(a.document()));
    return documents;
  }

  /** The commits after a place that were made for a document, or for one below it. */
  Collection<Code> codeAfter(long place, DocumentId document) {
    String below = document.value() + "-";
    return code.stream()
        .filter(c -> c.place() > place)
        .filter(c -> c.change().equals(document) || c.change().value().startsWith(below))
        .toList();
  }

  private static boolean isApproval(Event event) {
    String to = event.value(TrailerKey.TRANSITION).orElse("");
    return event.kind() == EventKind.APPROVE
        && (to.endsWith("> " + Status.EFFECTIVE) || to.endsWith("> " + Status.RETIRED));
  }
}
