package org.gitqms.rules.attestation;

import java.util.List;
import java.util.TreeMap;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.result.Outcome;
import org.gitqms.rules.result.TestResult;

/** Statements for tests. */
public final class Statements {

  private static final Digest SOME = Digest.of(new byte[] {1});

  private Statements() {}

  /** Attempt 1 of run 4711, with one test that passed, one that failed and one that was skipped. */
  public static Statement made(String genesis) {
    return made(
        genesis,
        List.of(
            new TestResult("a.T", "passes", Outcome.PASSED),
            new TestResult("a.T", "fails \"so\" \u00fc", Outcome.FAILED),
            new TestResult("a.T", "waits", Outcome.SKIPPED)));
  }

  /** The same with these tests. */
  public static Statement made(String genesis, List<TestResult> tests) {
    TreeMap<String, Digest> governed = new TreeMap<>();
    governed.put("FLOW", SOME);
    TreeMap<String, List<TestResult>> suites = new TreeMap<>();
    suites.put("core", tests);
    return new Statement(
        genesis,
        Cast.named("ci").keys().get(0).key().fingerprint(),
        "c".repeat(40),
        "d".repeat(40),
        governed,
        ".github/workflows/ci.yml",
        SOME,
        "4711",
        1,
        suites);
  }
}
