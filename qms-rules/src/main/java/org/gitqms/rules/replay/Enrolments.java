package org.gitqms.rules.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.people.Enrolment;
import org.gitqms.rules.people.People;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.people.PrincipalKey;
import org.gitqms.rules.policy.Policy;
import org.gitqms.rules.policy.PolicyReader;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.EventKind;

/** The keys that a change of the people file would enrol. */
public final class Enrolments {

  private static final String IN_FORCE = Layout.POLICY + "people.yml";
  private static final String PROPOSED = Layout.proposed(IN_FORCE);

  private Enrolments() {}

  /**
   * The keys that the people file of a proposal lists and the one in force does not. None before
   * the repository is governed, for any other event, and for a file that cannot be read.
   */
  public static List<Enrolment> of(Snapshot before, Commit commit) {
    if (!before.isGoverned() || !before.ledger().governed() || !isAboutPolicy(commit.message())) {
      return List.of();
    }
    return EventMessage.parse(commit.message())
        .event()
        .map(Event::kind)
        .flatMap(kind -> peopleFile(before, kind, commit))
        .flatMap(file -> people(before, file))
        .map(people -> added(before.policy().people(), people))
        .orElse(List.of());
  }

  /** Cheap: nearly no commit is. */
  private static boolean isAboutPolicy(String message) {
    return message.contains("\nQMS-Event: policy-");
  }

  private static Optional<Content> peopleFile(Snapshot before, EventKind kind, Commit commit) {
    return switch (kind) {
      case POLICY_APPROVE -> before.file(PROPOSED);
      case POLICY_PROPOSE ->
          commit.changes().stream()
              .filter(change -> change.path().equals(PROPOSED))
              .findFirst()
              .flatMap(FileChange::content);
      default -> Optional.empty();
    };
  }

  private static Optional<People> people(Snapshot before, Content file) {
    Map<String, Content> files = new TreeMap<>(before.files());
    files.put(IN_FORCE, file);
    return PolicyReader.read(files).policy().map(Policy::people);
  }

  private static List<Enrolment> added(People old, People next) {
    List<Enrolment> added = new ArrayList<>();
    for (Principal principal : next.all()) {
      for (PrincipalKey key : principal.keys()) {
        if (old.holderOf(key.key()).isEmpty()) {
          added.add(new Enrolment(principal, key));
        }
      }
    }
    return added;
  }
}
