package org.gitqms.trace.memory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.gitqms.trace.ResultSource;
import org.gitqms.trace.TraceFiles;
import org.gitqms.trace.TraceInput;
import org.jspecify.annotations.Nullable;

/** The results of a test run by themselves: their digest, and what they say, parsed once. */
final class RunResults {

  private final TraceFiles reports;
  private final String digest;
  private @Nullable TraceInput parsed;

  private RunResults(TraceFiles reports) {
    this.reports = reports;
    this.digest = digest(reports.reports());
  }

  /** Those among the files; digested at once, not parsed. */
  static RunResults of(TraceFiles files) {
    return new RunResults(new TraceFiles(List.of(), List.of(), files.reports(), files.world()));
  }

  /** True if results are looked at at all. */
  boolean isAsked() {
    return reports.reports() != null;
  }

  String digest() {
    return digest;
  }

  /** The results, without documents and sources. */
  TraceInput read() {
    if (parsed == null) {
      parsed = reports.read();
    }
    return parsed;
  }

  private static String digest(@Nullable List<ResultSource> reports) {
    if (reports == null) {
      return "none";
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[64 * 1024];
      for (ResultSource report : reports) {
        digest.update(
            (report.path() + "\0" + report.suite() + "\0").getBytes(StandardCharsets.UTF_8));
        try (InputStream in = report.open()) {
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
          }
        }
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
