package org.gitqms.trace.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.gitqms.rules.content.Digest;
import org.gitqms.trace.ResultSource;
import org.gitqms.trace.SystemFiles;
import org.gitqms.trace.TraceFiles;
import org.gitqms.trace.TraceSummary;
import org.gitqms.trace.Tracer;
import org.gitqms.trace.Traces;
import org.gitqms.trace.TreeFile;
import org.gitqms.trace.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RememberingTraceTest {

  private static final String TOOL = "1.0";

  /** A repository that changes: texts by path, and how often one was read. */
  private static final class Repository {
    private final Map<String, String> texts = new TreeMap<>();
    private final AtomicInteger reads = new AtomicInteger();
    private boolean results;

    private final class Text implements TreeFile {
      private final String path;

      private Text(String path) {
        this.path = path;
      }

      @Override
      public String path() {
        return path;
      }

      @Override
      public String blob() {
        return Digest.of(read(path)).value();
      }

      @Override
      public byte[] bytes() {
        reads.incrementAndGet();
        return read(path);
      }
    }

    private record Report(String path, String text) implements ResultSource {
      @Override
      public String suite() {
        return "unit";
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      }
    }

    private byte[] read(String path) {
      return texts.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
    }

    private TraceFiles files() {
      List<SystemFiles> systems = new ArrayList<>();
      List<TreeFile> sources = new ArrayList<>();
      List<ResultSource> reports = new ArrayList<>();
      for (String path : texts.keySet()) {
        if (path.endsWith("-RS.md")) {
          String matrix = path.replace("-RS.md", "-RTM.md");
          @Nullable TreeFile rtm = texts.containsKey(matrix) ? new Text(matrix) : null;
          systems.add(
              new SystemFiles(
                  path.replace(".md", ""), SystemFiles.Version.NONE, new Text(path), rtm));
        } else if (path.endsWith(".java")) {
          sources.add(new Text(path));
        } else if (path.endsWith(".xml")) {
          reports.add(new Report(path, texts.getOrDefault(path, "")));
        }
      }
      World world =
          new World() {
            @Override
            public Optional<String> text(String path) {
              return Optional.ofNullable(texts.get(path));
            }

            @Override
            public Optional<String> whyNot(String id) {
              return texts.containsKey(id) ? Optional.empty() : Optional.of("no " + id);
            }
          };
      return new TraceFiles(systems, sources, results ? reports : null, world);
    }
  }

  private static void specification(Repository repository, String area, String... rows) {
    repository.texts.put(
        area + "-RS.md",
        "| Id | Requirement | Derived from |\n|---|---|---|\n" + String.join("\n", rows) + "\n");
  }

  private static void tests(Repository repository, String name, String... ids) {
    StringBuilder text = new StringBuilder("package a;\nclass " + name + " {\n");
    for (int i = 0; i < ids.length; i++) {
      text.append("@Test @Verifies(\"").append(ids[i]).append("\") void t").append(i);
      text.append("() {}\n");
    }
    repository.texts.put(name + ".java", text.append("}\n").toString());
  }

  private static TraceMemory again(TraceMemory memory) {
    return TraceMemory.read(memory.write(TOOL), TOOL);
  }

  private static TraceSummary whole(Repository repository) {
    return Tracer.trace(repository.files().read()).summary();
  }

  private static Repository several() {
    Repository repository = new Repository();
    for (String area : List.of("A", "B", "C", "D")) {
      specification(
          repository, area, "| REQ-" + area + "-001 | x | |", "| REQ-" + area + "-002 | x | |");
      tests(repository, "T" + area, "REQ-" + area + "-001", "REQ-" + area + "-002");
    }
    return repository;
  }

  @Test
  void what_has_not_changed_is_not_read_again() {
    Repository repository = several();
    TraceMemory memory = RememberingTrace.trace(repository.files(), TraceMemory.none()).memory();
    repository.reads.set(0);
    RememberingTrace.Result result = RememberingTrace.trace(repository.files(), again(memory));
    assertThat(repository.reads).hasValue(0);
    assertThat(result.summary()).isEqualTo(whole(repository));
  }

  @Test
  void of_a_changed_source_only_the_systems_are_read_that_it_names() {
    Repository repository = several();
    TraceMemory memory = RememberingTrace.trace(repository.files(), TraceMemory.none()).memory();
    tests(repository, "TB", "REQ-B-002");
    repository.reads.set(0);
    RememberingTrace.Result result = RememberingTrace.trace(repository.files(), again(memory));
    assertThat(repository.reads).hasValue(2);
    assertThat(result.summary()).isEqualTo(whole(repository));
    assertThat(result.summary().areas().get("B")).hasToString("{LINKED=1, UNVERIFIED=1}");
  }

  @Test
  void a_memory_that_is_cut_or_damaged_or_of_another_version_counts_as_none() {
    Repository repository = several();
    byte[] bytes =
        RememberingTrace.trace(repository.files(), TraceMemory.none()).memory().write(TOOL);
    for (int length = 0; length < bytes.length; length += 97) {
      assertThat(forgotten(repository, java.util.Arrays.copyOf(bytes, length), TOOL)).isTrue();
    }
    byte[] changed = bytes.clone();
    changed[bytes.length - 5] ^= 1;
    assertThat(forgotten(repository, changed, TOOL)).isTrue();
    assertThat(forgotten(repository, bytes, "2.0")).isTrue();
    assertThat(forgotten(repository, bytes, TOOL)).isFalse();
  }

  private static boolean forgotten(Repository repository, byte[] bytes, String tool) {
    repository.reads.set(0);
    TraceMemory memory = TraceMemory.read(bytes, tool);
    assertThat(RememberingTrace.trace(repository.files(), memory).summary())
        .isEqualTo(whole(repository));
    repository.reads.set(0);
    RememberingTrace.trace(repository.files(), memory);
    return repository.reads.get() > 0;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void whatever_changes_it_comes_to_the_same_as_without_memory(long seed) {
    Random random = new Random(seed);
    Repository repository = several();
    TraceMemory memory = TraceMemory.none();
    Map<String, Integer> seen = new HashMap<>();
    for (int step = 0; step < 60; step++) {
      change(repository, random);
      RememberingTrace.Result result = RememberingTrace.trace(repository.files(), again(memory));
      memory = result.memory();
      TraceSummary expected = whole(repository);
      assertThat(result.summary()).isEqualTo(expected);
      seen.merge(expected.findings().isEmpty() ? "clean" : "findings", 1, Integer::sum);
    }
    assertThat(seen).isNotEmpty();
  }

  private static void change(Repository repository, Random random) {
    String area = "ABCD".substring(random.nextInt(4)).substring(0, 1);
    String other =
        random.nextInt(4) == 0 ? "BCDX".substring(random.nextInt(4)).substring(0, 1) : area;
    String id = String.format(Locale.ROOT, "REQ-%s-%03d", area, 1 + random.nextInt(3));
    switch (random.nextInt(8)) {
      case 0 ->
          specification(
              repository,
              area,
              "| REQ-" + area + "-001 | " + random.nextInt(3) + " | |",
              "| REQ-" + area + "-002 | y | REQ-" + other + "-001 |");
      case 1 -> tests(repository, "T" + area, id, "REQ-" + area + "-001");
      case 2 -> tests(repository, "U" + random.nextInt(3), "REQ-" + other + "-001", id);
      case 3 -> repository.texts.remove("U" + random.nextInt(3) + ".java");
      case 4 ->
          repository.texts.put(
              "r.xml",
              "<testsuite><testcase classname='a.T"
                  + area
                  + "' name='t0'>"
                  + (random.nextBoolean() ? "<failure/>" : "")
                  + "</testcase></testsuite>");
      case 5 -> repository.results = random.nextBoolean() && repository.texts.containsKey("r.xml");
      case 6 -> {
        String mark = Traces.mark("REQ-X-001", "| REQ-X-001 | x | | |");
        repository.texts.put(
            area + "-RTM.md",
            Traces.MATRIX_HEADER
                + "| REQ-"
                + area
                + "-001 | a.T"
                + area
                + ".t0 | unit test | Pass | "
                + mark
                + " |\n"
                + "| REQ-"
                + area
                + "-002 | V-1 | verification record | Pass | "
                + mark
                + " |\n"
                + Traces.COUNTS_HEADER
                + "| unit | 1 | 1 | 0 | 0 |\n| Total | 1 | 1 | 0 | 0 |\n");
      }
      default -> {
        if (repository.texts.remove("V-1") == null) {
          repository.texts.put("V-1", "");
        }
      }
    }
  }
}
