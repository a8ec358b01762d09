package org.gitqms.ledger.desk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * One git-qms at a time writes in a clone. The operating system holds the lock, and lets go of it
 * with the process, however that ends.
 */
final class DeskLock implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final long PAUSE = 50;

  private final FileChannel channel;

  private DeskLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Waits for the lock, up to a minute.
   *
   * @throws CannotActException if another process does not let go of it
   */
  static DeskLock take(Path folder) throws IOException, CannotActException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    long end = System.nanoTime() + LONGEST.toNanos();
    while (true) {
      if (tryLock(channel)) {
        return new DeskLock(channel);
      }
      if (System.nanoTime() > end) {
        channel.close();
        throw new CannotActException(
            "another git-qms is at work in this clone", "wait until it has ended, and try again");
      }
      pause(PAUSE);
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // held by another thread of this process
    }
  }

  /** Waits a moment. */
  static void pause(long milliseconds) throws IOException {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting", e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
