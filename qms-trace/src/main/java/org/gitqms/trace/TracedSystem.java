package org.gitqms.trace;

import java.util.Optional;
import org.gitqms.rules.matrix.Matrix;
import org.gitqms.rules.requirement.Specification;
import org.jspecify.annotations.Nullable;

/**
 * A specification and the matrix that traces it.
 *
 * @param id the id of the specification, such as {@code SDLC-FLOW-RS}
 * @param versionInForce the version of it that is in force, such as {@code 2.0}, or null if none
 *     is, or another text than that is traced
 * @param specification its requirements
 * @param matrixOfIt its matrix, or null as long as there is none
 */
public record TracedSystem(
    String id,
    @Nullable String versionInForce,
    Specification specification,
    @Nullable Matrix matrixOfIt) {

  /** The matrix, once there is one. */
  public Optional<Matrix> matrix() {
    return Optional.ofNullable(matrixOfIt);
  }
}
