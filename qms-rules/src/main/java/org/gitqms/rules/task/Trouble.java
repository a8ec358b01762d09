package org.gitqms.rules.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gitqms.rules.people.Group;
import org.gitqms.rules.people.People;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.people.PrincipalKey;
import org.gitqms.rules.people.PrincipalKind;
import org.gitqms.rules.record.Answer;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.rule.identity.Independence;
import org.gitqms.rules.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Something that is stuck, because nobody who could move it is there.
 *
 * @param document the document's id, or null if it is about the ledger itself
 * @param what what is wrong, one line
 * @param fix what to type or do next, one line
 */
public record Trouble(@Nullable String document, String what, String fix) {

  /** The document, if it is about one. */
  public Optional<String> about() {
    return Optional.ofNullable(document);
  }

  /** Everything that is stuck, by document; the ledger itself first. */
  public static List<Trouble> in(Snapshot state) {
    List<Trouble> troubles = new ArrayList<>(ofLedger(state));
    state.records().stream()
        .filter(record -> !record.status().isTerminal())
        .sorted(Comparator.comparing(DocumentRecord::id))
        .forEach(record -> troubles.addAll(of(state, record)));
    return troubles;
  }

  private static List<Trouble> ofLedger(Snapshot state) {
    List<Trouble> troubles = new ArrayList<>();
    People people = state.policy().people();
    if (people.all().stream().noneMatch(p -> isThere(p) && p.isIn(Group.QUALITY))) {
      troubles.add(
          new Trouble(
              null,
              "nobody of quality can sign, so nothing can be approved",
              "git qms user propose ID --groups quality --key FILE"));
    }
    if (people.all().stream().noneMatch(p -> isThere(p) && p.isIn(Group.ADMINISTRATOR))) {
      troubles.add(
          new Trouble(
              null,
              "no administrator can sign, so no policy change can be proposed",
              "restore a key of one; without it the policy stays as it is for good"));
    }
    state
        .ledger()
        .waiting()
        .filter(waiting -> approvers(state, people.personBehind(waiting.by())).isEmpty())
        .ifPresent(
            waiting ->
                troubles.add(
                    new Trouble(
                        null,
                        "nobody of quality but "
                            + waiting.by()
                            + " could approve the policy change",
                        "have another administrator propose it: git qms policy propose")));
    return troubles;
  }

  private static List<Trouble> of(Snapshot state, DocumentRecord record) {
    List<Trouble> troubles = new ArrayList<>();
    People people = state.policy().people();
    String id = record.id().value();
    String holder = record.holder();
    String owner = record.owner();
    String reassign = "an administrator or quality: git qms reassign " + id + " OWNER -m REASON";
    if (holder != null && !isThere(people, holder)) {
      troubles.add(new Trouble(id, "held by " + holder + ", who can sign no more", reassign));
    } else if (owner != null && !isThere(people, owner)) {
      troubles.add(new Trouble(id, "owned by " + owner + ", who can sign no more", reassign));
    }
    String way =
        record.status().isInReview() ? "--review" : record.retiring() ? "--retire" : "--approval";
    String withdraw =
        "its owner asks others: git qms withdraw " + id + "; git qms route " + id + " " + way;
    for (String seat : record.assignees()) {
      if (seat.equals(Answer.QUALITY_SEAT)) {
        if (independent(state, record).isEmpty()) {
          troubles.add(
              new Trouble(
                  id,
                  "nobody of quality is independent of it, so nobody can answer",
                  "git qms user propose ID --groups quality --key FILE"));
        }
      } else if (!isThere(people, seat)) {
        troubles.add(new Trouble(id, "waits for " + seat + ", who can sign no more", withdraw));
      }
    }
    return troubles;
  }

  /** Quality people who may answer for quality. */
  private static List<Principal> independent(Snapshot state, DocumentRecord record) {
    Set<String> excluded = Independence.excluded(state, record);
    return state.policy().people().all().stream()
        .filter(p -> isThere(p) && p.isIn(Group.QUALITY) && !excluded.contains(p.person()))
        .toList();
  }

  private static List<Principal> approvers(Snapshot state, String proposer) {
    return state.policy().people().all().stream()
        .filter(p -> isThere(p) && p.isIn(Group.QUALITY) && !p.person().equals(proposer))
        .toList();
  }

  private static boolean isThere(People people, String id) {
    return people.find(id).filter(Trouble::isThere).isPresent();
  }

  private static boolean isThere(Principal principal) {
    return principal.kind() != PrincipalKind.CI
        && !principal.groups().isEmpty()
        && principal.keys().stream().anyMatch((PrincipalKey key) -> !key.retired());
  }
}
