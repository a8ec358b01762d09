package org.gitqms.rules.matrix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.requirement.Requirement;
import org.gitqms.rules.requirement.RequirementId;
import org.gitqms.rules.requirement.Requirements;
import org.gitqms.rules.requirement.VerificationKind;

/**
 * Holds a matrix against the requirements that it traces: QMS-605, that each has a row and no other
 * has; QMS-606, that each row was looked at since its requirement changed. Whether tests ran is not
 * asked here.
 */
public final class MatrixCheck {

  private final Matrix matrix;
  private final Collection<Requirement> demanded;
  private final Requirements all;
  private final List<Finding> findings = new ArrayList<>();

  private MatrixCheck(Matrix matrix, Collection<Requirement> demanded, Requirements all) {
    this.matrix = matrix;
    this.demanded = demanded;
    this.all = all;
  }

  /**
   * What is wrong with the rows.
   *
   * @param demanded the requirements of the specification that the matrix traces, withdrawn ones
   *     too
   * @param all the requirements of all specifications, these among them
   */
  public static List<Finding> of(
      Matrix matrix, Collection<Requirement> demanded, Requirements all) {
    MatrixCheck check = new MatrixCheck(matrix, demanded, all);
    check.findings.addAll(matrix.findings());
    check.rows();
    check.proofs();
    check.everyRequirement();
    return List.copyOf(check.findings);
  }

  private void rows() {
    Set<RequirementId> own = new HashSet<>();
    demanded.forEach(requirement -> own.add(requirement.id()));
    for (MatrixRow row : matrix.rows()) {
      Optional<Requirement> requirement = all.find(row.requirement());
      if (requirement.isEmpty()) {
        unknown(row.requirement(), row.at());
      } else if (!own.contains(row.requirement())) {
        finding(
            Matrix.COMPLETE,
            row.at(),
            row.requirement() + " stands in " + requirement.get().at().path(),
            "trace it in the matrix of that system");
      } else if (requirement.get().withdrawn()) {
        finding(
            Matrix.COMPLETE,
            row.at(),
            row.requirement() + " is withdrawn, and has a row",
            "take the row out");
      } else {
        row(row, requirement.get());
      }
    }
  }

  private void unknown(RequirementId id, Location at) {
    finding(
        Matrix.COMPLETE,
        at,
        "there is no requirement " + id,
        all.meant(id)
            .map(meant -> "did you mean " + meant + "?")
            .orElse("take the row out, or write the requirement first"));
  }

  private void row(MatrixRow row, Requirement requirement) {
    if (row.verifiers().isEmpty()) {
      finding(
          Matrix.COMPLETE,
          row.at(),
          requirement.id() + " is verified by nothing",
          "name a test, a section of the matrix, or a verification record");
    }
    kind(row, requirement);
    String mark = all.mark(requirement.id()).orElseThrow();
    if (row.reviewed().text().isEmpty()) {
      finding(
          Matrix.SUSPECT,
          row.at(),
          "the row of " + requirement.id() + " does not say what was reviewed",
          "look whether it is verified as it reads now, then write in its column Reviewed: "
              + mark);
    } else if (!row.reviewed().text().equals(mark)) {
      finding(
          Matrix.SUSPECT,
          row.reviewed().at(),
          requirement.id()
              + " has changed since its row was reviewed, or what it is derived from has",
          "look whether it is still verified, then: git qms trace --update --reviewed "
              + requirement.id());
    }
  }

  private void kind(MatrixRow row, Requirement requirement) {
    Optional<VerificationKind> kind = VerificationKind.parse(row.kind().text());
    Optional<VerificationKind> asked = VerificationKind.parse(requirement.verification());
    if (kind.isEmpty()) {
      finding(
          Matrix.COMPLETE,
          row.kind().at(),
          "\"" + row.kind().text() + "\" is no kind of verification",
          "write unit test, qualitative proof or verification record");
    } else if (asked.isPresent() && !asked.equals(kind)) {
      finding(
          Matrix.COMPLETE,
          row.kind().at(),
          requirement.id() + " asks for a " + asked.get().words() + ", not a " + kind.get().words(),
          "verify it as its specification says, or revise that first");
    }
  }

  private void proofs() {
    Map<RequirementId, Proof> proven = new HashMap<>();
    matrix.proofs().forEach(proof -> proven.putIfAbsent(proof.requirement(), proof));
    Set<RequirementId> asked = new HashSet<>();
    for (MatrixRow row : matrix.rows()) {
      boolean proof =
          VerificationKind.parse(row.kind().text())
              .filter(kind -> kind == VerificationKind.QUALITATIVE_PROOF)
              .isPresent();
      if (proof && asked.add(row.requirement()) && !proven.containsKey(row.requirement())) {
        finding(
            Matrix.COMPLETE,
            row.at(),
            "no proof of " + row.requirement() + " is written",
            "write it as a row under Qualitative proofs: the argument, and the places in the code");
      }
    }
    for (Proof proof : matrix.proofs()) {
      if (!asked.contains(proof.requirement())) {
        finding(
            Matrix.COMPLETE,
            proof.at(),
            proof.requirement() + " is proven, and no row says so",
            "add a row of the kind qualitative proof, or take the proof out");
      } else if (proof.argument().isEmpty() || proof.places().isEmpty()) {
        finding(
            Matrix.COMPLETE,
            proof.at(),
            "the proof of " + proof.requirement() + " lacks its argument or its places",
            "write why it holds, and where in the code a reader can check that");
      }
    }
  }

  private void everyRequirement() {
    Set<RequirementId> traced = new HashSet<>();
    matrix.rows().forEach(row -> traced.add(row.requirement()));
    for (Requirement requirement : demanded) {
      if (!requirement.withdrawn() && !traced.contains(requirement.id())) {
        finding(
            Matrix.COMPLETE,
            requirement.at(),
            requirement.id() + " has no row in " + matrix.path(),
            "write the test that names it, then: git qms trace --update");
      }
    }
  }

  private void finding(RuleId rule, Location at, String message, String fix) {
    findings.add(Finding.error(rule, message, fix).at(at));
  }
}
