package org.gitqms.rules.release;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a release, which is that of its tag: {@code FLOW-1.2}.
 *
 * @param system the name of the system
 * @param major counts up where users have to change something
 * @param minor counts up otherwise
 */
public record ReleaseName(String system, int major, int minor) implements Comparable<ReleaseName> {

  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9][A-Za-z0-9_-]{0,63})-(0|[1-9][0-9]{0,5})\\.(0|[1-9][0-9]{0,5})");
  private static final Comparator<ReleaseName> ORDER =
      Comparator.comparing(ReleaseName::system)
          .thenComparingInt(ReleaseName::major)
          .thenComparingInt(ReleaseName::minor);

  /** Reads a name; empty if it is none. */
  public static Optional<ReleaseName> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new ReleaseName(
                form.group(1), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3))))
        : Optional.empty();
  }

  @Override
  public int compareTo(ReleaseName other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return system + "-" + major + "." + minor;
  }
}
