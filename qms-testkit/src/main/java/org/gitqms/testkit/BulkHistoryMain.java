package org.gitqms.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a long ordinary history for measurements: {@code BulkHistoryMain DIR EVENTS}. */
public final class BulkHistoryMain {

  private static final int USAGE = 2;
  private static final long SEED = 1;

  private BulkHistoryMain() {}

  public static void main(String[] arguments) {
    if (arguments.length != 2 || !arguments[1].matches("[1-9][0-9]{0,6}")) {
      System.err.println("usage: BulkHistoryMain DIR EVENTS");
      System.exit(USAGE);
    }
    Path folder = Path.of(arguments[0]);
    if (Files.exists(folder)) {
      System.err.println(folder + " exists already; name a folder that does not");
      System.exit(USAGE);
    }
    int events = Integer.parseInt(arguments[1]);
    long start = System.nanoTime();
    try (TestLedger ledger = BulkHistory.write(folder, events, SEED)) {
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "%d commits, %d documents, tip %s, %.1f s, %.0f events/s%n",
          ledger.history().size(),
          ledger.snapshot().records().size(),
          ledger.tip().name(),
          seconds,
          events / seconds);
    }
  }
}
