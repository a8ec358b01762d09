package org.gitqms.rules.attestation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.result.TestResult;
import org.gitqms.rules.result.TestRun;

/**
 * What the tests of one commit came to in one attempt of one run. Its bytes are an in-toto
 * statement, see {@link StatementJson}.
 *
 * @param genesis the full id of the genesis of the ledger that it is made for
 * @param key the fingerprint of the key that signs it, so that what a key signed is known once it
 *     is declared compromised
 * @param commit the full id of the commit whose tests ran
 * @param tree the id of the tree of that commit
 * @param governed the digest of the governed code of each system in that tree, by system
 * @param workflow the path of the workflow that ran them
 * @param workflowDigest the digest of that file in that tree
 * @param run the run of CI, such as {@code 4711}
 * @param attempt which attempt of that run, from 1
 * @param suites every test with what came of it, also those that were skipped, by suite
 */
public record Statement(
    String genesis,
    String key,
    String commit,
    String tree,
    SortedMap<String, Digest> governed,
    String workflow,
    Digest workflowDigest,
    String run,
    int attempt,
    SortedMap<String, List<TestResult>> suites) {

  public Statement {
    governed = Collections.unmodifiableSortedMap(new TreeMap<>(governed));
    SortedMap<String, List<TestResult>> copy = new TreeMap<>();
    suites.forEach((suite, tests) -> copy.put(suite, List.copyOf(tests)));
    suites = Collections.unmodifiableSortedMap(copy);
  }

  /** The run and its attempt as events name them, such as {@code 4711/1}. */
  public String runAndAttempt() {
    return run + "/" + attempt;
  }

  /** The results, to be asked for by the names of tests. */
  public TestRun results() {
    List<TestRun.SuiteReport> reports = new ArrayList<>();
    suites.forEach((suite, tests) -> reports.add(new TestRun.SuiteReport(suite, tests)));
    return TestRun.of(reports);
  }

  /** How many tests there are, and what came of them. */
  public TestRun.Totals totals() {
    return results().totals().values().stream().reduce(TestRun.Totals.NONE, TestRun.Totals::plus);
  }

  /** The totals as events state them. */
  public String totalsText() {
    TestRun.Totals totals = totals();
    return totals.passed()
        + " passed, "
        + totals.failed()
        + " failed, "
        + totals.skipped()
        + " skipped";
  }
}
