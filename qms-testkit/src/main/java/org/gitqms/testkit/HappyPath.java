package org.gitqms.testkit;

import org.gitqms.rules.record.Answer;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.workflow.Status;
import org.jspecify.annotations.Nullable;

/** The shortest way of a document through its life, one event at a time. */
final class HappyPath {

  private static final int LONGEST = 40;

  private final TestLedger ledger;
  private final String id;
  private final Team team;

  HappyPath(TestLedger ledger, String id, Team team) {
    this.ledger = ledger;
    this.id = id;
    this.team = team;
  }

  static HappyPath of(TestLedger ledger, String id) {
    Cast cast = ledger.cast();
    return new HappyPath(ledger, id, new Team(cast.init(), cast.qa(), cast.rev()));
  }

  /** Goes on until the document stands there and nobody holds it. */
  void to(Status target) {
    for (int i = 0; i < LONGEST; i++) {
      DocumentRecord record = record();
      if (record != null && record.status() == target && record.holder() == null) {
        return;
      }
      step();
    }
    throw new IllegalArgumentException("the way of " + id + " does not lead to " + target);
  }

  /** Writes the next event. */
  void step() {
    DocumentRecord record = record();
    Actor owner = ledger.by(team.owner());
    if (record == null) {
      create(owner);
      return;
    }
    if (record.holder() != null) {
      owner.checkin(id);
      return;
    }
    if (KitTexts.waits(ledger, record)) {
      owner.checkout(id);
      return;
    }
    switch (record.status()) {
      case DRAFT, IN_EXECUTION -> owner.routeReview(id, team.reviewer());
      case IN_REVIEW, IN_PRE_REVIEW, IN_POST_REVIEW -> asked(record).recommend(id);
      case REVIEWED, PRE_REVIEWED, POST_REVIEWED -> approvalOrAgain(owner, record);
      case IN_APPROVAL, IN_PRE_APPROVAL, IN_POST_APPROVAL -> asked(record).approve(id);
      case EFFECTIVE -> owner.checkout(id);
      case PRE_APPROVED -> owner.release(id);
      case POST_APPROVED -> owner.close(id);
      case RETIRED, CLOSED, CANCELLED, APPROVED ->
          throw new IllegalArgumentException("nothing follows " + record.status() + " of " + id);
    }
  }

  /** The first of those who have not answered yet. */
  Actor asked(DocumentRecord record) {
    boolean quality = record.assignees().contains(Answer.QUALITY_SEAT);
    return ledger.by(quality ? team.quality() : team.reviewer());
  }

  @Nullable DocumentRecord record() {
    return ledger.snapshot().record(new DocumentId(id)).orElse(null);
  }

  private void create(Actor owner) {
    String title = "Work on " + id;
    if (id.matches(".*-VAR-[0-9]+")) {
      owner.create(id, title, "type-1");
    } else {
      owner.create(id, title);
    }
  }

  private void approvalOrAgain(Actor owner, DocumentRecord record) {
    boolean content =
        record.outcomes().stream().allMatch(o -> o.verdict().equals(Answer.RECOMMEND));
    if (content) {
      owner.routeApproval(id, team.reviewer());
    } else {
      owner.checkout(id);
    }
  }
}
