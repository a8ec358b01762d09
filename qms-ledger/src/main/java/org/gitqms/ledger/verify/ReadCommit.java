package org.gitqms.ledger.verify;

import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.ledger.past.CommitSignature;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.commit.Signature;
import org.gitqms.rules.event.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * A commit read, compared with the one before it, and its signature checked: ready to be judged.
 *
 * @param id the commit
 * @param raw the commit taken apart, or null if it is damaged
 * @param signature what the mathematics say of an event; of code nobody has asked yet
 * @param changes what it changes against its first parent; all contents are read and hashed
 * @param damage what is wrong with the object, or with one it needs; null if all is whole
 */
record ReadCommit(
    ObjectId id,
    @Nullable RawCommit raw,
    Signature signature,
    List<FileChange> changes,
    @Nullable String damage) {

  ReadCommit {
    changes = List.copyOf(changes);
  }

  static ReadCommit whole(RawCommit raw, List<FileChange> changes) {
    boolean event = EventMessage.claimsToBeEvent(raw.message());
    Signature signature = event ? CommitSignature.of(raw) : new Signature.Absent();
    return new ReadCommit(raw.id(), raw.withoutPayload(), signature, changes, null);
  }

  static ReadCommit damaged(ObjectId id, String damage) {
    return new ReadCommit(id, null, new Signature.Absent(), List.of(), damage);
  }
}
