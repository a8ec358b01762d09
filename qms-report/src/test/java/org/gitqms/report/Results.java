package org.gitqms.report;

import java.util.List;
import java.util.Map;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.finding.Verification;
import org.jspecify.annotations.Nullable;

/** Results of verifications to render. */
final class Results {

  static final String GENESIS = "1111111111111111111111111111111111111111";
  static final String COMMIT = "abcdef0123456789abcdef0123456789abcdef01";
  static final String TIP = "9999999999999999999999999999999999999999";

  static final RuleId EVIDENCE = new RuleId("QMS-304");
  static final RuleId SIGNATURE = new RuleId("QMS-701");
  static final RuleId JUMP = new RuleId("QMS-291");

  static final ReportContext CONTEXT =
      ReportContext.of(
          "0.1.0",
          List.of(
              new RuleInfo(
                  SIGNATURE, "signature", "Each event is signed.", "docs/rules/QMS-701.md"),
              new RuleInfo(
                  EVIDENCE, "evidence", "Each item has evidence.", "docs/rules/QMS-304.md"),
              new RuleInfo(JUMP, "stated jump", "No state is jumped.", "docs/rules/QMS-291.md")));

  private Results() {}

  static Finding inFile() {
    return Finding.error(EVIDENCE, "item EI-2 has no evidence", "git qms checkout CR-001")
        .in(COMMIT)
        .about("CR-001")
        .at(new Location("QMS/CR/CR-001/CR-001.draft.md", 12, 3));
  }

  static Finding inCommit() {
    return Finding.error(SIGNATURE, "the signature does not verify", "git qms undo").in(COMMIT);
  }

  static Finding warning() {
    return inFile().as(Severity.WARNING);
  }

  static Finding historical() {
    return Finding.error(JUMP, "DRAFT -> IN_POST_REVIEW is no transition", "nothing to do")
        .as(Severity.HISTORICAL)
        .in(COMMIT);
  }

  static Verification of(Finding... findings) {
    return rooted(GENESIS, findings);
  }

  static Verification unpinned(Finding... findings) {
    return rooted(null, findings);
  }

  /** Of the commits after a base. */
  static Verification range(@Nullable String root, Finding... findings) {
    Verification whole = rooted(root, findings);
    return new Verification(
        new Verification.Scope("refs/heads/main", TIP, COMMIT, 42),
        whole.trust(),
        whole.tally(),
        whole.findings());
  }

  /** Of a genesis that may be another than the one that was asked for. */
  static Verification rooted(@Nullable String root, Finding... findings) {
    return new Verification(
        new Verification.Scope("refs/heads/main", TIP, null, 42),
        new Verification.Trust(GENESIS, root, 0, null, List.of()),
        new Verification.Tally(
            Map.of("approve", 2, "checkin", 9),
            Map.of("EFFECTIVE", 3),
            Map.of("human", 7, "agent", 3),
            Map.of("human", 2)),
        List.of(findings));
  }
}
