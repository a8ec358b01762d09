package org.gitqms.rules.replay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.commit.Signature;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.people.People;
import org.gitqms.rules.policy.Policy;
import org.gitqms.rules.policy.PolicyReader;
import org.gitqms.rules.record.LedgerState;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.snapshot.Snapshot;

/**
 * Changing the policy, in two events. A proposal stands beside what is in force ({@code
 * people.draft.yml} beside {@code people.yml}), as a draft stands beside a document; approval puts
 * it in place. A proposer adds to his own proposal; that of another person replaces it. What is
 * left of a proposal once all its files are deleted is none: it is withdrawn.
 */
public final class PolicySteps {

  private PolicySteps() {}

  static Effects propose(Snapshot before, Event event, Commit commit) {
    Map<String, Content> proposed = new TreeMap<>(before.proposedFiles());
    Effects.Builder effects = new Effects.Builder(before, before.policy());
    boolean afresh = waitsForAnother(before, event) || isDistrusted(before);
    if (afresh) {
      // Else a proposer could confirm his own files, once another has added one to them; and what
      // a key that is no longer believed has brought would come along under another key.
      proposed.keySet().forEach(effects::delete);
      proposed.clear();
    }
    for (FileChange change : commit.changes()) {
      if (!Layout.isProposed(change.path())) {
        continue;
      }
      if (change.isDeletion()) {
        proposed.remove(change.path());
        effects.delete(change.path());
      } else if (change.content().isPresent()) {
        proposed.put(change.path(), change.content().get());
        effects.write(change.path(), change.content().get());
      }
    }
    if (proposed.isEmpty() && before.ledger().waiting().isEmpty()) {
      throw new ReplayException("the proposal holds no policy file");
    }
    Digest content = digest(proposed);
    LedgerState.Proposal proposal =
        new LedgerState.Proposal(
            event.actor(),
            keys(before, commit, afresh),
            event.value(TrailerKey.CHANGE).orElse(null),
            content);
    effects.ledger(before.ledger().proposing(proposed.isEmpty() ? null : proposal));
    return effects.done(
        event.with(TrailerKey.CONTENT, content.value()), LedgerSteps.subject(event));
  }

  private static List<String> keys(Snapshot before, Commit commit, boolean afresh) {
    List<String> keys = new ArrayList<>();
    if (!afresh) {
      before.ledger().waiting().ifPresent(waiting -> keys.addAll(waiting.keys()));
    }
    if (commit.signature() instanceof Signature.Good good) {
      keys.add(good.key().fingerprint());
    }
    return keys;
  }

  /** True if a proposal waits that was signed by a key which is no longer believed. */
  public static boolean isDistrusted(Snapshot state) {
    return state
        .ledger()
        .waiting()
        .filter(waiting -> waiting.keys().stream().anyMatch(state.ledger().compromised()::contains))
        .isPresent();
  }

  private static boolean waitsForAnother(Snapshot before, Event event) {
    People people = before.policy().people();
    return before
        .ledger()
        .waiting()
        .map(p -> people.personBehind(p.by()))
        .filter(person -> !person.equals(people.personBehind(event.actor())))
        .isPresent();
  }

  static Effects approve(Snapshot before, Event event) {
    Map<String, Content> proposed = before.proposedFiles();
    LedgerState.Proposal proposal =
        before
            .ledger()
            .waiting()
            .orElseThrow(() -> new ReplayException("no policy change is proposed"));
    Effects.Builder effects = new Effects.Builder(before, before.policy());
    proposed.forEach((path, content) -> effects.move(path, Layout.inForce(path)));
    Policy next =
        PolicyReader.read(policyAfter(before))
            .policy()
            .orElseThrow(() -> new ReplayException("the proposed policy is not valid"));
    effects.policy(next).ledger(before.ledger().proposing(null));
    return effects.done(
        event.with(TrailerKey.CONTENT, proposal.content().value()), LedgerSteps.subject(event));
  }

  /** The policy files as they would be if the proposal were approved. */
  public static Map<String, Content> policyAfter(Snapshot state) {
    Map<String, Content> files = new TreeMap<>(state.files());
    state.proposedFiles().forEach((path, content) -> files.put(Layout.inForce(path), content));
    return files;
  }

  private static Digest digest(Map<String, Content> files) {
    StringBuilder all = new StringBuilder("policy\n");
    files.forEach(
        (path, content) -> all.append(path).append(' ').append(content.digest()).append('\n'));
    return Digest.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }
}
