package org.gitqms.report.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gitqms.report.VisibleText;
import org.gitqms.rules.baseline.BaselineDiff;
import org.gitqms.rules.baseline.FieldChange;
import org.gitqms.rules.baseline.RequirementChange;
import org.gitqms.rules.baseline.Revision;
import org.gitqms.rules.baseline.SystemDiff;
import org.gitqms.rules.baseline.SystemState;
import org.gitqms.rules.requirement.RequirementId;

/**
 * One system for people: versions, qualified commit, and its requirements by what became of them.
 */
final class SystemText {

  private final StringBuilder out;

  private SystemText(StringBuilder out) {
    this.out = out;
  }

  static void append(StringBuilder out, SystemDiff system, BaselineDiff diff) {
    SystemText text = new SystemText(out);
    text.head(system);
    text.unread(system.before(), diff.before());
    text.unread(system.after(), diff.after());
    text.line("requirements: " + counts(system));
    for (RequirementChange.Kind kind : RequirementChange.Kind.values()) {
      system.requirements().stream().filter(c -> c.kind() == kind).forEach(text::requirement);
    }
  }

  private void head(SystemDiff system) {
    SystemState before = system.before();
    SystemState after = system.after();
    out.append(system.specification()).append("  ");
    out.append(step(before.version(), after.version(), "not in force")).append('\n');
    line("matrix: " + matrix(before, after));
    line("qualified commit: " + step(shortId(before), shortId(after), "none"));
  }

  private static String matrix(SystemState before, SystemState after) {
    boolean one = !before.matrix().isEmpty() && before.matrix().equals(after.matrix());
    return one
        ? after.matrix() + " " + step(before.matrixVersion(), after.matrixVersion(), "")
        : step(matrix(before), matrix(after), "none in force");
  }

  private static String matrix(SystemState state) {
    return (state.matrix() + " " + state.matrixVersion()).strip();
  }

  private static String shortId(SystemState state) {
    return VisibleText.shortId(state.commit());
  }

  private static String step(String before, String after, String none) {
    String was = before.isEmpty() ? none : before;
    String is = after.isEmpty() ? none : after;
    return was.equals(is) ? is : was + " -> " + is;
  }

  private void unread(SystemState state, Revision revision) {
    if (state.unread() > 0) {
      line(
          "note: of "
              + VisibleText.of(revision.name())
              + ", "
              + DiffWords.count(state.unread(), "thing")
              + " could not be read; git qms trace --in-force tells those of today");
    }
  }

  private static String counts(SystemDiff system) {
    List<String> counts = new ArrayList<>();
    for (RequirementChange.Kind kind : RequirementChange.Kind.values()) {
      long count = system.requirements().stream().filter(c -> c.kind() == kind).count();
      if (count > 0) {
        counts.add(count + " " + DiffWords.of(kind));
      }
    }
    counts.add(system.unchanged() + " as before");
    return String.join(", ", counts);
  }

  private void requirement(RequirementChange change) {
    String word = DiffWords.of(change.kind());
    line(word + " ".repeat(Math.max(1, 10 - word.length())) + change.id() + what(change));
    for (FieldChange field : change.fields()) {
      Excerpt excerpt = Excerpt.of(field.before(), field.after());
      line("    " + VisibleText.of(field.field()));
      line("      was: " + orNone(excerpt.before()));
      line("      now: " + orNone(excerpt.after()));
    }
  }

  private static String orNone(String text) {
    return text.isEmpty() ? "(none)" : text;
  }

  private static String what(RequirementChange change) {
    String because =
        change.because().stream().map(RequirementId::value).collect(Collectors.joining(", "));
    return switch (change.kind()) {
      case ADDED -> "  " + Excerpt.begin(change.after());
      case REMOVED -> "  " + Excerpt.begin(change.before());
      case DERIVED -> "  reads the same; what it is derived from has changed: " + because;
      default -> because.isEmpty() ? "" : "  derived from what has changed: " + because;
    };
  }

  private void line(String text) {
    out.append("  ").append(text).append('\n');
  }
}
