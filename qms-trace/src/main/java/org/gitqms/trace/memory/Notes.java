package org.gitqms.trace.memory;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gitqms.rules.matrix.Claim;
import org.gitqms.rules.matrix.Matrix;
import org.gitqms.rules.matrix.MatrixRow;
import org.gitqms.rules.requirement.Requirement;
import org.gitqms.rules.requirement.Specification;
import org.gitqms.rules.requirement.VerificationKind;
import org.gitqms.trace.source.SourceLinks;

/**
 * What of one file tells which other files have to do with it. The same content has the same note.
 *
 * @param areas the areas of the requirements that it holds, or names
 * @param others of a specification: areas of other requirements that its own are derived from; of a
 *     matrix: the files and verification records that it points at
 * @param troubled true if a part of it cannot be read, or needs the whole to be judged
 */
record Notes(Set<String> areas, Set<String> others, boolean troubled) {

  Notes {
    areas = new TreeSet<>(areas);
    others = new TreeSet<>(others);
  }

  static Notes of(Specification specification) {
    Set<String> areas = new TreeSet<>();
    Set<String> from = new TreeSet<>();
    for (Requirement requirement : specification.requirements()) {
      areas.add(requirement.id().area());
      requirement.derivedFrom().forEach(id -> from.add(id.area()));
    }
    specification.mentions().forEach(mention -> from.add(mention.id().area()));
    from.removeAll(areas);
    return new Notes(areas, from, !specification.findings().isEmpty());
  }

  static Notes of(Matrix matrix) {
    Set<String> others = new TreeSet<>();
    matrix.proofs().forEach(proof -> proof.places().forEach(place -> others.add(place.path())));
    for (MatrixRow row : matrix.rows()) {
      if (VerificationKind.parse(row.kind().text())
          .filter(kind -> kind == VerificationKind.VERIFICATION_RECORD)
          .isPresent()) {
        row.verifiers().forEach(verifier -> others.add(verifier.name()));
      }
    }
    // What it quotes may be of any specification.
    boolean quotes = matrix.claims().stream().anyMatch(c -> c instanceof Claim.Detail);
    return new Notes(Set.of(), others, quotes || !matrix.findings().isEmpty());
  }

  static Notes of(SourceLinks links) {
    return new Notes(
        links.links().stream().map(l -> l.requirement().area()).collect(Collectors.toSet()),
        Set.of(),
        !links.problems().isEmpty());
  }
}
