package org.gitqms.ledger.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.StoredTree;
import org.gitqms.ledger.git.TreeReader;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.content.StoredFiles;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.policy.Policy;
import org.gitqms.rules.policy.PolicyReader;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.record.InteractiveJson;
import org.gitqms.rules.record.LedgerJson;
import org.gitqms.rules.record.LedgerState;
import org.gitqms.rules.record.RecordJson;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.snapshot.UnreadableRecordException;

/** Reads the state of the quality system out of one tree, as it says of itself. */
public final class SnapshotReader {

  private final TreeReader trees;

  public SnapshotReader(ObjectSource source) {
    this.trees = new TreeReader(source);
  }

  /**
   * What a tree says.
   *
   * @param snapshot the state, if it can be read
   * @param findings why it cannot
   */
  public record Outcome(Optional<Snapshot> snapshot, List<Finding> findings) {
    public Outcome {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Reads the state of a tree, every record of it. A tree without {@code QMS/} is the state before
   * genesis.
   */
  public Outcome read(ObjectId tree) {
    Map<String, Content> files = new StoredTree(trees, tree).all();
    List<Finding> findings = new ArrayList<>();
    List<DocumentRecord> records = records(files, findings);
    return read(files, findings, (policy, ledger) -> Snapshot.of(policy, ledger, records, files));
  }

  /**
   * The state of a tree that somebody has verified, or will: policy and ledger are read, records
   * and texts when they are asked for.
   */
  public Outcome open(ObjectId tree) {
    StoredFiles stored = new StoredTree(trees, tree);
    if (!trees.holdsQms(tree)) {
      return new Outcome(Optional.of(Snapshot.ungoverned()), List.of());
    }
    Map<String, Content> few = new TreeMap<>();
    stored.file(Layout.LEDGER).ifPresent(content -> few.put(Layout.LEDGER, content));
    for (String name : stored.namesIn(Layout.POLICY)) {
      stored.file(Layout.POLICY + name).ifPresent(c -> few.put(Layout.POLICY + name, c));
    }
    return read(
        few, new ArrayList<>(), (policy, ledger) -> Snapshot.reading(policy, ledger, stored));
  }

  private static Outcome read(
      Map<String, Content> files,
      List<Finding> findings,
      BiFunction<Policy, LedgerState, Snapshot> state) {
    if (files.isEmpty()) {
      return new Outcome(Optional.of(Snapshot.ungoverned()), List.of());
    }
    PolicyReader.Outcome policy = PolicyReader.read(files);
    findings.addAll(policy.findings());
    Content ledgerFile = files.get(Layout.LEDGER);
    Optional<LedgerState> ledger =
        ledgerFile == null ? Optional.empty() : LedgerJson.read(ledgerFile.bytes());
    if (ledger.isEmpty()) {
      findings.add(UnreadableRecordException.finding(Layout.LEDGER));
    }
    return findings.isEmpty()
        ? new Outcome(
            Optional.of(state.apply(policy.policy().orElseThrow(), ledger.orElseThrow())),
            List.of())
        : new Outcome(Optional.empty(), findings);
  }

  private static List<DocumentRecord> records(Map<String, Content> files, List<Finding> findings) {
    List<DocumentRecord> records = new ArrayList<>();
    files.forEach(
        (path, content) -> {
          if (!path.startsWith(Layout.RECORDS) || path.equals(Layout.LEDGER)) {
            return;
          }
          if (Layout.isAnswers(path)) {
            if (InteractiveJson.read(content.bytes()).isEmpty()) {
              findings.add(UnreadableRecordException.finding(path));
            }
            return;
          }
          Optional<DocumentRecord> record =
              RecordJson.read(content.bytes()).filter(r -> Layout.record(r.id()).equals(path));
          record.ifPresentOrElse(
              records::add, () -> findings.add(UnreadableRecordException.finding(path)));
        });
    return records;
  }
}
