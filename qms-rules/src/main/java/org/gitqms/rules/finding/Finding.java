package org.gitqms.rules.finding;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, with the place and the way out.
 *
 * @param rule the rule that is broken
 * @param severity how much it weighs
 * @param commitId the full id of the commit in which it stands, or null where there is no commit
 *     yet
 * @param documentId the controlled document it is about, or null
 * @param place the file (and line) it is about, or null where it is about the commit itself
 * @param message what is wrong, one line, without a full stop at the end
 * @param fix what to type or do next, one line
 */
public record Finding(
    RuleId rule,
    Severity severity,
    @Nullable String commitId,
    @Nullable String documentId,
    @Nullable Location place,
    String message,
    String fix) {

  /** Rule, then place, then message: a stable order for findings of one commit. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::rule)
          .thenComparing(Finding::place, Comparator.nullsFirst(Comparator.<Location>naturalOrder()))
          .thenComparing(Finding::message);

  public Finding {
    message = oneLine(message);
    fix = oneLine(fix);
  }

  /** An error of {@code rule} that is not yet tied to a commit, document or place. */
  public static Finding error(RuleId rule, String message, String fix) {
    return new Finding(rule, Severity.ERROR, null, null, null, message, fix);
  }

  public Optional<String> commit() {
    return Optional.ofNullable(commitId);
  }

  public Optional<String> document() {
    return Optional.ofNullable(documentId);
  }

  public Optional<Location> location() {
    return Optional.ofNullable(place);
  }

  /** The same finding, told of {@code commit}. */
  public Finding in(String commit) {
    return new Finding(rule, severity, commit, documentId, place, message, fix);
  }

  /** The same finding, about {@code document}. */
  public Finding about(@Nullable String document) {
    return new Finding(rule, severity, commitId, document, place, message, fix);
  }

  /** The same finding at {@code location}. */
  public Finding at(Location location) {
    return new Finding(rule, severity, commitId, documentId, location, message, fix);
  }

  /** The same finding with another weight. */
  public Finding as(Severity weight) {
    return new Finding(rule, weight, commitId, documentId, place, message, fix);
  }

  /** Hostile text in a message must not forge further lines of a report or drive a terminal. */
  private static String oneLine(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean hidden =
                  type == Character.CONTROL
                      || type == Character.FORMAT
                      || type == Character.LINE_SEPARATOR
                      || type == Character.PARAGRAPH_SEPARATOR
                      || type == Character.SURROGATE;
              if (hidden) {
                out.append(String.format("\\u%04X", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
