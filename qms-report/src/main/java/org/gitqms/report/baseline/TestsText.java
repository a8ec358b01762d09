package org.gitqms.report.baseline;

import java.util.Optional;
import java.util.stream.Collectors;
import org.gitqms.report.VisibleText;
import org.gitqms.rules.baseline.BaselineDiff;
import org.gitqms.rules.baseline.Revision;
import org.gitqms.rules.baseline.SystemDiff;
import org.gitqms.rules.baseline.SystemState;
import org.gitqms.rules.baseline.TestChange;
import org.gitqms.rules.baseline.TestName;
import org.gitqms.rules.baseline.TestsDiff;
import org.gitqms.rules.record.DocumentId;

/** The tests of one or more systems for people: what was compared, and what became of them. */
final class TestsText {

  private TestsText() {}

  static void append(StringBuilder out, TestsDiff tests, BaselineDiff diff) {
    out.append("Tests of ");
    out.append(
        tests.specifications().stream().map(DocumentId::value).collect(Collectors.joining(", ")));
    out.append("\n  compared: ").append(compared(tests, diff)).append('\n');
    if (tests.by() != TestsDiff.By.NOTHING) {
      out.append("  tests: ").append(counts(tests)).append('\n');
    }
    for (TestChange.Kind kind : TestChange.Kind.values()) {
      tests.changes().stream()
          .filter(change -> change.kind() == kind)
          .forEach(change -> out.append("  ").append(line(change)).append('\n'));
    }
  }

  private static String compared(TestsDiff tests, BaselineDiff diff) {
    DocumentId first = tests.specifications().get(0);
    SystemDiff system =
        diff.systems().stream()
            .filter(each -> each.specification().equals(first))
            .findFirst()
            .orElseThrow();
    return switch (tests.by()) {
      case EVIDENCE ->
          "evidence, of " + attempts(system.before()) + " and of " + attempts(system.after());
      case MATRIX ->
          "the names in the matrices, because "
              + missing(diff.before(), system.before())
                  .or(() -> missing(diff.after(), system.after()))
                  .orElseThrow();
      case NOTHING -> "nothing, because no matrix is in force on either side";
    };
  }

  private static String attempts(SystemState state) {
    return DiffWords.count(state.attempts(), "attempt")
        + " at "
        + VisibleText.shortId(state.commit());
  }

  private static Optional<String> missing(Revision revision, SystemState state) {
    String name = VisibleText.of(revision.name());
    if (state.commit().isEmpty()) {
      return Optional.of(name + " names no qualified commit");
    }
    return state.attempts() > 0
        ? Optional.empty()
        : Optional.of(name + " holds no evidence of " + VisibleText.shortId(state.commit()));
  }

  private static String counts(TestsDiff tests) {
    StringBuilder counts = new StringBuilder();
    for (TestChange.Kind kind : TestChange.Kind.values()) {
      long count = tests.changes().stream().filter(c -> c.kind() == kind).count();
      if (count > 0) {
        counts.append(count).append(' ').append(word(kind)).append(", ");
      }
    }
    return counts.append(tests.same()).append(" as before").toString();
  }

  private static String word(TestChange.Kind kind) {
    return kind == TestChange.Kind.OUTCOME ? "of another outcome" : DiffWords.of(kind);
  }

  private static String line(TestChange change) {
    String name = name(change.test());
    String outcome =
        switch (change.kind()) {
          case GAINED -> change.after().map(DiffWords::of).orElse("");
          case LOST -> change.before().map(was -> "was " + DiffWords.of(was)).orElse("");
          case OUTCOME ->
              change.before().map(DiffWords::of).orElseThrow()
                  + " -> "
                  + change.after().map(DiffWords::of).orElseThrow();
        };
    String word = DiffWords.of(change.kind());
    return word + " ".repeat(10 - word.length()) + (name + "  " + outcome).strip();
  }

  private static String name(TestName test) {
    String suite = test.suite().isEmpty() ? "" : test.suite() + ": ";
    boolean whole = !test.className().isEmpty() && !test.name().isEmpty();
    return VisibleText.of(suite + test.className() + (whole ? "." : "") + test.name());
  }
}
