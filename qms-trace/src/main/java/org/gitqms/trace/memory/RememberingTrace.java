package org.gitqms.trace.memory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.result.TestRun;
import org.gitqms.trace.ResultSource;
import org.gitqms.trace.SystemFiles;
import org.gitqms.trace.TraceFiles;
import org.gitqms.trace.TraceInput;
import org.gitqms.trace.TraceSummary;
import org.gitqms.trace.Traced;
import org.gitqms.trace.Tracer;
import org.gitqms.trace.TreeFile;
import org.jspecify.annotations.Nullable;

/**
 * Traces system by system, and takes from memory what nothing has changed of.
 *
 * <p>A system depends on its two documents, on the specifications that its requirements are derived
 * from or that share an area with it, on the sources that name one of its areas, on what its matrix
 * points at, and on the results. Where anything is wrong that needs the whole to be told well, the
 * whole is traced, and what is told is the same in any case.
 */
public final class RememberingTrace {

  /** Specifications read per specification, on average, before the whole is traced at once. */
  private static final int MOST_CONTEXT = 4;

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
    List<SystemNotes> systems = systems();
    Set<String> known = new TreeSet<>();
    systems.forEach(system -> known.addAll(system.specification().areas()));
    boolean fit =
        !known.isEmpty()
            && sources.stream().noneMatch(s -> s.notes().troubled())
            && systems.stream().noneMatch(s -> s.matrix().troubled())
            && sources.stream().allMatch(s -> known.containsAll(s.notes().areas()));
    Optional<List<List<SystemNotes>>> contexts =
        fit ? contexts(systems, owners(systems)) : Optional.empty();
    if (contexts.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<SourceNotes>> naming = new HashMap<>();
    for (SourceNotes source : sources) {
      for (String area : source.notes().areas()) {
        naming.computeIfAbsent(area, key -> new ArrayList<>()).add(source);
      }
    }
    boolean alone = systems.stream().filter(s -> s.files().matrix().isPresent()).count() == 1;
    String results = resultsDigest(files.reports());
    List<TraceSummary> all = new ArrayList<>();
    @Nullable TraceInput whole = null;
    for (int i = 0; i < systems.size(); i++) {
      SystemNotes system = systems.get(i);
      SortedMap<String, SourceNotes> named = new TreeMap<>();
      for (String area : system.specification().areas()) {
        naming.getOrDefault(area, List.of()).forEach(s -> named.put(s.file().path(), s));
      }
      Collection<SourceNotes> own = named.values();
      List<SystemNotes> context = contexts.get().get(i);
      String key = key(system, context, own, alone, results);
      Optional<TraceSummary> answer = memory.answer(key);
      if (answer.isEmpty()) {
        if (whole == null) {
          whole = new TraceFiles(List.of(), List.of(), files.reports(), files.world()).read();
        }
        TraceInput input =
            new TraceInput(
                read.systems(context, system.files()),
                own.stream().map(source -> read.source(source.file())).toList(),
                whole.reports(),
                files.world());
        answer = Optional.of(Tracer.only(input, system.specification().areas(), alone));
      }
      if (speaksOfTheWhole(answer.get().findings())) {
        return Optional.empty();
      }
      answers.put(key, answer.get());
      all.add(answer.get());
    }
    return results(results, whole).map(totals -> sum(all, totals));
  }

  private record SourceNotes(TreeFile file, Notes notes) {}

  /**
   * The documents of a system, with their notes.
   *
   * @param files the documents
   * @param specification the note of its specification
   * @param matrix the note of its matrix
   */
  record SystemNotes(SystemFiles files, Notes specification, Notes matrix) {}

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

  /** The systems that have requirements of an area, by their places in the list. */
  private static Map<String, List<Integer>> owners(List<SystemNotes> systems) {
    Map<String, List<Integer>> owners = new HashMap<>();
    for (int i = 0; i < systems.size(); i++) {
      for (String area : systems.get(i).specification().areas()) {
        owners.computeIfAbsent(area, key -> new ArrayList<>()).add(i);
      }
    }
    return owners;
  }

