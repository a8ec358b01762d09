package org.gitqms.ledger.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.ledger.git.TreeReader;
import org.gitqms.rules.commit.FileChange;

/**
 * A commit on the ledger branch that is no event and changes something under {@code QMS/} all the
 * same. No server takes it.
 *
 * @param id its full id
 * @param parent the full id of the commit before it
 * @param path a file that it changes
 * @param isNewest true if nothing stands on it
 */
public record PlainCommit(String id, String parent, String path, boolean isNewest) {

  /** Those of a clone that the server does not have, as far as is known; none without a server. */
  public static List<PlainCommit> unpublishedIn(Desk desk) throws IOException {
    Optional<ObjectId> here = desk.tip();
    Optional<ObjectId> there = desk.sharedTip();
    List<PlainCommit> plain = new ArrayList<>();
    if (here.isEmpty() || there.isEmpty()) {
      return plain;
    }
    try (ObjectSource source = new ObjectSource(desk.repository().newObjectReader())) {
      for (RawCommit raw :
          Unpublished.between(desk.repository(), here.get(), there.get()).commits()) {
        if (EventLog.event(raw).isEmpty()) {
          ObjectId parent = raw.parents().get(0);
          qmsPath(source, parent, raw)
              .ifPresent(
                  path ->
                      plain.add(
                          new PlainCommit(
                              raw.id().name(), parent.name(), path, raw.id().equals(here.get()))));
        }
      }
    } catch (CannotActException e) {
      return plain; // told by whoever tries to share
    }
    return plain;
  }

  private static Optional<String> qmsPath(ObjectSource source, ObjectId parent, RawCommit raw) {
    ObjectId before = RawCommit.read(source, parent).tree();
    return new TreeReader(source)
        .changes(before, raw.tree()).stream()
            .filter(FileChange::isQms)
            .map(FileChange::path)
            .findFirst();
  }
}
