package org.gitqms.trace;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.requirement.RequirementId;
import org.gitqms.rules.requirement.Requirements;
import org.gitqms.rules.requirement.Specification;
import org.jspecify.annotations.Nullable;

/** A small system for tests: requirements, a matrix, tests and their results, as texts. */
public final class Traces {

  public static final String MATRIX_HEADER =
      "| Requirement | Verified by | Kind | Result | Reviewed |\n|---|---|---|---|---|\n";
  public static final String COUNTS_HEADER =
      "\n| Suite | Tests | Passed | Failed | Skipped |\n|---|---|---|---|---|\n";

  private final Map<String, String> files = new HashMap<>();
  private final List<SystemFiles> systems = new ArrayList<>();
  private final List<TreeFile> sources = new ArrayList<>();
  private final Map<String, String> records = new HashMap<>();
  private @Nullable List<ResultSource> reports;

  private record Text(String path, String text) implements TreeFile {
    @Override
    public String blob() {
      return Integer.toHexString(text.hashCode());
    }

    @Override
    public byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  private record Report(String path, String suite, String xml) implements ResultSource {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A specification without a matrix, its rows with the columns Id, Requirement, Verification. */
  public Traces specified(String id, String... rows) {
    systems.add(new SystemFiles(id, SystemFiles.Version.NONE, specification(id, rows), null));
    return this;
  }

  /** The same with a matrix. */
  public Traces traced(String id, String matrix, String... rows) {
    TreeFile rtm = new Text("QMS/" + id.replace("-RS", "-RTM") + ".md", matrix);
    systems.add(new SystemFiles(id, SystemFiles.Version.NONE, specification(id, rows), rtm));
    return this;
  }

  private static TreeFile specification(String id, String... rows) {
    return new Text(
        "QMS/" + id + ".md",
        "| Id | Requirement | Verification | Derived from |\n|---|---|---|---|\n"
            + String.join("\n", rows)
            + "\n");
  }

  /** A Java test class in the package {@code a} whose methods verify requirements. */
  public Traces javaTests(String name, String... methodsAndIds) {
    StringBuilder text = new StringBuilder("package a;\nclass " + name + " {\n");
    for (int i = 0; i < methodsAndIds.length; i += 2) {
      text.append("  @Test @Verifies(\"").append(methodsAndIds[i + 1]).append("\") void ");
      text.append(methodsAndIds[i]).append("() {}\n");
    }
    return source("src/" + name + ".java", text.append("}\n").toString());
  }

  /** A source file. */
  public Traces source(String path, String text) {
    sources.add(new Text(path, text));
    files.put(path, text);
    return this;
  }

  /** A verification record, and why it does not count. */
  public Traces record(String id, String whyNot) {
    records.put(id, whyNot);
    return this;
  }

  /** A report of results: {@code class.method} passed, with ! failed, with ? skipped before it. */
  public Traces results(String suite, String... tests) {
    StringBuilder xml = new StringBuilder("<testsuite name=\"s\">");
    for (String test : tests) {
      String plain = test.replaceFirst("^[!?]", "");
      int dot = plain.lastIndexOf('.');
      String inner = test.startsWith("!") ? "<failure/>" : test.startsWith("?") ? "<skipped/>" : "";
      xml.append("<testcase classname=\"").append(plain, 0, Math.max(0, dot)).append("\" name=\"");
      xml.append(plain.substring(dot + 1)).append("\">").append(inner).append("</testcase>");
    }
    return report(suite, xml.append("</testsuite>").toString());
  }

  /** A report as it is. */
  public Traces report(String suite, String xml) {
    List<ResultSource> all = reports == null ? new ArrayList<>() : new ArrayList<>(reports);
    all.add(new Report(suite + "/TEST-x.xml", suite, xml));
    reports = all;
    return this;
  }

  public TraceFiles files() {
    return new TraceFiles(
        systems,
        sources,
        reports,
        new World() {
          @Override
          public Optional<String> text(String path) {
            return Optional.ofNullable(files.get(path));
          }

          @Override
          public Optional<String> whyNot(String id) {
            String why = records.getOrDefault(id, "there is no document " + id);
            return why.isEmpty() ? Optional.empty() : Optional.of(why);
          }
        });
  }

  public Trace trace() {
    return Tracer.trace(files().read());
  }

  /** What is wrong, one line each; warnings say so. */
  public List<String> findings() {
    return told(trace().findings());
  }

  static List<String> told(List<Finding> findings) {
    List<String> lines = new ArrayList<>();
    for (Finding f : findings) {
      String weight = f.severity() == Severity.ERROR ? "" : " " + f.severity();
      String place = f.location().map(Object::toString).orElse("-");
      lines.add(place + " " + f.rule() + weight + " " + f.message());
    }
    return lines;
  }

  /** How the requirements stand: {@code REQ-A-001 VERIFIED}. */
  public List<String> states() {
    return trace().requirements().stream()
        .map(traced -> traced.requirement().id() + " " + traced.state())
        .toList();
  }

  /** The mark of a requirement of a specification with these rows. */
  public static String mark(String id, String... rows) {
    Specification read =
        new SystemFiles("X-RS", SystemFiles.Version.NONE, specification("X-RS", rows), null)
            .read()
            .specification();
    return Requirements.of(List.of(read)).mark(new RequirementId(id)).orElseThrow();
  }
}
