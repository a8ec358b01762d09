package org.gitqms.rules.rule.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.attestation.Statement;
import org.gitqms.rules.attestation.StatementJson;
import org.gitqms.rules.commit.Signature;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/**
 * QMS-620: evidence is made for this ledger, names the key that signs it, and holds tests. That it
 * is one statement in its one form, agrees with its event, and replaces nothing, replay asks.
 */
public final class EvidenceFits implements Rule {

  private static final RuleId ID = new RuleId("QMS-620");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Evidence is made for this ledger, and holds tests";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    if (event.kind() != EventKind.ATTEST) {
      return List.of();
    }
    String path =
        Layout.evidence(
            event.event().value(TrailerKey.COMMIT).orElseThrow(),
            event.event().value(TrailerKey.RUN).orElseThrow());
    Optional<Statement> statement =
        event.effects().after().file(path).map(Content::bytes).flatMap(StatementJson::read);
    List<Finding> findings = new ArrayList<>();
    String genesis = statement.orElseThrow().genesis();
    if (!event.facts().pastWork().foundings().contains(genesis)) {
      findings.add(
          error(
                  genesis + " is not the genesis of this ledger",
                  "attest in a clone of this repository, with its whole history")
              .at(Location.of(path)));
    }
    String key = statement.get().key();
    if (!(event.commit().signature() instanceof Signature.Good good)
        || !good.key().fingerprint().equals(key)) {
      findings.add(
          error(
                  "the evidence says that " + key + " signs it, and another key does",
                  "sign with git qms attest, which writes down the key itself")
              .at(Location.of(path)));
    }
    if (statement.get().totals().tests() == 0) {
      findings.add(
          error("the evidence holds no test", "name the folder that the tests wrote their XML to")
              .at(Location.of(path)));
    }
    return findings;
  }
}
