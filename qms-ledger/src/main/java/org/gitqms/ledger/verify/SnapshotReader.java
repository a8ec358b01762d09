package org.gitqms.ledger.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.TreeReader;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.policy.PolicyReader;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.record.InteractiveJson;
import org.gitqms.rules.record.LedgerJson;
import org.gitqms.rules.record.LedgerState;
import org.gitqms.rules.record.RecordJson;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.snapshot.Snapshot;

/** Reads the state of the quality system out of one tree, as it says of itself. */
public final class SnapshotReader {

  private static final RuleId RECORD = new RuleId("QMS-207");

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

  /** Reads the state of a tree. A tree without {@code QMS/} is the state before genesis. */
  public Outcome read(ObjectId tree) {
    Map<String, Content> files = new TreeMap<>();
    List<Finding> findings = new ArrayList<>();
    for (FileChange file : trees.qmsFiles(tree).values()) {
      file.content().ifPresent(content -> files.put(file.path(), content));
    }
    if (files.isEmpty()) {
      return new Outcome(Optional.of(Snapshot.ungoverned()), List.of());
    }
    List<DocumentRecord> records = records(files, findings);
    PolicyReader.Outcome policy = PolicyReader.read(files);
    findings.addAll(policy.findings());
    Content ledgerFile = files.get(Layout.LEDGER);
    Optional<LedgerState> ledger =
        ledgerFile == null ? Optional.empty() : LedgerJson.read(ledgerFile.bytes());
    if (ledger.isEmpty()) {
      findings.add(unreadable(Layout.LEDGER));
    }
    if (!findings.isEmpty()) {
      return new Outcome(Optional.empty(), findings);
    }
    return new Outcome(
        Optional.of(
            Snapshot.of(policy.policy().orElseThrow(), ledger.orElseThrow(), records, files)),
        List.of());
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
              findings.add(unreadable(path));
            }
            return;
          }
          Optional<DocumentRecord> record =
              RecordJson.read(content.bytes()).filter(r -> Layout.record(r.id()).equals(path));
          record.ifPresentOrElse(records::add, () -> findings.add(unreadable(path)));
        });
    return records;
  }

  private static Finding unreadable(String path) {
    return Finding.error(
            RECORD, "not a record as git qms writes it", "restore the file from its last event")
        .at(Location.of(path));
  }
}
