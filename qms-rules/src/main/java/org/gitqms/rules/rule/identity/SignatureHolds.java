package org.gitqms.rules.rule.identity;

import java.util.List;
import org.gitqms.rules.commit.Signature;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;

/** QMS-701: the commit carries a signature, and it holds for exactly this commit. */
public final class SignatureHolds implements Rule {

  private static final RuleId ID = new RuleId("QMS-701");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Every event is signed, and the signature holds for exactly this commit";
  }

  @Override
  public Stage stage() {
    return Stage.SIGNATURE;
  }

  @Override
  public List<Finding> check(Case event) {
    Signature signature = event.commit().signature();
    if (signature instanceof Signature.Bad bad) {
      return List.of(
          error(
              "the signature does not hold: " + bad.reason(),
              "restore the commit as it was signed; nobody but its signer can sign it"));
    }
    return signature instanceof Signature.Absent
        ? List.of(error("the event is not signed", "sign it with a key listed in people.yml"))
        : List.of();
  }
}
