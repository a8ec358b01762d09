package org.gitqms.rules.workflow;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version {@code N.X} of a document: N approvals, and X revisions since the last of them.
 *
 * @param approvals how often the document was approved
 * @param revisions how often it was checked in since
 */
public record Version(int approvals, int revisions) implements Comparable<Version> {

  /** What a document is created with. */
  public static final Version FIRST = new Version(0, 1);

  private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,5})\\.(0|[1-9][0-9]{0,5})");
  private static final Comparator<Version> ORDER =
      Comparator.comparingInt(Version::approvals).thenComparingInt(Version::revisions);

  /** Reads {@code N.X}; empty if it is anything else. */
  public static Optional<Version> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(new Version(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
        : Optional.empty();
  }

  /** The version after a check-in. */
  public Version revised() {
    return new Version(approvals, revisions + 1);
  }

  /** The version after an approval. */
  public Version approved() {
    return new Version(approvals + 1, 0);
  }

  @Override
  public int compareTo(Version other) {
    return ORDER.compare(this, other);
  }

  // By hand, for the start of hooks: decision 14.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Version that
        && approvals == that.approvals
        && revisions == that.revisions;
  }

  @Override
  public int hashCode() {
    return 31 * approvals + revisions;
  }

  @Override
  public String toString() {
    return approvals + "." + revisions;
  }
}
