package org.gitqms.rules.rule.identity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.people.PrincipalKey;
import org.gitqms.rules.policy.Policy;
import org.gitqms.rules.policy.PolicyReader;
import org.gitqms.rules.replay.PolicySteps;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/**
 * QMS-710: no key and no id of the people file is ever removed, shared or given to somebody else.
 */
public final class KeysAndIdsStay implements Rule {

  private static final RuleId ID = new RuleId("QMS-710");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "A key or an id is never reused";
  }

  @Override
  public Stage stage() {
    return Stage.WORKFLOW;
  }

  @Override
  public List<Finding> check(Case event) {
    if (event.kind() != EventKind.POLICY_APPROVE) {
      return List.of();
    }
    Optional<Policy> next = PolicyReader.read(PolicySteps.policyAfter(event.before())).policy();
    if (next.isEmpty()) {
      return List.of();
    }
    for (Principal old : event.before().policy().people().all()) {
      Optional<Principal> now = next.get().people().find(old.id());
      if (now.isEmpty()) {
        return List.of(
            broken(old.id() + " was removed", "keep the entry with 'groups: []' and retired keys"));
      }
      boolean another =
          now.get().kind() != old.kind() || !Objects.equals(now.get().sponsorId(), old.sponsorId());
      if (another) {
        return List.of(
            broken(
                old.id() + " would become another kind of principal, or another's agent",
                "give the new principal an id of its own"));
      }
      for (PrincipalKey key : old.keys()) {
        Optional<PrincipalKey> kept =
            now.get().keys().stream().filter(k -> k.key().equals(key.key())).findFirst();
        if (kept.isEmpty() || (key.retired() && !kept.get().retired())) {
          return List.of(
              broken(
                  "the key "
                      + key.key().fingerprint()
                      + " of "
                      + old.id()
                      + (kept.isEmpty() ? " was removed" : " would come back"),
                  "keep the key listed with 'retired: true'"));
        }
      }
    }
    return List.of();
  }

  private Finding broken(String message, String fix) {
    return error(message, fix).at(Location.of(Layout.POLICY + "people.yml"));
  }
}
