package org.gitqms.report.baseline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gitqms.report.ReportContext;
import org.gitqms.rules.baseline.BaselineDiff;

/** In which form a comparison of baselines is told. */
public enum BaselineFormat {
  TEXT,
  JSON;

  /** Reads a word, such as {@code json}. */
  public static Optional<BaselineFormat> parse(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  /** All words, with commas between them. */
  public static String words() {
    return Arrays.stream(values()).map(BaselineFormat::word).collect(Collectors.joining(", "));
  }

  /** The word that a person types. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A comparison in this form; lines end with LF, the last one too. */
  public String render(BaselineDiff diff, ReportContext context) {
    return this == JSON ? BaselineJson.of(diff, context) : BaselineText.of(diff);
  }
}
