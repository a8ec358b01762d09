package org.gitqms.trace.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Severity;
import org.gitqms.trace.TraceFiles;
import org.gitqms.trace.TraceInput;
import org.gitqms.trace.TraceSummary;
import org.gitqms.trace.Tracer;

/**
 * Traces system by system, and takes from memory what nothing has changed of.
 *
 * <p>A system depends on its two documents, on the specifications that its requirements are derived
 * from or that share an area with it, on the sources that name one of its areas, on what its matrix
 * points at, and on the results. Where anything is wrong that needs the whole to be told well, the
 * whole is traced, and what is told is the same in any case.
 */
public final class RememberingTrace {

  /** Rules whose findings may speak of what lies outside of a system. */
  private static final Set<String> OF_THE_WHOLE =
      Set.of("QMS-603", "QMS-605", "QMS-609", "QMS-611");

  private final TraceFiles files;
  private final TraceMemory memory;
  private final ReadFiles read;
  private final Map<String, Notes> notes = new HashMap<>();
  private final Map<String, TraceSummary> answers = new HashMap<>();

  private RememberingTrace(TraceFiles files, TraceMemory memory) {
    this.files = files;
    this.memory = memory;
    this.read = new ReadFiles(memory);
  }

  /**
   * What a trace came to.
   *
   * @param summary the same as without any memory
   * @param memory what to remember for the next time
   */
  public record Result(TraceSummary summary, TraceMemory memory) {}

  /** Traces, and takes from memory what it can. */
  public static Result trace(TraceFiles files, TraceMemory memory) {
    RememberingTrace trace = new RememberingTrace(files, memory);
    TraceSummary summary = trace.summary().orElseGet(trace::whole);
    return new Result(summary, new TraceMemory(trace.notes, trace.answers));
  }

  private TraceSummary whole() {
    return Tracer.trace(files.read()).summary();
  }

  /** What the systems came to, one by one; empty if the whole has to be looked at. */
  private Optional<TraceSummary> summary() {
    List<SourceNotes> sources = sources();
    Optional<List<Part>> parts = Parting.of(systems(), sources);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    RunResults results = RunResults.of(files);
    List<TraceSummary> all = new ArrayList<>();
    for (Part part : parts.get()) {
      String key = part.key(results.digest(), files.world());
      TraceSummary answer = memory.answer(key).orElseGet(() -> trace(part, results));
      if (speaksOfTheWhole(answer.findings())) {
        return Optional.empty();
      }
      answers.put(key, answer);
      all.add(answer);
    }
    return results.isAsked()
        ? ofResults(results).map(alone -> Sum.of(all, alone.testTotals()))
        : Optional.of(Sum.of(all, null));
  }

  private List<SourceNotes> sources() {
    List<SourceNotes> sources =
        files.sources().parallelStream()
            .map(file -> new SourceNotes(file, read.sourceNotes(file)))
            .toList();
    sources.forEach(source -> notes.put(ReadFiles.key(source.file()), source.notes()));
    return sources.stream()
        .filter(source -> !source.notes().areas().isEmpty() || source.notes().troubled())
        .toList();
  }

  private List<SystemNotes> systems() {
    List<SystemNotes> systems = files.systems().parallelStream().map(read::systemNotes).toList();
    for (SystemNotes system : systems) {
      notes.put(ReadFiles.specificationKey(system.files()), system.specification());
      system.files().matrix().ifPresent(m -> notes.put(ReadFiles.matrixKey(m), system.matrix()));
    }
    return systems;
  }

  private TraceSummary trace(Part part, RunResults results) {
    TraceInput input =
        new TraceInput(
            read.systems(part.context(), part.system().files()),
            part.sources().stream().map(source -> read.source(source.file())).toList(),
            results.read().reports(),
            files.world());
    return Tracer.only(input, part.system().specification().areas(), part.alone());
  }

  private static boolean speaksOfTheWhole(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .anyMatch(finding -> OF_THE_WHOLE.contains(finding.rule().value()));
  }

  /** What the results came to by themselves; empty if they have problems. */
  private Optional<TraceSummary> ofResults(RunResults results) {
    String key = "results " + results.digest();
    TraceSummary summary =
        memory.answer(key).orElseGet(() -> Tracer.trace(results.read()).summary());
    // Without a specification there is always the finding that there is none. Others are of results
    // that are broken, or whose titles name requirements of whatever area.
    boolean speaks =
        summary.findings().stream()
            .map(finding -> finding.rule().value())
            .anyMatch(rule -> rule.equals("QMS-611") || rule.equals("QMS-609"));
    if (speaks) {
      return Optional.empty();
    }
    answers.put(key, summary);
    return Optional.of(summary);
  }
}
