package org.gitqms.ledger.trace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.rules.content.Digest;
import org.gitqms.trace.TraceFiles;
import org.gitqms.trace.TraceSummary;
import org.gitqms.trace.memory.RememberingTrace;
import org.gitqms.trace.memory.TraceMemory;

/**
 * Traces with what the last trace of this clone has left in the cache of who works in it. The
 * repository stays as it is. The file may be deleted at any time; whoever can write it can mislead
 * nobody but that person.
 */
final class Remembered {

  private Remembered() {}

  /**
   * Traces, and remembers what it came to.
   *
   * @param tool the version of the program
   */
  static TraceSummary trace(Desk desk, TraceFiles files, String tool) throws IOException {
    Path file = file(desk);
    boolean fit = Files.isRegularFile(file) && Files.size(file) <= TraceMemory.LARGEST;
    byte[] before = fit ? Files.readAllBytes(file) : new byte[0];
    RememberingTrace.Result result = RememberingTrace.trace(files, TraceMemory.read(before, tool));
    byte[] after = result.memory().write(tool);
    if (!Arrays.equals(before, after)) {
      try {
        WholeFile.write(file, after);
      } catch (IOException e) {
        // Without a cache the next trace looks at everything again.
      }
    }
    return result.summary();
  }

  private static Path file(Desk desk) throws IOException {
    Path repository = desk.repository().getCommonDirectory().toPath().toRealPath();
    byte[] name = repository.toString().getBytes(StandardCharsets.UTF_8);
    String id = Digest.of(name).value().substring(7, 23);
    return desk.around().home().resolve(".cache/git-qms/trace-" + id);
  }
}
