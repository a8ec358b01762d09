package org.gitqms.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats a result can be told in. */
public enum ReportFormat {
  /** For people, and for editors and CI logs that link {@code path:line:col}. */
  TEXT,
  /** For programs; described by {@code verification.schema.json} beside this class. */
  JSON,
  /** For code scanning: SARIF 2.1.0. */
  SARIF,
  /** For CI servers that show test results: JUnit XML. */
  JUNIT,
  /** For the log of a GitHub workflow: commands that annotate lines. */
  ANNOTATIONS,
  /** For the summary page of a CI job. */
  MARKDOWN;

  /** The format of {@code word}, exactly as {@link #word()} gives it; empty for any other word. */
  public static Optional<ReportFormat> parse(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  /** All words that {@link #parse} knows, as in {@code text, json, sarif}. */
  public static String words() {
    return Arrays.stream(values()).map(ReportFormat::word).collect(Collectors.joining(", "));
  }

  /** The lower-case word by which the format is chosen. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The rendition in this format, with its default options. */
  public Report report() {
    return switch (this) {
      case TEXT -> TextReport.plain();
      case JSON -> new JsonReport();
      case SARIF -> new SarifReport();
      case JUNIT -> new JUnitReport();
      case ANNOTATIONS -> new AnnotationsReport();
      case MARKDOWN -> new MarkdownReport();
    };
  }
}
