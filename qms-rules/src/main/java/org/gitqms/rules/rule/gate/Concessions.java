package org.gitqms.rules.rule.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.document.TextTable;
import org.gitqms.rules.policy.DocumentType;
import org.gitqms.rules.policy.Holes;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.Status;

/**
 * What change records and variances in execution allow that evidence alone would not, with a reason
 * for each: tables of their approved texts, under the headings named here. What execution itself
 * may write allows nothing.
 *
 * @param runs the attempts of runs of CI that are set aside, such as {@code 4711/1}
 * @param tests names of tests, or of classes of tests, that are given up
 */
record Concessions(Set<String> runs, Set<String> tests) {

  /** The section that sets attempts aside; its table has the columns Run and Why. */
  static final String RUNS = "Test runs set aside";

  /** The section that gives tests up; its table has the columns Test and Why. */
  static final String TESTS = "Tests given up";

  private static final Set<String> TYPES = Set.of("CR", "VAR");

  Concessions {
    runs = Set.copyOf(runs);
    tests = Set.copyOf(tests);
  }

  /**
   * What is conceded on a state.
   *
   * @param past true to count also what documents conceded whose execution is over
   */
  static Concessions of(Snapshot state, boolean past) {
    Set<String> runs = new HashSet<>();
    Set<String> tests = new HashSet<>();
    state.records().stream()
        .filter(record -> TYPES.contains(record.type()))
        .filter(
            record ->
                record.status() == Status.IN_EXECUTION || (past && isExecuted(record.status())))
        .forEach(
            record -> {
              Holes holes = state.typeOf(record).map(DocumentType::holes).orElse(Holes.NONE);
              state
                  .workingText(record)
                  .ifPresent(
                      text -> {
                        runs.addAll(named(text, holes, RUNS, "run"));
                        tests.addAll(named(text, holes, TESTS, "test"));
                      });
            });
    return new Concessions(runs, tests);
  }

  private static boolean isExecuted(Status status) {
    return status.isAfterExecution() || status == Status.CLOSED;
  }

  /** What the rows name that say why. */
  private static Set<String> named(
      ParsedDocument text, Holes holes, String section, String column) {
    return text.tables().stream()
        .filter(table -> isUnder(table, section) && isApproved(table, holes))
        .flatMap(table -> named(table, column))
        .collect(Collectors.toSet());
  }

  private static Stream<String> named(TextTable table, String column) {
    List<String> header =
        table.header().cells().stream().map(c -> c.text().toLowerCase(Locale.ROOT)).toList();
    int name = header.indexOf(column);
    int why = header.indexOf("why");
    return table.rows().stream()
        .filter(row -> !row.text(name).isEmpty() && !row.text(why).isEmpty())
        .map(row -> row.text(name).replace("`", ""));
  }

  private static boolean isUnder(TextTable table, String section) {
    return table.under().stream().anyMatch(section::equalsIgnoreCase);
  }

  private static boolean isApproved(TextTable table, Holes holes) {
    return Stream.concat(holes.comments().stream(), holes.texts().stream())
        .noneMatch(hole -> isUnder(table, hole));
  }
}
