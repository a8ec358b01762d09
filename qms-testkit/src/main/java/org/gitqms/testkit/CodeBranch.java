package org.gitqms.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.content.Content;

/** Commits of code beside the ledger branch, from where they forked to where they are merged. */
public final class CodeBranch {

  private final TestLedger ledger;
  private final String name;
  private final GitTree tree;
  private final TreeMap<String, FileChange> changes = new TreeMap<>();
  private ObjectId tip;

  CodeBranch(TestLedger ledger, String name) {
    this.ledger = ledger;
    this.name = name;
    this.tip = ledger.tip();
    this.tree = GitTree.of(ledger.store().storage(), ledger.commit(tip));
  }

  /** Adds a signed commit of these files, by path. */
  public CodeBranch commit(Person author, String message, Map<String, String> files) {
    for (FileChange change : changes(files)) {
      tree.put(change.path(), change.content().orElseThrow().bytes());
      changes.put(change.path(), change);
    }
    var ident = author.ident(ledger.clock().tick());
    RawCommit raw =
        RawCommit.of(tree.write().name(), List.of(tip.name()), ident, ident, message + "\n");
    tip = ledger.store().insertCommit(raw.signedBy(author.key()).bytes());
    ledger.store().point(Constants.R_HEADS + name, tip);
    return this;
  }

  public String name() {
    return name;
  }

  public ObjectId tip() {
    return tip;
  }

  /** All that changed since the fork. */
  List<FileChange> changes() {
    return List.copyOf(changes.values());
  }

  static List<FileChange> changes(Map<String, String> files) {
    List<FileChange> changes = new ArrayList<>();
    files.forEach((path, text) -> changes.add(FileChange.write(path, Content.of(text))));
    return changes;
  }
}
