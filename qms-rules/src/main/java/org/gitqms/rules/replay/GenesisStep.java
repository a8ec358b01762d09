package org.gitqms.rules.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.policy.DocumentTypes;
import org.gitqms.rules.policy.Policy;
import org.gitqms.rules.policy.PolicyReader;
import org.gitqms.rules.policy.ResolvedId;
import org.gitqms.rules.record.Approved;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.record.LedgerState;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.Status;
import org.gitqms.rules.workflow.Version;

/**
 * The first event. It brings the policy and the first procedures and templates, which are effective
 * at 1.0 on the founder's word alone; their records follow from them.
 */
final class GenesisStep {

  private GenesisStep() {}

  static Effects run(Snapshot before, Event event, Commit commit) {
    Map<String, Content> brought = new TreeMap<>();
    for (FileChange change : commit.changes()) {
      boolean computed = change.path().startsWith(Layout.RECORDS);
      if (change.path().startsWith(Layout.ROOT) && !computed) {
        change.content().ifPresent(content -> brought.put(change.path(), content));
      }
    }
    Policy policy =
        PolicyReader.read(brought)
            .policy()
            .orElseThrow(() -> new ReplayException("the policy is not valid"));
    Effects.Builder effects = new Effects.Builder(before, policy).policy(policy);
    brought.forEach(effects::write);
    List<String> stray = new ArrayList<>();
    brought.forEach(
        (path, content) -> {
          Optional<DocumentRecord> record = seed(path, content, policy.types());
          record.ifPresent(effects::record);
          if (record.isEmpty() && !isKnown(path)) {
            stray.add(path);
          }
        });
    if (!stray.isEmpty()) {
      throw new ReplayException("neither policy nor a document that can be effective: " + stray);
    }
    Optional<Digest> store = event.value(TrailerKey.STORE).flatMap(Digest::parse);
    effects.ledger(store.map(LedgerState.NEW::importing).orElse(LedgerState.NEW));
    return effects.done(event, LedgerSteps.subject(event));
  }

  private static boolean isKnown(String path) {
    return path.startsWith(Layout.UNEXPLAINED) || Layout.isPolicy(path);
  }

  private static Optional<DocumentRecord> seed(String path, Content content, DocumentTypes types) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (!name.endsWith(".md")) {
      return Optional.empty();
    }
    return DocumentId.parse(name.substring(0, name.length() - 3))
        .flatMap(types::resolve)
        .filter(r -> !r.type().isExecutable())
        .filter(r -> Layout.effective(r.id(), r.type().name(), types).equals(path))
        .map(r -> seed(r, content));
  }

  private static DocumentRecord seed(ResolvedId resolved, Content content) {
    Version first = new Version(1, 0);
    return DocumentRecord.created(
            resolved.id(),
            resolved.type().name(),
            Titles.of(content).orElse(resolved.id().value()),
            Status.EFFECTIVE,
            first)
        .change()
        .approved(new Approved(first, content.digest(), List.of()))
        .first();
  }
}
