package org.gitqms.rules.policy;

import java.util.List;
import java.util.Set;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.people.People;
import org.gitqms.rules.workflow.Guard;
import org.gitqms.rules.workflow.Workflow;

/**
 * The governed configuration of one moment.
 *
 * @param people who there is
 * @param types what kinds of documents there are
 * @param workflow what may happen to them
 * @param ledgerBranch short name of the one branch that carries events
 * @param namespaces the systems that may have documents of their own, such as {@code SDLC-FLOW-RS}
 * @param systems the code that is governed
 * @param guards what must be true of other documents before an event
 * @param profile how strictly the repository is run
 * @param warningsAsErrors guidelines that this repository makes binding
 */
public record Policy(
    People people,
    DocumentTypes types,
    Workflow workflow,
    String ledgerBranch,
    Set<String> namespaces,
    Systems systems,
    List<Guard> guards,
    Profile profile,
    Set<RuleId> warningsAsErrors) {

  /** The files that make a policy, under {@code QMS/.policy/}. All must be there. */
  public static final List<String> FILES =
      List.of("people.yml", "rules.yml", "systems.yml", "types.yml", "workflow.yml");

  public Policy {
    namespaces = Set.copyOf(namespaces);
    guards = List.copyOf(guards);
    warningsAsErrors = Set.copyOf(warningsAsErrors);
  }
}
