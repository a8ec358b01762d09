package org.gitqms.ledger.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.ObjectSource;

/**
 * Reads commits and checks their signatures ahead of the judge, in blocks, on as many threads as
 * there are processors. The order in which they come out is the order of the history.
 */
final class Reader implements AutoCloseable {

  private static final int BLOCK = 64;

  private final Repository repository;
  private final List<ObjectId> ids;
  private final ExecutorService threads;
  private final List<Future<List<ReadCommit>>> ahead = new ArrayList<>();
  private final int most;
  private int asked;
  private List<ReadCommit> block = List.of();
  private int at;

  Reader(Repository repository, List<ObjectId> ids) {
    this.repository = repository;
    this.ids = ids;
    int processors = Runtime.getRuntime().availableProcessors();
    this.most = processors * 4;
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
      List<ObjectId> part = ids.subList(asked, Math.min(asked + BLOCK, ids.size()));
      asked += part.size();
      ahead.add(threads.submit(() -> read(part)));
    }
  }

  private List<ReadCommit> read(List<ObjectId> part) {
    try (ObjectSource source = new ObjectSource(repository.newObjectReader())) {
      return part.stream().map(id -> ReadCommit.read(source, id)).toList();
    }
  }

  private static List<ReadCommit> await(Future<List<ReadCommit>> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("reading commits broke", e.getCause());
    }
  }
}
