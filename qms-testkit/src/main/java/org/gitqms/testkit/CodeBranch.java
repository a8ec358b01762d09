package org.gitqms.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.content.Content;

/** Commits of code beside the ledger branch, from where they forked to where they are merged. */
public final class CodeBranch {

  private final TestLedger ledger;
  private final String name;
  private final TreeMap<String, FileChange> changes = new TreeMap<>();
  private GitTree tree;
  private ObjectId tip;

  CodeBranch(TestLedger ledger, String name) {
    this.ledger = ledger;
    this.name = name;
    this.tip = ledger.tip();
    this.tree = GitTree.of(ledger.store().storage(), ledger.commit(tip));
  }

  /** A message that says for which document a commit was made. */
  public static String citing(String document, String words) {
    return words + "\n\nQMS-Change: " + document;
  }

  /** Adds a signed commit of these files, by path. */
  public CodeBranch commit(Person author, String message, Map<String, String> files) {
    return change(author, message, changes(files));
  }

  /** Adds a signed commit of any changes. */
  public CodeBranch change(Person author, String message, List<FileChange> made) {
    return add(written(author, message, List.of(tip), made).signedBy(author.key()));
  }

  /** Adds a commit of these files that nobody has signed. */
  public CodeBranch unsigned(Person author, String message, Map<String, String> files) {
    return add(written(author, message, List.of(tip), changes(files)));
  }

  /**
   * Merges the ledger branch into this one as git would, then settles what is told; signed.
   *
   * @param settled what the merge has that neither side has
   */
  public CodeBranch update(Person author, String message, Map<String, String> settled) {
    tree = GitTree.of(ledger.store().storage(), ledger.commit(ledger.tip()));
    changes.values().forEach(change -> place(tree, change));
    List<ObjectId> parents = List.of(tip, ledger.tip());
    return add(written(author, message, parents, changes(settled)).signedBy(author.key()));
  }

  /** Adds a merge of the ledger branch with any tree, signed. */
  public CodeBranch update(Person author, String message, Consumer<GitTree> made) {
    update(author, message, Map.of());
    RawCommit merge = ledger.commit(tip);
    GitTree other = GitTree.of(ledger.store().storage(), merge);
    made.accept(other);
    tree = other;
    return add(merge.with("tree", tree.write().name()).signedBy(author.key()));
  }

  private RawCommit written(
      Person author, String message, List<ObjectId> parents, List<FileChange> made) {
    for (FileChange change : made) {
      place(tree, change);
      changes.put(change.path(), change);
    }
    Ident ident = author.ident(ledger.clock().tick());
    List<String> ids = parents.stream().map(ObjectId::name).toList();
    return RawCommit.of(tree.write().name(), ids, ident, ident, message + "\n");
  }

  private CodeBranch add(RawCommit commit) {
    tip = ledger.store().insertCommit(commit.bytes());
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

  static void place(GitTree tree, FileChange change) {
    if (change.submodule().isPresent()) {
      tree.put(change.path(), FileMode.GITLINK, ObjectId.fromString(change.submodule().get()));
    } else if (change.content().isPresent()) {
      tree.put(change.path(), change.content().get().bytes());
    } else if (tree.find(change.path()).isPresent()) {
      tree.delete(change.path());
    }
  }

  static List<FileChange> changes(Map<String, String> files) {
    List<FileChange> changes = new ArrayList<>();
    files.forEach((path, text) -> changes.add(FileChange.write(path, Content.of(text))));
    return changes;
  }
}
