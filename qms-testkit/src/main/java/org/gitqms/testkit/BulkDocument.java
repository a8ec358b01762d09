package org.gitqms.testkit;

import java.util.Random;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.workflow.Status;
import org.gitqms.rules.workflow.Version;
import org.jspecify.annotations.Nullable;

/** One document of a long history: the happy path, with what happens on the way. */
final class BulkDocument {

  private static final int PERCENT = 100;

  private final TestLedger ledger;
  private final String id;
  private final Team team;
  private final Random random;
  private final HappyPath path;
  private int rounds;
  private int variances;
  private int revisions;
  private int children;
  private @Nullable BulkDocument child;

  BulkDocument(TestLedger ledger, String id, Team team, Random random) {
    this.ledger = ledger;
    this.id = id;
    this.team = team;
    this.random = random;
    this.path = new HappyPath(ledger, id, team);
  }

  /** To be checked in so often while in execution, with so many variances. */
  BulkDocument executing(int checkins, int variancesToCome) {
    rounds = checkins;
    variances = variancesToCome;
    return this;
  }

  /** To be revised so often once effective. */
  BulkDocument revised(int times) {
    revisions = times;
    return this;
  }

  boolean isDone() {
    DocumentRecord record = path.record();
    return record != null
        && (record.status().isTerminal()
            || (record.status() == Status.EFFECTIVE && revisions == 0));
  }

  /** Writes exactly one event. */
  void step() {
    DocumentRecord record = path.record();
    if (record == null) {
      path.step();
    } else if (record.holder() != null) {
      ledger.by(team.owner()).checkin(id, text(record));
    } else if (record.status() == Status.IN_EXECUTION) {
      execute();
    } else if (!detour(record)) {
      revisions -= record.status() == Status.EFFECTIVE ? 1 : 0;
      path.step();
    }
  }

  private void execute() {
    if (child != null && !child.isDone()) {
      child.step();
    } else if (variances > 0) {
      variances--;
      children++;
      String childId = String.format("%s-VAR-%03d", id, children);
      child = new BulkDocument(ledger, childId, team, random).executing(1 + random.nextInt(2), 0);
      child.step();
    } else if (rounds > 0) {
      rounds--;
      ledger.by(team.owner()).checkout(id);
    } else {
      path.step();
    }
  }

  /** Sometimes it goes otherwise. */
  private boolean detour(DocumentRecord record) {
    int chance = random.nextInt(PERCENT);
    if (record.status().isInReview() && chance < 3) {
      ledger.by(team.owner()).withdraw(id);
    } else if (record.status().isInReview() && chance < 9) {
      path.asked(record).requestUpdates(id, "Say more about " + Words.some(random, 5) + ".");
    } else if (record.status().isInApproval() && chance < 5) {
      path.asked(record).reject(id, "It does not say " + Words.some(random, 5) + ".");
    } else if (isFirstDraft(record) && chance < 4) {
      ledger.by(team.owner()).cancel(id, "Not needed: " + Words.some(random, 5) + ".");
    } else {
      return false;
    }
    return true;
  }

  private static boolean isFirstDraft(DocumentRecord record) {
    return record.status() == Status.DRAFT
        && record.version().approvals() == 0
        && !record.type().equals("INV")
        && !record.type().equals("VAR");
  }

  private String text(DocumentRecord record) {
    boolean first = record.version().equals(Version.FIRST);
    String words = Words.paragraphs(random, first ? 6 : 1);
    return KitTexts.with(ledger, record, team.owner(), words);
  }
}
