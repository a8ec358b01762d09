package org.gitqms.rules.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.execution.FrozenText;
import org.gitqms.rules.people.People;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.policy.DocumentType;
import org.gitqms.rules.policy.Holes;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.record.Imported;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.Status;
import org.jspecify.annotations.Nullable;

/**
 * Closes an import. What was asked of people of the older system is void, what nobody here holds is
 * released, and what is in execution is frozen as it stands.
 */
final class AdoptStep {

  private AdoptStep() {}

  static Effects run(Snapshot before, Event event) {
    List<DocumentRecord> records = new ArrayList<>(before.records());
    records.sort(Comparator.comparing(DocumentRecord::id));
    Effects.Builder effects = new Effects.Builder(before, before.policy());
    long events = 0;
    long lines = 0;
    long documents = 0;
    for (DocumentRecord record : records) {
      Imported imported = record.imported();
      if (imported != null) {
        events += record.events();
        lines += imported.lines();
        documents++;
        effects.record(adopted(before, record));
      }
    }
    Digest store = before.ledger().store();
    if (store == null) {
      throw new ReplayException("genesis announced no import");
    }
    effects.ledger(before.ledger().closingImport());
    Event claimed =
        event
            .with(TrailerKey.STORE, store.value())
            .with(
                TrailerKey.COUNTS,
                events + " events, " + lines + " lines, " + documents + " documents");
    return effects.done(claimed, LedgerSteps.subject(event));
  }

  private static DocumentRecord adopted(Snapshot before, DocumentRecord old) {
    boolean asked = old.status().isInReview() || old.status().isInApproval();
    DocumentRecord.Change next = asked ? ReviewSteps.withdrawn(old) : old.change();
    if (old.status() == Status.APPROVED) {
      next.status(Status.REVIEWED);
    }
    next.endRound();
    String owner = principal(before, old.owner());
    next.owner(owner == null ? old.owner() : owner).holder(principal(before, old.holder()));
    next.contributors(principals(before, old.contributors()));
    next.authors(principals(before, old.authors()));
    if (isBetweenApprovalAndClosing(old.status())) {
      next.frozen(before.workingContent(old).map(text -> frozen(before, old, text)).orElse(null));
    }
    return next.asEffect();
  }

  private static Digest frozen(Snapshot before, DocumentRecord record, Content text) {
    Holes holes = before.typeOf(record).map(DocumentType::holes).orElse(Holes.NONE);
    return FrozenText.digest(text, holes, true);
  }

  private static boolean isBetweenApprovalAndClosing(Status status) {
    return status == Status.PRE_APPROVED
        || status == Status.IN_EXECUTION
        || status.isAfterExecution();
  }

  /** Who is no principal here keeps the historic name: independence asks for everybody. */
  private static List<String> principals(Snapshot before, List<String> historic) {
    List<String> all = new ArrayList<>();
    for (String name : historic) {
      String principal = principal(before, name);
      all.add(principal == null ? name : principal);
    }
    return all;
  }

  private static @Nullable String principal(Snapshot before, @Nullable String historic) {
    if (historic == null) {
      return null;
    }
    String name = historic.substring(People.HISTORIC.length());
    return before.policy().people().forHistoricName(name).map(Principal::id).orElse(null);
  }
}
