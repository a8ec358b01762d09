package org.gitqms.trace;

import java.util.Optional;
import org.gitqms.rules.document.DocumentText;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.matrix.Matrix;
import org.gitqms.rules.requirement.Specification;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one system.
 *
 * @param id the id of the specification
 * @param versionInForce the version of it that is in force, or null if another text is traced
 * @param specification the specification
 * @param matrixOfIt its matrix, or null as long as there is none
 */
public record SystemFiles(
    String id,
    @Nullable String versionInForce,
    TreeFile specification,
    @Nullable TreeFile matrixOfIt) {

  /** The matrix, once there is one. */
  public Optional<TreeFile> matrix() {
    return Optional.ofNullable(matrixOfIt);
  }

  /** Reads both. */
  public TracedSystem read() {
    return new TracedSystem(
        id,
        versionInForce,
        Specification.read(parse(specification)),
        matrix().map(file -> Matrix.read(parse(file))).orElse(null));
  }

  private static ParsedDocument parse(TreeFile file) {
    return ParsedDocument.parse(new DocumentText(file.path(), file.bytes()));
  }
}
