package org.gitqms.report.trace;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gitqms.report.ReportContext;
import org.gitqms.trace.Trace;

/** In which form a trace is told. */
public enum TraceFormat {
  TEXT("txt"),
  JSON("json"),
  CSV("csv"),
  HTML("html"),
  REQIF("reqif");

  private final String extension;

  TraceFormat(String extension) {
    this.extension = extension;
  }

  /** Reads a word, such as {@code html}. */
  public static Optional<TraceFormat> parse(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  /** All words, with commas between them. */
  public static String words() {
    return Arrays.stream(values()).map(TraceFormat::word).collect(Collectors.joining(", "));
  }

  /** The word that a person types. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of a file in this form. */
  public String fileName() {
    return "git-qms-trace." + extension;
  }

  /**
   * A trace in this form.
   *
   * @param time when it was made; only ReqIF holds it
   */
  public String render(Trace trace, ReportContext context, Instant time) {
    return switch (this) {
      case TEXT -> TraceText.of(trace.summary(), false);
      case JSON -> TraceJson.of(trace, context);
      case CSV -> TraceCsv.of(trace);
      case HTML -> TraceHtml.of(trace, context);
      case REQIF -> TraceReqif.of(trace, context, time.toString());
    };
  }
}
