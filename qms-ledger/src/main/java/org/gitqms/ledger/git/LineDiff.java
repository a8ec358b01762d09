package org.gitqms.ledger.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** The lines that differ between two texts. */
public final class LineDiff {

  private LineDiff() {}

  /**
   * The difference as git shows it, in hunks that begin with {@code @@}; empty if there is none.
   */
  public static String of(byte[] before, byte[] after) {
    RawText old = new RawText(before);
    RawText now = new RawText(after);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DiffFormatter formatter = new DiffFormatter(out)) {
      formatter.format(new HistogramDiff().diff(RawTextComparator.DEFAULT, old, now), old, now);
    } catch (IOException e) {
      throw new UncheckedIOException("memory is always written", e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
