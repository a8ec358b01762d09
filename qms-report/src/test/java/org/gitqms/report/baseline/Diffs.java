package org.gitqms.report.baseline;

import java.util.List;
import org.gitqms.report.HostileText;
import org.gitqms.report.ReportContext;
import org.gitqms.rules.baseline.BaselineDiff;
import org.gitqms.rules.baseline.DocumentChange;
import org.gitqms.rules.baseline.FieldChange;
import org.gitqms.rules.baseline.RequirementChange;
import org.gitqms.rules.baseline.Revision;
import org.gitqms.rules.baseline.SystemDiff;
import org.gitqms.rules.baseline.SystemState;
import org.gitqms.rules.baseline.TestChange;
import org.gitqms.rules.baseline.TestName;
import org.gitqms.rules.baseline.TestsDiff;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.requirement.RequirementId;
import org.gitqms.rules.result.Outcome;
import org.jspecify.annotations.Nullable;

/** Comparisons for the tests of this package. */
final class Diffs {

  static final ReportContext CONTEXT = ReportContext.of("0.1.0", List.of());

  private static final Revision BEFORE = new Revision("v1", "1".repeat(40));
  private static final Revision AFTER = new Revision("main", "2".repeat(40));
  private static final DocumentId RS = new DocumentId("SDLC-ABC-RS");
  private static final String C1 = "a".repeat(40);
  private static final String C2 = "b".repeat(40);
  private static final SystemState ONE = new SystemState("1.0", "SDLC-ABC-RTM", "1.0", C1, 2, 0);
  private static final SystemState TWO = new SystemState("2.0", "SDLC-ABC-RTM", "1.0", C2, 1, 3);

  private Diffs() {}

  /** Nothing differs. */
  static BaselineDiff same() {
    return new BaselineDiff(
        BEFORE,
        AFTER,
        List.of(new SystemDiff(RS, ONE, ONE, List.of(), 7)),
        List.of(new TestsDiff(List.of(RS), TestsDiff.By.EVIDENCE, List.of(), 9)),
        List.of());
  }

  /** Something of every kind differs. */
  static BaselineDiff mixed() {
    List<RequirementChange> requirements =
        List.of(
            requirement("REQ-A-001", RequirementChange.Kind.CHANGED, "It locks", "It bars"),
            requirement("REQ-A-002", RequirementChange.Kind.ADDED, "", "It opens"),
            requirement("REQ-A-003", RequirementChange.Kind.REMOVED, "It rings", ""),
            requirement("REQ-A-004", RequirementChange.Kind.WITHDRAWN, "It sings", "By CR-012"),
            requirement("REQ-A-005", RequirementChange.Kind.DERIVED, "It holds", "It holds"));
    List<TestChange> outcomes =
        List.of(
            test(TestChange.Kind.GAINED, "gained", null, Outcome.PASSED),
            test(TestChange.Kind.LOST, "lost", Outcome.FLAKY, null),
            test(TestChange.Kind.OUTCOME, "worse", Outcome.PASSED, Outcome.FAILED));
    return new BaselineDiff(
        BEFORE,
        AFTER,
        List.of(
            new SystemDiff(RS, ONE, TWO, requirements, 7),
            new SystemDiff(new DocumentId("SDLC-NEW-RS"), SystemState.NONE, TWO, List.of(), 1),
            new SystemDiff(
                new DocumentId("SDLC-OLD-RS"), SystemState.NONE, SystemState.NONE, List.of(), 0)),
        List.of(
            new TestsDiff(List.of(RS), TestsDiff.By.EVIDENCE, outcomes, 9),
            new TestsDiff(
                List.of(new DocumentId("SDLC-NEW-RS")),
                TestsDiff.By.MATRIX,
                List.of(
                    new TestChange(
                        TestChange.Kind.GAINED, TestName.ofMatrix("a.New.runs"), null, null)),
                0),
            new TestsDiff(
                List.of(new DocumentId("SDLC-OLD-RS")), TestsDiff.By.NOTHING, List.of(), 0)),
        List.of(
            document("SOP-001", DocumentChange.Kind.CHANGED, "1.0", "2.0"),
            document("SOP-002", DocumentChange.Kind.ADDED, "", "1.0"),
            document("SOP-003", DocumentChange.Kind.RETIRED, "3.0", ""),
            document("SOP-004", DocumentChange.Kind.GONE, "1.0", "")));
  }

  /** One requirement in other words. */
  static BaselineDiff reworded(String before, String after) {
    RequirementChange change =
        new RequirementChange(
            new RequirementId("REQ-A-001"),
            RequirementChange.Kind.CHANGED,
            before,
            after,
            List.of(new FieldChange("requirement", before, after)),
            List.of());
    return new BaselineDiff(
        BEFORE,
        AFTER,
        List.of(new SystemDiff(RS, ONE, ONE, List.of(change), 0)),
        List.of(),
        List.of());
  }

  /** One in which every text wants to break the rendition; the same one for the same seed. */
  static BaselineDiff hostile(long seed) {
    HostileText hostile = new HostileText(seed);
    RequirementChange change =
        new RequirementChange(
            new RequirementId("REQ-A-001"),
            RequirementChange.Kind.CHANGED,
            hostile.text(),
            hostile.text(),
            List.of(new FieldChange(hostile.text(), hostile.text(), hostile.text())),
            List.of());
    TestChange test =
        new TestChange(
            TestChange.Kind.GAINED,
            new TestName(hostile.text(), hostile.text(), hostile.text()),
            null,
            Outcome.PASSED);
    return new BaselineDiff(
        new Revision(hostile.text(), BEFORE.commit()),
        new Revision(hostile.text(), AFTER.commit()),
        List.of(new SystemDiff(RS, ONE, TWO, List.of(change), 0)),
        List.of(new TestsDiff(List.of(RS), TestsDiff.By.EVIDENCE, List.of(test), 0)),
        List.of());
  }

  private static RequirementChange requirement(
      String id, RequirementChange.Kind kind, String before, String after) {
    boolean changed = kind == RequirementChange.Kind.CHANGED;
    boolean derived = kind == RequirementChange.Kind.DERIVED;
    return new RequirementChange(
        new RequirementId(id),
        kind,
        before,
        after,
        changed
            ? List.of(
                new FieldChange("harm", "", "theft"), new FieldChange("requirement", before, after))
            : List.of(),
        derived ? List.of(new RequirementId("REQ-A-001")) : List.of());
  }

  private static TestChange test(
      TestChange.Kind kind, String name, @Nullable Outcome was, @Nullable Outcome is) {
    return new TestChange(kind, new TestName("unit", "a.T", name), was, is);
  }

  private static DocumentChange document(
      String id, DocumentChange.Kind kind, String before, String after) {
    return new DocumentChange(new DocumentId(id), kind, before, after);
  }
}
