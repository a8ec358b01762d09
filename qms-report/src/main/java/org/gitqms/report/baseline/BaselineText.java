package org.gitqms.report.baseline;

import org.gitqms.report.VisibleText;
import org.gitqms.rules.baseline.BaselineDiff;
import org.gitqms.rules.baseline.DocumentChange;
import org.gitqms.rules.baseline.Revision;
import org.gitqms.rules.baseline.SystemDiff;
import org.gitqms.rules.baseline.TestsDiff;

/**
 * A comparison of baselines for people at a console: each system with its requirements, then tests,
 * then documents. The last line adds it up.
 */
public final class BaselineText {

  private BaselineText() {}

  /** The whole text; lines end with LF, the last one too. */
  public static String of(BaselineDiff diff) {
    StringBuilder out = new StringBuilder();
    out.append(name(diff.before())).append(" -> ").append(name(diff.after())).append("\n\n");
    for (SystemDiff system : diff.systems()) {
      SystemText.append(out, system, diff);
      out.append('\n');
    }
    for (TestsDiff tests : diff.tests()) {
      TestsText.append(out, tests, diff);
      out.append('\n');
    }
    documents(out, diff);
    return out.append(outcome(diff)).append('\n').toString();
  }

  private static String name(Revision revision) {
    return VisibleText.of(revision.name()) + " (" + VisibleText.shortId(revision.commit()) + ")";
  }

  private static void documents(StringBuilder out, BaselineDiff diff) {
    if (diff.documents().isEmpty()) {
      return;
    }
    out.append("Documents\n");
    for (DocumentChange change : diff.documents()) {
      out.append("  ").append(change.id()).append("  ").append(version(change)).append('\n');
    }
    out.append('\n');
  }

  private static String version(DocumentChange change) {
    return switch (change.kind()) {
      case ADDED -> "added, " + change.after();
      case CHANGED -> change.before() + " -> " + change.after();
      case RETIRED -> "retired, was " + change.before();
      case GONE -> "not in force, was " + change.before();
    };
  }

  private static String outcome(BaselineDiff diff) {
    if (!diff.differs()) {
      return "nothing differs";
    }
    int requirements = diff.systems().stream().mapToInt(s -> s.requirements().size()).sum();
    int tests = diff.tests().stream().mapToInt(t -> t.changes().size()).sum();
    return "differences: "
        + DiffWords.count(requirements, "requirement")
        + ", "
        + DiffWords.count(tests, "test")
        + ", "
        + DiffWords.count(diff.documents().size(), "document");
  }
}
