package org.gitqms.trace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.gitqms.trace.result.JUnitXml;
import org.gitqms.trace.source.SourceLinks;
import org.gitqms.trace.source.SourceScanner;
import org.jspecify.annotations.Nullable;

/**
 * What is traced, not yet read.
 *
 * @param systems all specifications, with their matrices
 * @param sources all files of the code that may name requirements
 * @param reports the results of one test run, or null to ask for none
 * @param world what matrices point at
 */
public record TraceFiles(
    List<SystemFiles> systems,
    List<TreeFile> sources,
    @Nullable List<ResultSource> reports,
    World world) {

  public TraceFiles {
    systems = List.copyOf(systems);
    sources = List.copyOf(sources);
    reports = reports == null ? null : List.copyOf(reports);
  }

  /** Reads all of it. Files do not depend on each other, so several are read at a time. */
  public TraceInput read() {
    return new TraceInput(
        systems.parallelStream().map(SystemFiles::read).toList(),
        sources.parallelStream()
            .map(file -> new SourceFile(file.path(), scan(file)))
            .filter(file -> !file.links().equals(SourceLinks.NONE))
            .toList(),
        reports == null ? null : reports.parallelStream().map(TraceFiles::report).toList(),
        world);
  }

  private static ResultReport report(ResultSource source) {
    try (InputStream in = source.open()) {
      return new ResultReport(source.path(), source.suite(), JUnitXml.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(source.path() + ": " + e.getMessage(), e);
    }
  }

  private static SourceLinks scan(TreeFile file) {
    return SourceScanner.scans(file.path())
        ? SourceScanner.scan(file.path(), file.bytes())
        : SourceLinks.NONE;
  }
}
