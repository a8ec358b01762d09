package org.gitqms.ledger.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.workflow.EventKind;

/** Looks for the commit with which a ledger begins, and says what is wrong with it. */
final class GenesisSearch {

  private static final RuleId GENESIS = new RuleId("QMS-907");
  private static final String CLAIM =
      "\n" + TrailerKey.EVENT.label() + ": " + EventKind.GENESIS.word() + "\n";

  private final VerifyRequest request;
  private final ObjectSource source;
  private final ResultBuilder result;
  private final List<Integer> early = new ArrayList<>();

  GenesisSearch(VerifyRequest request, ObjectSource source, ResultBuilder result) {
    this.request = request;
    this.source = source;
    this.result = result;
  }

  /** Where genesis stands; empty, with a finding, if it is not there or not the pinned one. */
  Optional<Integer> find(History history) {
    Optional<Integer> found = first(history);
    if (found.isEmpty()) {
      result.addAll(absent(history));
      return found;
    }
    ObjectId genesis = history.ids().get(found.get());
    result.before(found.get());
    if (!agreesWithPin(genesis.name())) {
      return Optional.empty();
    }
    for (int position : early) {
      result.add(
          Finding.error(
                  GENESIS,
                  "an event before genesis",
                  "begin the ledger with git qms init on a history that holds no events")
              .in(history.ids().get(position).name()));
    }
    return found;
  }

  private Optional<Integer> first(History history) {
    Optional<Integer> next = history.eventFrom(0, source);
    while (next.isPresent()) {
      int at = next.get();
      if (parsed(history, at).event().filter(e -> e.kind() == EventKind.GENESIS).isPresent()) {
        return next;
      }
      early.add(at);
      next = history.eventFrom(at + 1, source);
    }
    return Optional.empty();
  }

  /** A first event that means to be a genesis and is malformed is the cause to tell. */
  private List<Finding> absent(History history) {
    if (!early.isEmpty()) {
      int at = early.get(0);
      String id = history.ids().get(at).name();
      if (history.commit(at, source).message().contains(CLAIM)) {
        return parsed(history, at).findings().stream().map(f -> f.in(id)).toList();
      }
    }
    return List.of(
        Finding.error(
            GENESIS,
            "there is no genesis in the history of " + request.tip(),
            "name the ledger branch (--ref) or its repository; where no ledger exists yet,"
                + " begin one: git qms init"));
  }

  /** Tells the genesis, with a finding if it is not the pinned one; false then. */
  boolean agreesWithPin(String id) {
    result.genesis(id);
    Optional<String> root = request.root();
    if (root.isPresent() && !root.get().equals(id)) {
      result.add(
          Finding.error(
                  GENESIS,
                  "genesis is " + id + ", pinned is " + root.get(),
                  "compare the ids; if yours is right, this is another ledger or a rewritten one: fetch from"
                      + " the server you trust")
              .in(id));
      return false;
    }
    if (root.isEmpty() && request.requireRoot()) {
      result.add(
          Finding.error(
                  GENESIS,
                  "no root is pinned, so the history may be consistent and still not be yours",
                  "give the id of genesis from outside the repository: --root " + id)
              .in(id));
    }
    return true;
  }

  private EventMessage.Parsed parsed(History history, int position) {
    return EventMessage.parse(history.commit(position, source).message());
  }
}