  /** The other systems that each has to do with, in their order; empty if these are too many. */
  private static Optional<List<List<SystemNotes>>> contexts(
      List<SystemNotes> systems, Map<String, List<Integer>> owners) {
    List<List<SystemNotes>> contexts = new ArrayList<>();
    long sum = 0;
    for (int i = 0; i < systems.size(); i++) {
      Set<Integer> context = new TreeSet<>(List.of(i));
      List<Integer> left = new ArrayList<>(List.of(i));
      while (!left.isEmpty()) {
        Notes next = systems.get(left.remove(left.size() - 1)).specification();
        for (Set<String> areas : List.of(next.areas(), next.others())) {
          for (String area : areas) {
            for (Integer owner : owners.getOrDefault(area, List.of())) {
              if (context.add(owner)) {
                left.add(owner);
              }
            }
          }
        }
        if (sum + context.size() > (long) MOST_CONTEXT * systems.size()) {
          return Optional.empty();
        }
      }
      sum += context.size();
      context.remove(i);
      contexts.add(context.stream().map(systems::get).toList());
    }
    return Optional.of(contexts);
  }

  private String key(
      SystemNotes system,
      List<SystemNotes> context,
      Collection<SourceNotes> sources,
      boolean alone,
      String results) {
    StringBuilder key = new StringBuilder();
    line(key, system.files().id(), system.files().version().key());
    line(key, alone ? "alone" : "among others", results);
    line(key, system.files().specification().path(), system.files().specification().blob());
    system.files().matrix().ifPresent(matrix -> line(key, matrix.path(), matrix.blob()));
    for (SystemNotes other : context) {
      TreeFile text = other.files().specification();
      line(key, "context " + text.path(), text.blob());
    }
    sources.forEach(source -> line(key, source.file().path(), source.file().blob()));
    for (String other : system.matrix().others()) {
      line(key, other, files.world().whyNot(other).orElse(""));
      String text = files.world().text(other).orElse("none");
      line(key, other, Digest.of(text.getBytes(StandardCharsets.UTF_8)).value());
    }
    return Digest.of(key.toString().getBytes(StandardCharsets.UTF_8)).value();
  }

  private static void line(StringBuilder key, String first, String second) {
    key.append(first.length()).append(' ').append(first);
    key.append(' ').append(second.length()).append(' ').append(second).append('\n');
  }

  private static boolean speaksOfTheWhole(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .anyMatch(finding -> OF_THE_WHOLE.contains(finding.rule().value()));
  }

  private static String resultsDigest(@Nullable List<ResultSource> reports) {
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

  /** What the results came to by themselves; empty if they have problems. */
  private Optional<Optional<SortedMap<String, TestRun.Totals>>> results(
      String digest, @Nullable TraceInput parsed) {
    if (files.reports() == null) {
      return Optional.of(Optional.empty());
    }
    String key = "results " + digest;
    Optional<TraceSummary> known = memory.answer(key);
    TraceSummary summary =
        known.orElseGet(
            () -> {
              TraceFiles alone =
                  new TraceFiles(List.of(), List.of(), files.reports(), files.world());
              return Tracer.trace(parsed == null ? alone.read() : parsed).summary();
            });
    // Without a specification there is always the finding that there is none.
    boolean speak =
        summary.findings().stream()
            .map(finding -> finding.rule().value())
            .anyMatch(rule -> rule.equals("QMS-611") || rule.equals("QMS-609"));
    if (speak) {
      // Results that are broken, or whose titles name requirements of whatever area.
      return Optional.empty();
    }
    answers.put(key, summary);
    return Optional.of(summary.totals());
  }

  private static TraceSummary sum(
      List<TraceSummary> all, Optional<SortedMap<String, TestRun.Totals>> totals) {
    SortedMap<String, Map<Traced.State, Integer>> areas = new TreeMap<>();
    Set<Finding> findings = new LinkedHashSet<>();
    int links = 0;
    for (TraceSummary each : all) {
      each.areas()
          .forEach(
              (area, states) -> {
                Map<Traced.State, Integer> sum =
                    areas.computeIfAbsent(area, a -> new java.util.EnumMap<>(Traced.State.class));
                states.forEach((state, count) -> sum.merge(state, count, Integer::sum));
              });
      findings.addAll(each.findings());
      links += each.links();
    }
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort(Finding.ORDER);
    return new TraceSummary(areas, sorted, links, totals.orElse(null));
  }
}
