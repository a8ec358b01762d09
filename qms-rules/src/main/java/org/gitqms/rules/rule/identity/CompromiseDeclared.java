package org.gitqms.rules.rule.identity;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.commit.Signature;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-711: a compromise is declared of a known key, and never by that key. */
public final class CompromiseDeclared implements Rule {

  private static final RuleId ID = new RuleId("QMS-711");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "A compromise is declared of a known key, and not by that key";
  }

  @Override
  public Stage stage() {
    return Stage.WORKFLOW;
  }

  @Override
  public List<Finding> check(Case event) {
    if (event.kind() != EventKind.DECLARE_COMPROMISE) {
      return List.of();
    }
    Optional<String> key = event.event().value(TrailerKey.KEY);
    boolean known =
        event.before().policy().people().all().stream()
            .flatMap(p -> p.keys().stream())
            .anyMatch(k -> key.filter(k.key().fingerprint()::equals).isPresent());
    if (!known) {
      return List.of(error("nobody has this key", "name the fingerprint of an enrolled key"));
    }
    if (key.filter(event.before().ledger().compromised()::contains).isPresent()) {
      return List.of(error("this key is declared compromised already", "nothing is left to do"));
    }
    boolean itself =
        event.commit().signature() instanceof Signature.Good good
            && key.filter(good.key().fingerprint()::equals).isPresent();
    return itself
        ? List.of(error("the key declares itself compromised", "sign with another key"))
        : List.of();
  }
}
