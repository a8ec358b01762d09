package org.gitqms.rules.rule.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.matrix.TracedMatrix;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.workflow.Status;

/**
 * QMS-612: requirements and matrix of a system are in force, agree, and name a qualified commit,
 * before its code comes onto the ledger branch.
 */
public final class SystemInForce implements GateRule {

  private static final RuleId ID = new RuleId("QMS-612");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Code comes in under requirements and a matrix in force";
  }

  @Override
  public List<Finding> check(GateCase step) {
    String system = step.system().name();
    Optional<DocumentId> specification = step.system().rs();
    if (specification.isEmpty()) {
      return List.of(
          error(
              step,
              system + " has a matrix, and the policy names no specification",
              "name its rs in QMS/.policy/systems.yml"));
    }
    List<Finding> findings = new ArrayList<>();
    inForce(step, specification.get()).ifPresent(findings::add);
    inForce(step, step.matrix()).ifPresent(findings::add);
    if (!findings.isEmpty()) {
      return findings;
    }
    if (step.traced().isEmpty()) {
      return List.of(
          error(
              step,
              step.matrix() + " traces nothing: its type has no section \"Traceability\"",
              "give the type its section back in QMS/.policy/types.yml"));
    }
    DocumentId traces = step.traced().get().specification();
    if (!traces.equals(specification.get())) {
      return List.of(
          error(
              step,
              step.matrix() + " traces " + traces + ", and not " + specification.get(),
              "give each system a matrix of its own in QMS/.policy/systems.yml"));
    }
    List<Finding> wrong = step.traced().map(TracedMatrix::findings).orElse(List.of());
    if (!wrong.isEmpty()) {
      Finding first = wrong.get(0);
      return List.of(
          error(
                  step,
                  step.matrix()
                      + " does not trace "
                      + specification.get()
                      + " as it is in force: "
                      + first.message()
                      + (wrong.size() > 1 ? ", and " + (wrong.size() - 1) + " more" : ""),
                  "revise " + step.matrix() + " before the code comes in")
              .at(first.location().orElseThrow()));
    }
    return step.named().isPresent()
        ? List.of()
        : List.of(
            error(
                step,
                step.matrix() + " names no qualified commit",
                "revise it, and name one commit by its full id of 40 digits"));
  }

  private Optional<Finding> inForce(GateCase step, DocumentId id) {
    Optional<DocumentRecord> record = step.before().record(id);
    if (record.filter(r -> r.isRevision() && r.status() != Status.RETIRED).isPresent()) {
      return Optional.empty();
    }
    String stands = record.map(r -> r.status().name()).orElse("not there");
    return Optional.of(
        error(
                step,
                "code of "
                    + step.system().name()
                    + (step.standing() ? " is in use" : " would come in")
                    + ", and "
                    + id
                    + " is "
                    + stands,
                record.isEmpty()
                    ? "git qms create " + id + " --title TITLE, and have it approved"
                    : "have " + id + " approved first: git qms status " + id)
            .about(id.value()));
  }
}
