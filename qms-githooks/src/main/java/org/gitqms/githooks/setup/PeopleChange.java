package org.gitqms.githooks.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Intent;
import org.gitqms.ledger.desk.Step;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.people.People;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.policy.PeopleYaml;
import org.gitqms.rules.policy.Policy;
import org.gitqms.rules.policy.PolicyReader;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.replay.PolicySteps;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.EventKind;
import org.jspecify.annotations.Nullable;

/** A change of the people file, as a policy proposal. What waits already is added to. */
final class PeopleChange {

  private static final String FILE = PolicyReader.FOLDER + "people.yml";

  private final @Nullable DocumentId change;
  private final String comment;

  /**
   * @param change the change record that authorises it, or null before the ledger is governed
   */
  PeopleChange(@Nullable DocumentId change, String comment) {
    this.change = change;
    this.comment = comment;
  }

  /** How a list of people becomes another. */
  interface Edit {
    List<Principal> of(List<Principal> people) throws CannotActException;
  }

  /** Proposes what becomes of the people by {@code edit}. */
  Intent by(Edit edit) {
    return (state, actor) -> {
      List<Principal> before = List.copyOf(people(state).all());
      List<Principal> after = edit.of(new ArrayList<>(before));
      if (after.equals(before)) {
        throw new CannotActException(
            state.ledger().waiting().isPresent()
                ? "that is what is in force, or is proposed already"
                : "that is what is in force",
            "git qms user list; git qms policy show --proposed");
      }
      return List.of(propose(actor.id(), PeopleYaml.write(after)));
    };
  }

  /** Puts a changed principal in the place of the old one. */
  static List<Principal> replace(List<Principal> people, String id, UnaryOperator<Principal> change)
      throws CannotActException {
    if (people.stream().noneMatch(p -> p.id().equals(id))) {
      throw new CannotActException("there is nobody with the id " + id, "git qms user list");
    }
    return people.stream().map(p -> p.id().equals(id) ? change.apply(p) : p).toList();
  }

  private Step propose(String actor, Content file) {
    Event event =
        Event.by(actor, EventKind.POLICY_PROPOSE)
            .with(
                TrailerKey.CHANGE,
                Optional.ofNullable(change).map(DocumentId::value).stream().toList())
            .saying(comment);
    return new Step(event, Map.of(Layout.proposed(FILE), Optional.of(file)));
  }

  /** The people as they are, or as they are proposed to be. */
  private static People people(Snapshot state) {
    return PolicyReader.read(PolicySteps.policyAfter(state))
        .policy()
        .map(Policy::people)
        .orElseGet(() -> state.policy().people());
  }
}
