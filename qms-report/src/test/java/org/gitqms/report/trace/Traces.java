package org.gitqms.report.trace;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.gitqms.report.HostileText;
import org.gitqms.report.ReportContext;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.requirement.Requirement;
import org.gitqms.rules.requirement.RequirementId;
import org.gitqms.rules.requirement.VerificationKind;
import org.gitqms.rules.result.Outcome;
import org.gitqms.rules.result.TestResult;
import org.gitqms.rules.result.TestRun;
import org.gitqms.trace.Trace;
import org.gitqms.trace.Traced;
import org.jspecify.annotations.Nullable;

/** Traces to render. */
final class Traces {

  private static final String MARK = "0123456789abcdef0123456789abcdef";

  static final ReportContext CONTEXT = ReportContext.of("0.1.0", List.of());
  static final Trace EMPTY = new Trace(List.of(), List.of(), 0, null);
  static final String FLOW = "SDLC-FLOW-RS";
  static final String AUTH = "SDLC-AUTH-RS";

  private static final String MATRIX = "QMS/SDLC-FLOW/RTM/SDLC-FLOW-RTM.md";

  private Traces() {}

  /** Two specifications, with a requirement in each state; results were looked at. */
  static Trace mixed() {
    Finding failed =
        Finding.error(
                new RuleId("QMS-608"),
                "p.LoginTest.locks, which verifies REQ-AUTH-002, failed",
                "run it until it passes")
            .at(new Location(MATRIX, 12, 3));
    Finding none =
        Finding.error(new RuleId("QMS-607"), "SDLC-AUTH-RS has no matrix yet", "git qms create")
            .about(AUTH)
            .as(Severity.WARNING);
    return new Trace(
        List.of(
            traced("REQ-FLOW-001", FLOW, Traced.State.VERIFIED, test("p.FlowTest.runs", PASSED)),
            traced("REQ-FLOW-002", FLOW, Traced.State.SUSPECT, proof("5.1 Order")),
            traced(
                derived("REQ-AUTH-001", "REQ-FLOW-001", "REQ-AUTH-002"),
                AUTH,
                Traced.State.VERIFIED,
                test("p.FlowTest.runs", PASSED),
                record("VR-003")),
            traced("REQ-AUTH-002", AUTH, Traced.State.FAILED, test("p.LoginTest.locks", FAILED)),
            traced("REQ-AUTH-003", AUTH, Traced.State.FAILED, test("p.LoginTest.gone", null)),
            traced("REQ-AUTH-004", AUTH, Traced.State.UNVERIFIED),
            traced("REQ-AUTH-005", AUTH, Traced.State.WITHDRAWN)),
        List.of(none, failed),
        4,
        run(report("unit", PASSED, Outcome.FLAKY, FAILED), report("system", Outcome.SKIPPED)));
  }

  static final Outcome PASSED = Outcome.PASSED;
  static final Outcome FAILED = Outcome.FAILED;

  /** Every requirement verified, nothing found. */
  static Trace sound() {
    return of(
        run(report("unit", PASSED)),
        traced("REQ-FLOW-001", FLOW, Traced.State.VERIFIED, test("p.FlowTest.runs", PASSED)),
        traced("REQ-FLOW-002", FLOW, Traced.State.VERIFIED, test("p.FlowTest.runs", PASSED)));
  }

  /** No results were looked at. */
  static Trace linked() {
    return of(
        null, traced("REQ-FLOW-001", FLOW, Traced.State.LINKED, test("p.FlowTest.runs", null)));
  }

  static Trace of(@Nullable TestRun run, Traced... traced) {
    return new Trace(List.of(traced), List.of(), traced.length, run);
  }

