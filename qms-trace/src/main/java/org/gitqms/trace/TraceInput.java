package org.gitqms.trace;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is traced.
 *
 * @param systems all specifications, with their matrices
 * @param sources all source files that name requirements
 * @param reports the results of one test run, or null to ask for none: then nothing is shown to
 *     have passed
 * @param world what matrices point at
 */
public record TraceInput(
    List<TracedSystem> systems,
    List<SourceFile> sources,
    @Nullable List<ResultReport> reports,
    World world) {

  public TraceInput {
    systems = List.copyOf(systems);
    sources = List.copyOf(sources);
    reports = reports == null ? null : List.copyOf(reports);
  }

  /** The results; empty if none are to be looked at. */
  public Optional<List<ResultReport>> results() {
    return Optional.ofNullable(reports);
  }
}
