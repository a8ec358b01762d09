package org.gitqms.rules.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** All results of one run, found by the names that sources give tests. */
public final class TestRun {

  private final List<Case> cases;
  private final SortedMap<String, Totals> totals;
  private final TestIndex index;
  private final Map<String, Optional<Found>> found = new ConcurrentHashMap<>();
  private final Map<String, Optional<Found>> foundWhole = new ConcurrentHashMap<>();

  private TestRun(List<Case> cases, SortedMap<String, Totals> totals, TestIndex index) {
    this.cases = cases;
    this.totals = totals;
    this.index = index;
  }

  /**
   * One report of the run.
   *
   * @param suite the label under which its tests are counted, such as {@code unit}
   * @param tests in the order of the report
   */
  public record SuiteReport(String suite, List<TestResult> tests) {
    public SuiteReport {
      tests = List.copyOf(tests);
    }
  }

  /**
   * One case of the run.
   *
   * @param suite the label of the report file it is from
   * @param result what became of it
   */
  public record Case(String suite, TestResult result) {}

  /**
   * How many cases came to what.
   *
   * @param tests all of them
   * @param passed also those that passed only when run again
   * @param failed with a failure or an error
   * @param skipped not run
   */
  public record Totals(int tests, int passed, int failed, int skipped) {

    /** Of no tests at all. */
    public static final Totals NONE = new Totals(0, 0, 0, 0);

    /** The sum of both. */
    public Totals plus(Totals other) {
      return new Totals(
          tests + other.tests,
          passed + other.passed,
          failed + other.failed,
          skipped + other.skipped);
    }

    private Totals plus(Outcome outcome) {
      boolean isSkipped = outcome == Outcome.SKIPPED;
      return new Totals(
          tests + 1,
          passed + (outcome.isFailure() || isSkipped ? 0 : 1),
          failed + (outcome.isFailure() ? 1 : 0),
          skipped + (isSkipped ? 1 : 0));
    }
  }

  /**
   * What a name in a source came to.
   *
   * @param worst the case that counts, or one of them if several are as bad
   * @param cases how many there are, the worst among them
   */
  public record Found(TestResult worst, int cases) {

    /** The outcome of all cases together: that of the worst. */
    public Outcome outcome() {
      return worst.outcome();
    }
  }

  /** Puts all reports of a run together; two cases of the same name stay two. */
  public static TestRun of(List<SuiteReport> reports) {
    List<Case> cases = new ArrayList<>();
    SortedMap<String, Totals> totals = new TreeMap<>();
    for (SuiteReport report : reports) {
      Totals total = totals.getOrDefault(report.suite(), Totals.NONE);
      for (TestResult result : report.tests()) {
        cases.add(new Case(report.suite(), result));
        total = total.plus(result.outcome());
      }
      totals.put(report.suite(), total);
    }
    TestIndex index = TestIndex.of(cases.stream().map(Case::result).toList());
    return new TestRun(List.copyOf(cases), Collections.unmodifiableSortedMap(totals), index);
  }

  /**
   * What a test, or a class with all its tests, came to; empty if no result is of that name. For a
   * test, a class that failed or was skipped as a whole counts too.
   *
   * @param testName names with dots between them from the outermost, the test or class last
   */
  public Optional<Found> find(String testName) {
    return found.computeIfAbsent(testName, this::search);
  }

  /**
   * The same for a name that is whole, as those are that Java sources give: a result whose name
   * only ends like that is another test.
   */
  public Optional<Found> findWhole(String testName) {
    return foundWhole.computeIfAbsent(
        testName,
        name -> worst(index.matching(name).stream().filter(test -> test.isNamed(name)).toList()));
  }

  /**
   * What a name came to that stands in a matrix, whose source is not at hand. One that is whole by
   * its form is found as such only; of any other a result may have the end.
   */
  public Optional<Found> findNamed(String written) {
    String name = TestNames.written(written);
    Optional<Found> whole = findWhole(name).or(() -> findWhole(written));
    return whole.isPresent() || TestNames.isWhole(name)
        ? whole
        : find(name).or(() -> find(written));
  }

  private Optional<Found> search(String testName) {
    return worst(index.matching(testName));
  }

  private static Optional<Found> worst(Collection<NamedTest> tests) {
    NamedTest all = new NamedTest("", "");
    tests.forEach(all::add);
    return all.worst().map(worst -> new Found(worst, all.cases()));
  }

  /** All cases, in the order of the reports. */
  public List<Case> cases() {
    return cases;
  }

  /** The cases that passed only when run again, in the order of the reports. */
  public List<Case> flaky() {
    return cases.stream().filter(each -> each.result().outcome() == Outcome.FLAKY).toList();
  }

  /** The totals of each suite label, also of one whose reports hold no tests. */
  public SortedMap<String, Totals> totals() {
    return totals;
  }
}
