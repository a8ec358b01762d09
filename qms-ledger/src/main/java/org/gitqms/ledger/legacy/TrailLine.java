package org.gitqms.ledger.legacy;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a trail. */
sealed interface TrailLine {

  /** The line's number, from 1. */
  int line();

  /** A STATUS_CHANGE line: what something else led to. */
  record Change(StatedChange change) implements TrailLine {
    @Override
    public int line() {
      return change.line();
    }
  }

  /** A line that says what was done. See {@link LegacyEntry} for the parts. */
  record Deed(
      int line, EntryKind kind, OffsetDateTime when, String user, String version, Details details)
      implements TrailLine {}

  /** What only some kinds of lines have. See {@link LegacyEntry} for the parts. */
  record Details(
      @Nullable String title,
      @Nullable String comment,
      @Nullable String outcome,
      List<String> assignees,
      @Nullable String phase,
      @Nullable String fromVersion,
      @Nullable StatedChange change) {

    static final Details NONE = new Details(null, null, null, List.of(), null, null, null);

    static Details creation(@Nullable String title, @Nullable String comment) {
      return new Details(title, comment, null, List.of(), null, null, null);
    }

    static Details comment(String comment) {
      return new Details(null, comment, null, List.of(), null, null, null);
    }

    static Details review(String outcome, String comment) {
      return new Details(null, comment, outcome, List.of(), null, null, null);
    }

    static Details route(List<String> assignees, @Nullable String phase) {
      return new Details(null, null, null, assignees, phase, null, null);
    }

    static Details from(@Nullable String version) {
      return new Details(null, null, null, List.of(), null, version, null);
    }

    static Details change(StatedChange change) {
      return new Details(null, null, null, List.of(), null, null, change);
    }
  }
}