  /** As many requirements as asked for, each with a test of its own. */
  static Trace large(int requirements) {
    List<Traced> traced = new ArrayList<>();
    for (int i = 0; i < requirements; i++) {
      String id = String.format(Locale.ROOT, "REQ-A%d-%03d", i / 999, 1 + i % 999);
      String test = "org.example.product.part.SomePartTest.itDoesWhatIsDemanded" + i;
      traced.add(traced(id, "SDLC-S" + i / 999 + "-RS", Traced.State.VERIFIED, test(test, PASSED)));
    }
    return new Trace(traced, List.of(), requirements, run(report("unit", PASSED)));
  }

  /** One in which every text wants to break the rendition; the same one for the same seed. */
  static Trace hostile(long seed) {
    HostileText hostile = new HostileText(seed);
    Random random = new Random(seed);
    List<Traced> traced = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      Requirement requirement =
          requirement(
              "REQ-X-00" + random.nextInt(4),
              hostile.text(),
              hostile.text(),
              hostile.text(),
              List.of(new RequirementId("REQ-X-00" + random.nextInt(9))),
              new Location(hostile.text(), random.nextInt(3), random.nextInt(3)));
      Traced.State state = any(Traced.State.values(), random);
      traced.add(new Traced(requirement, hostile.text(), MARK, state, hostileBy(hostile, random)));
    }
    Finding finding =
        Finding.error(new RuleId("QMS-608"), hostile.text(), hostile.text())
            .at(Location.of(hostile.text()));
    boolean asked = random.nextBoolean();
    return new Trace(
        traced,
        List.of(finding, finding.in(hostile.text()).about(hostile.text())),
        1,
        asked ? run(report(hostile.text(), PASSED), report(hostile.text())) : null);
  }

  private static List<Traced.By> hostileBy(HostileText hostile, Random random) {
    List<Traced.By> by = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      by.add(
          new Traced.By(
              hostile.text(),
              any(VerificationKind.values(), random),
              random.nextBoolean() ? null : any(Outcome.values(), random),
              new Location(hostile.text(), random.nextInt(3), 0)));
    }
    return by;
  }

  private static <T> T any(T[] values, Random random) {
    return values[random.nextInt(values.length)];
  }

  static Traced traced(String id, String specification, Traced.State state, Traced.By... by) {
    return traced(derived(id), specification, state, by);
  }

  static Traced traced(
      Requirement requirement, String specification, Traced.State state, Traced.By... by) {
    return new Traced(requirement, specification, MARK, state, List.of(by));
  }

  /** A requirement that says so much. */
  static Requirement saying(String id, String title, String text) {
    return requirement(id, title, text, "", List.of(), Location.of("RS.md", 1));
  }

  static Requirement derived(String id, String... from) {
    return requirement(
        id,
        "",
        "The system does what " + id + " demands.",
        "unit test",
        Arrays.stream(from).map(RequirementId::new).toList(),
        new Location("QMS/RS.md", 7, 3));
  }

  private static Requirement requirement(
      String id,
      String title,
      String text,
      String verification,
      List<RequirementId> derivedFrom,
      Location at) {
    Digest own = Digest.of(text.getBytes(StandardCharsets.UTF_8));
    return new Requirement(
        new RequirementId(id), false, title, text, verification, derivedFrom, own, at);
  }

  static Traced.By test(String name, @Nullable Outcome came) {
    Location at = new Location("src/test/java/p/SomeTest.java", 21, 3);
    return new Traced.By(name, VerificationKind.UNIT_TEST, came, at);
  }

  static Traced.By proof(String name) {
    return new Traced.By(
        name, VerificationKind.QUALITATIVE_PROOF, null, new Location(MATRIX, 30, 9));
  }

  static Traced.By record(String name) {
    return new Traced.By(name, VerificationKind.VERIFICATION_RECORD, null, Location.of(MATRIX));
  }

  static TestRun run(TestRun.SuiteReport... reports) {
    return TestRun.of(List.of(reports));
  }

  static TestRun.SuiteReport report(String suite, Outcome... outcomes) {
    List<TestResult> tests = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      tests.add(new TestResult("p.SomeTest", "test" + tests.size(), outcome));
    }
    return new TestRun.SuiteReport(suite, tests);
  }
}
