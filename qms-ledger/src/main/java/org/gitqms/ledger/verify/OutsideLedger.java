package org.gitqms.ledger.verify;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.DamagedObjectException;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.ledger.past.Ancestry;
import org.gitqms.ledger.past.TooManyCommitsException;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.verdict.PlainCommits;

/** QMS-911: what is pushed beside the ledger branch is code, and shows no other history. */
final class OutsideLedger {

  private static final RuleId CODE_ONLY = new RuleId("QMS-911");
  private static final RuleId CUT = new RuleId("QMS-909");
  private static final String REPLACE = "refs/replace/";
  private static final Pattern TAG =
      Pattern.compile("object ([0-9a-f]{40})\ntype ([a-z]+)\n.*", Pattern.DOTALL);
  private static final int DEEPEST_TAG = 10;
  private static final int MOST_PARENTS = 100;

  private final ObjectSource source;
  private final QmsChanges qms;
  private final Ancestry ancestry;
  private final String ledger;

  /**
   * @param known commits that need no look, nor do their ancestors: where refs stood before
   * @param line the events and commits that the push brings to the ledger branch
   * @param most how many commits are looked at
   */
  OutsideLedger(
      ObjectSource source, Set<ObjectId> known, List<ObjectId> line, String ledger, int most) {
    this.source = source;
    this.qms = new QmsChanges(source);
    this.ancestry = new Ancestry(source, commits(known), most);
    line.forEach(ancestry::know);
    this.ledger = ledger;
  }

  /** How many commits were looked at. */
  int looked() {
    return ancestry.looked();
  }

  static Finding deletion(RefChange change) {
    return Finding.error(
        CUT,
        "the push deletes the ledger branch " + change.ref(),
        "leave it where it stands; events are never rewritten or removed");
  }

  List<Finding> check(RefChange change) {
    if (change.ref().startsWith(REPLACE) && !change.deletes()) {
      return List.of(
          Finding.error(
              CUT,
              change.ref() + " would show another history than the one that is signed",
              "push no replacement refs"));
    }
    if (change.deletes()) {
      return List.of();
    }
    try {
      Optional<ObjectId> commit = commit(change.after());
      if (commit.isEmpty()) {
        return List.of(
            Finding.error(
                CODE_ONLY, change.ref() + " does not lead to a commit", "push branches and tags"));
      }
      return walk(change.ref(), commit.get());
    } catch (DamagedObjectException e) {
      return List.of(e.finding().in(change.after().name()));
    } catch (TooManyCommitsException e) {
      return List.of(e.finding());
    }
  }

  /** Where a ref leads to no commit, or to one that is gone, it makes nothing known. */
  private Set<ObjectId> commits(Set<ObjectId> tips) {
    Set<ObjectId> commits = new HashSet<>();
    for (ObjectId tip : tips) {
      try {
        if (!tip.equals(ObjectId.zeroId())) {
          commit(tip).ifPresent(commits::add);
        }
      } catch (DamagedObjectException e) {
        // it makes nothing known
      }
    }
    return commits;
  }

  /** The commit that an object is, or that a tag leads to. */
  private Optional<ObjectId> commit(ObjectId id) {
    ObjectId object = id;
    for (int depth = 0; depth < DEEPEST_TAG; depth++) {
      int type = source.typeOf(object);
      if (type == Constants.OBJ_COMMIT) {
        return Optional.of(object);
      }
      if (type != Constants.OBJ_TAG) {
        return Optional.empty();
      }
      byte[] raw = source.read(object, Constants.OBJ_TAG);
      Matcher tag = TAG.matcher(new String(raw, StandardCharsets.UTF_8));
      if (!tag.matches()) {
        return Optional.empty();
      }
      object = ObjectId.fromString(tag.group(1));
    }
    return Optional.empty();
  }

  private List<Finding> walk(String ref, ObjectId tip) {
    return ancestry.from(
        tip, commit -> check(ref, commit).map(finding -> finding.in(commit.id().name())));
  }

  private Optional<Finding> check(String ref, RawCommit commit) {
    if (EventMessage.claimsToBeEvent(commit.message())) {
      return Optional.of(
          Finding.error(
              CODE_ONLY,
              "an event on " + ref + ", and not on the first-parent line of " + ledger,
              "push the event to " + ledger + " first; other branches carry code only"));
    }
    if (commit.parents().size() > MOST_PARENTS) {
      return Optional.of(
          Finding.error(
              CODE_ONLY,
              "a merge of " + commit.parents().size() + " branches on " + ref,
              "merge fewer branches at a time"));
    }
    Optional<Finding> unnamed = Unnamed.check(commit);
    if (unnamed.isPresent()) {
      return unnamed;
    }
    Optional<String> lookalike = EventMessage.lookalike(commit.message());
    if (lookalike.isPresent()) {
      return Optional.of(PlainCommits.lookingLikeEvent(lookalike.get()));
    }
    List<FileChange> changes = qms.of(commit);
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.error(
                    CODE_ONLY,
                    "QMS/ changes on " + ref,
                    "restore QMS/ there as it is on " + ledger + "; events change it, nothing else")
                .at(Location.of(changes.get(0).path())));
  }
}
