package org.gitqms.rules.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gitqms.rules.attestation.Statement;
import org.gitqms.rules.attestation.StatementJson;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.fixture.Foundation;
import org.gitqms.rules.policy.Policy;
import org.gitqms.rules.policy.PolicyReader;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.record.LedgerState;
import org.gitqms.rules.result.TestResult;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.Status;
import org.gitqms.rules.workflow.Version;

/** A state, put together from documents in force and evidence. */
final class Scene {

  static final String C1 = "1".repeat(40);
  static final String C2 = "2".repeat(40);

  private static final Policy POLICY =
      PolicyReader.read(Foundation.shipped()).policy().orElseThrow();

  private final List<DocumentRecord> records = new ArrayList<>();
  private final Map<String, Content> files = new TreeMap<>();

  /** A document with the status and version that its record has; what it says is in force. */
  Scene document(String id, String type, Status status, Version version, String text) {
    DocumentId document = new DocumentId(id);
    records.add(DocumentRecord.created(document, type, id, status, version));
    files.put(Layout.effective(document, type, POLICY.types()), Content.of(text));
    return this;
  }

  Scene effective(String id, String type, int version, String text) {
    return document(id, type, Status.EFFECTIVE, new Version(version, 0), text);
  }

  /** A draft beside what is in force, or alone. */
  Scene draft(String id, String type, String text) {
    files.put(Layout.draft(new DocumentId(id), type, POLICY.types()), Content.of(text));
    return this;
  }

  /** A specification with these rows: id, requirement, what it is derived from. */
  Scene rs(String id, int version, String... rows) {
    return effective(
        id,
        "RS",
        version,
        "| Id | Requirement | Derived from |\n|---|---|---|\n" + String.join("\n", rows) + "\n");
  }

  /** A matrix that names this commit and has a row for each of the tests. */
  Scene rtm(String id, int version, String commit, String... tests) {
    StringBuilder text =
        new StringBuilder("## Qualified baseline\n\n| Qualified commit |\n|---|\n");
    text.append("| ").append(commit).append(" |\n\n## Traceability\n\n");
    text.append(
        "| Requirement | Verified by | Kind | Result | Reviewed |\n|---|---|---|---|---|\n");
    for (String test : tests) {
      text.append("| REQ-A-001 | `").append(test).append("` | unit test | Pass | x |\n");
    }
    return effective(id, "RTM", version, text.toString());
  }

  /** What CI has signed: tests of the suite {@code unit}. */
  Scene evidence(String commit, int attempt, TestResult... tests) {
    SortedMap<String, List<TestResult>> suites = new TreeMap<>();
    suites.put("unit", List.of(tests));
    Statement statement =
        new Statement(
            "f".repeat(40),
            "SHA256:some",
            commit,
            "e".repeat(40),
            new TreeMap<>(),
            "ci.yml",
            Digest.of(new byte[0]),
            "7",
            attempt,
            suites);
    files.put(
        Layout.evidence(commit, statement.runAndAttempt()),
        Content.of(StatementJson.write(statement)));
    return this;
  }

  Baseline baseline(String name) {
    Snapshot state = Snapshot.of(POLICY, LedgerState.NEW, records, files);
    return Baseline.of(state, new Revision(name, name.repeat(40).substring(0, 40)));
  }

  /** What became of this state in another. */
  BaselineDiff to(Scene after) {
    return BaselineDiff.between(baseline("a"), after.baseline("b"));
  }
}
