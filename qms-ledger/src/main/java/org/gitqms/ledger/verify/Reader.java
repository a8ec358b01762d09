package org.gitqms.ledger.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.DamagedObjectException;
import org.gitqms.ledger.git.GitContent;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.ledger.git.TreeReader;
import org.gitqms.rules.content.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Does all that needs no state ahead of the judge: reads commits, compares their trees, hashes the
 * contents they bring and checks their signatures. In blocks, on as many threads as there are
 * processors; they come out in the order of the history.
 */
final class Reader implements AutoCloseable {

  private static final int BLOCK = 64;

  private final Repository repository;
  private final ObjectSource judges;
  private final List<ObjectId> ids;
  private final ExecutorService threads;
  private final List<Future<List<ReadCommit>>> ahead = new ArrayList<>();
  private final int most;
  private int asked;
  private List<ReadCommit> block = List.of();
  private int at;

  /**
   * @param judges reads the bytes of a content again, on the judge's own thread
   * @param ids a first-parent line, oldest first
   * @param first where in it reading begins
   */
  Reader(Repository repository, ObjectSource judges, List<ObjectId> ids, int first) {
    this.repository = repository;
    this.judges = judges;
    this.ids = ids;
    this.asked = first;
    int processors = Runtime.getRuntime().availableProcessors();
    this.most = processors * 2;
    this.threads =
        Executors.newFixedThreadPool(
            processors,
            task -> {
              Thread thread = new Thread(task, "git-qms reader");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** The next commit of the history. Must not be called more often than there are commits. */
  ReadCommit next() {
    if (at == block.size()) {
      ask();
      block = await(ahead.remove(0));
      at = 0;
      ask();
    }
    return block.get(at++);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private void ask() {
    while (ahead.size() < most && asked < ids.size()) {
      int from = asked;
      int to = Math.min(from + BLOCK, ids.size());
      asked = to;
      ahead.add(threads.submit(() -> read(from, to)));
    }
  }

  private List<ReadCommit> read(int from, int to) {
    List<ReadCommit> read = new ArrayList<>(to - from);
    try (ObjectSource source = new ObjectSource(repository.newObjectReader())) {
      // Many paths may name one blob, which is read and hashed once.
      Map<ObjectId, Digest> digests = new HashMap<>();
      TreeReader trees =
          new TreeReader(
              source,
              blob ->
                  new GitContent(
                      judges, blob, digests.computeIfAbsent(blob, id -> hash(source, id))));
      RawCommit parent = null;
      for (int i = from; i < to; i++) {
        ObjectId id = ids.get(i);
        try {
          if (parent == null && i > 0) {
            parent = commit(source, ids.get(i - 1));
          }
          RawCommit raw = commit(source, id);
          read.add(ReadCommit.whole(raw, trees.changes(treeOf(parent), raw.tree())));
          parent = raw;
        } catch (DamagedObjectException e) {
          read.add(ReadCommit.damaged(id, String.valueOf(e.getMessage())));
          break; // the walk ends here, whatever follows
        }
      }
    }
    return read;
  }

  private static @Nullable ObjectId treeOf(@Nullable RawCommit commit) {
    return commit == null ? null : commit.tree();
  }

  private static RawCommit commit(ObjectSource source, ObjectId id) {
    return RawCommit.read(source, id);
  }

  private static Digest hash(ObjectSource source, ObjectId blob) {
    return Digest.of(source.read(blob, Constants.OBJ_BLOB));
  }

  private static List<ReadCommit> await(Future<List<ReadCommit>> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("reading commits broke: " + e.getCause(), e.getCause());
    }
  }
}
