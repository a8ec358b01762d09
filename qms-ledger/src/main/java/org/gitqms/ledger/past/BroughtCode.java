package org.gitqms.ledger.past;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.commit.Ident;
import org.gitqms.rules.commit.Merged;

/** Reads commits of code as the law of code judges them, with their signatures and all paths. */
public final class BroughtCode {

  /** Where a commit does not say who made it. */
  public static final Ident NOBODY = new Ident("-", "-", 0, "+0000");

  private final ObjectSource source;
  private final CodeChanges changes;

  public BroughtCode(ObjectSource source) {
    this.source = source;
    this.changes = new CodeChanges(source);
  }

  /** A commit on the line, with everything that differs from its first parent outside QMS/. */
  public Commit onLine(RawCommit raw, List<FileChange> qms) {
    List<FileChange> all = new ArrayList<>(qms);
    all.addAll(changes.ofFirstParent(raw));
    return commit(raw, all);
  }

  /**
   * What a merge of two commits brings in.
   *
   * @param fresh the commits that the first parent does not lead to
   */
  public Merged merged(RawCommit merge, List<RawCommit> fresh) {
    List<ObjectId> bases = MergeBases.of(source, merge.parents().get(0), merge.parents().get(1));
    List<Commit> commits =
        fresh.stream().map(commit -> commit(commit, changes.ofItself(commit))).toList();
    List<String> contested = bases.size() == 1 ? changes.contested(merge, bases.get(0)) : List.of();
    return new Merged(commits, contested, bases.size());
  }

  private Commit commit(RawCommit raw, List<FileChange> changed) {
    Ident author = raw.author();
    Ident committer = raw.committer();
    // What was signed is not kept with every commit.
    RawCommit whole = RawCommit.read(source, raw.id());
    return new Commit(
        raw.id().name(),
        raw.parents().stream().map(ObjectId::name).toList(),
        author == null ? NOBODY : author,
        committer == null ? NOBODY : committer,
        raw.message(),
        CommitSignature.ofCode(whole),
        changed);
  }
}
