package org.gitqms.rules.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The YAML block that a document starts with: what its author says about it. State never stands
 * here.
 */
public final class Frontmatter {

  /** Stands in a template where creation writes the title of the new document. */
  static final String TITLE_TOKEN = "{{TITLE}}";

  private final @Nullable String title;
  private final @Nullable String revisionSummary;
  private final int revisionSummaryAt;
  private final List<Problem> problems;
  private final int end;

  Frontmatter(
      @Nullable String title,
      @Nullable String revisionSummary,
      int revisionSummaryAt,
      List<Problem> problems,
      int end) {
    this.title = title;
    this.revisionSummary = revisionSummary;
    this.revisionSummaryAt = revisionSummaryAt;
    this.problems = List.copyOf(problems);
    this.end = end;
  }

  /** The title that a text gives itself, without reading further than its frontmatter. */
  public static Optional<String> titleOf(byte[] bytes) {
    if (bytes.length > ParsedDocument.MAX_BYTES) {
      return Optional.empty();
    }
    return FrontmatterReader.read(new String(bytes, StandardCharsets.UTF_8)).title();
  }

  /** The title; empty if there is none or it is not as it has to be. */
  public Optional<String> title() {
    return Optional.ofNullable(title);
  }

  /** What the last revision changed, on one line; empty if not there or not as it has to be. */
  public Optional<String> revisionSummary() {
    return Optional.ofNullable(revisionSummary);
  }

  /** True in a template, and in a document made from one without putting in a title. */
  boolean hasTitleToken() {
    return TITLE_TOKEN.equals(title);
  }

  /** Where the revision summary stands, or 0 if nowhere. */
  int revisionSummaryAt() {
    return revisionSummaryAt;
  }

  List<Problem> problems() {
    return problems;
  }

  /** Offset of the first character after the block; 0 if there is no block. */
  int end() {
    return end;
  }
}
