package org.gitqms.ledger.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.ledger.git.TreeReader;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.workflow.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * The commits of a branch that the shared one does not have, oldest first.
 *
 * @param base the newest commit that both have, or null if they have none
 * @param commits those after it on the first-parent line
 */
record Unpublished(@Nullable ObjectId base, List<RawCommit> commits) {

  Unpublished {
    commits = List.copyOf(commits);
  }

  /**
   * Compares two tips.
   *
   * @throws CannotActException if they have nothing in common
   */
  static Unpublished between(Repository repository, ObjectId local, ObjectId shared)
      throws IOException, CannotActException {
    ObjectId base = mergeBase(repository, local, shared);
    if (base == null) {
      throw new CannotActException(
          "this ledger and the one on the server have nothing in common",
          "compare their roots: git qms trust, here and in a fresh clone");
    }
    List<RawCommit> commits = new ArrayList<>();
    try (ObjectSource source = new ObjectSource(repository.newObjectReader())) {
      for (ObjectId at = local; !at.equals(base); ) {
        RawCommit raw = RawCommit.read(source, at);
        commits.add(raw);
        if (raw.parents().isEmpty()) {
          throw new CannotActException(
              "the shared branch is not on the first-parent line of yours",
              "git log --first-parent --oneline; then git reset to the shared branch");
        }
        at = raw.parents().get(0);
      }
    }
    Collections.reverse(commits);
    return new Unpublished(base, commits);
  }

  /**
   * The events as they were asked for, to be written again.
   *
   * @throws CannotActException if a commit is no event, or somebody else's
   */
  List<Step> steps(Repository repository, String actor) throws CannotActException {
    List<Step> steps = new ArrayList<>();
    try (ObjectSource source = new ObjectSource(repository.newObjectReader())) {
      TreeReader trees = new TreeReader(source);
      for (RawCommit raw : commits) {
        Optional<Event> event = EventLog.event(raw).map(LoggedEvent::event);
        if (event.isEmpty() || event.get().kind() == EventKind.GENESIS) {
          throw new CannotActException(
              "the commit " + raw.id().name() + " on your branch is no event that can be redone",
              "git branch saved; git reset --keep "
                  + raw.parents().get(0).name()
                  + "; git qms rebase"
                  + (raw.parents().size() > 1
                      ? "; git merge --no-ff " + raw.parents().get(1).name()
                      : ""));
        }
        if (!event.get().actor().equals(actor)) {
          throw new CannotActException(
              "the event " + raw.id().name() + " is " + event.get().actor() + "'s, not yours",
              "only who signed an event can sign it again; fetch it from where it was published");
        }
        steps.add(new Step(event.get(), brought(source, trees, raw, event.get().kind())));
      }
    }
    return steps;
  }

  private static Map<String, Optional<Content>> brought(
      ObjectSource source, TreeReader trees, RawCommit raw, EventKind kind) {
    Map<String, Optional<Content>> brought = new TreeMap<>();
    ObjectId before = RawCommit.read(source, raw.parents().get(0)).tree();
    for (FileChange change : trees.changes(before, raw.tree())) {
      boolean own =
          kind == EventKind.CHECKIN
              ? change.path().endsWith(".md")
              : kind == EventKind.POLICY_PROPOSE && Layout.isProposed(change.path());
      if (own) {
        // The repository is read later, too: what is brought is held here.
        brought.put(change.path(), change.content().map(c -> Content.of(c.bytes())));
      }
    }
    return brought;
  }

  static @Nullable ObjectId mergeBase(Repository repository, ObjectId a, ObjectId b)
      throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(walk.parseCommit(a));
      walk.markStart(walk.parseCommit(b));
      RevCommit base = walk.next();
      return base == null ? null : base.copy();
    }
  }
}
