package org.gitqms.trace;

import java.util.Optional;
import java.util.function.Supplier;
import org.gitqms.rules.document.DocumentText;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.matrix.Matrix;
import org.gitqms.rules.requirement.Specification;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one system.
 *
 * @param id the id of the specification
 * @param version the version of it that is in force
 * @param specification the specification
 * @param matrixOfIt its matrix, or null as long as there is none
 */
public record SystemFiles(
    String id, Version version, TreeFile specification, @Nullable TreeFile matrixOfIt) {

  /**
   * A version, read when it is asked for.
   *
   * @param key another one for another version
   * @param read reads it, such as {@code 2.0}; empty if another text than that in force is traced
   */
  public record Version(String key, Supplier<Optional<String>> read) {

    /** No version is in force. */
    public static final Version NONE = new Version("none", Optional::empty);
  }

  /** The matrix, once there is one. */
  public Optional<TreeFile> matrix() {
    return Optional.ofNullable(matrixOfIt);
  }

  /** Reads both. */
  public TracedSystem read() {
    return new TracedSystem(
        id,
        version.read().get().orElse(null),
        Specification.read(parse(specification)),
        matrix().map(file -> Matrix.read(parse(file))).orElse(null));
  }

  private static ParsedDocument parse(TreeFile file) {
    return ParsedDocument.parse(new DocumentText(file.path(), file.bytes()));
  }
}
