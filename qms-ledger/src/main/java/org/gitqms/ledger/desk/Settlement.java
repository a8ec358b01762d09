package org.gitqms.ledger.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;

/**
 * Ends a check-in that a commit was prepared for. Whether the commit was made or given up, index
 * and work tree then have the record that HEAD has, unless somebody has put something else there.
 */
public final class Settlement {

  private final Repository repository;
  private final Index index;
  private final Preparation prepared;

  private Settlement(Repository repository, Index index, Preparation prepared) {
    this.repository = repository;
    this.index = index;
    this.prepared = prepared;
  }

  /**
   * Settles what is unsettled in the work tree of a repository.
   *
   * @param index the index to be settled
   * @param whole true if that is the index that outlives the commit; else there is still something
   *     to be settled afterwards
   */
  public static void of(Repository repository, Index index, boolean whole) throws IOException {
    Path gitDir = repository.getDirectory().toPath();
    if (repository.isBare()) {
      return;
    }
    boolean changed = false;
    for (Preparation prepared : Preparation.unsettled(gitDir)) {
      changed |= new Settlement(repository, index, prepared).settle();
    }
    if (changed) {
      index.refresh();
    }
    if (whole) {
      Preparation.clear(gitDir);
    }
  }

  private boolean settle() throws IOException {
    Optional<ObjectId> now = recordAtHead();
    if (now.isEmpty()) {
      return false;
    }
    boolean written = settleFile(now.get());
    return settleIndex(now.get().name()) || written;
  }

  private boolean settleIndex(String now) throws IOException {
    Optional<String> there = index.blobAt(prepared.recordPath());
    if (there.filter(blob -> isOurs(blob) && !blob.equals(now)).isEmpty()) {
      return false;
    }
    index.put(prepared.recordPath(), now);
    return true;
  }

  private boolean settleFile(ObjectId now) throws IOException {
    Path file = repository.getWorkTree().toPath().resolve(prepared.recordPath());
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    String there;
    try (ObjectInserter hash = new ObjectInserter.Formatter()) {
      there = hash.idFor(Constants.OBJ_BLOB, Files.readAllBytes(file)).name();
    }
    if (!isOurs(there) || there.equals(now.name())) {
      return false;
    }
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (ObjectSource source = new ObjectSource(repository.newObjectReader())) {
      Files.write(fresh, source.read(now, Constants.OBJ_BLOB));
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    return true;
  }

  private boolean isOurs(String blob) {
    return Set.of(prepared.recordBlob(), prepared.oldRecordBlob()).contains(blob);
  }

  private Optional<ObjectId> recordAtHead() throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    if (head == null) {
      return Optional.empty();
    }
    try (ObjectSource source = new ObjectSource(repository.newObjectReader());
        TreeWalk walk =
            TreeWalk.forPath(
                repository, prepared.recordPath(), RawCommit.read(source, head).tree())) {
      return walk == null ? Optional.empty() : Optional.of(walk.getObjectId(0));
    }
  }
}
