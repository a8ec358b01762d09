package org.gitqms.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.matrix.Matrix;
import org.gitqms.rules.matrix.Proof;
import org.gitqms.rules.requirement.RequirementId;

/** QMS-610: the files and names that a proof points at are in the code. */
final class CodePlaces {

  private CodePlaces() {}

  /** The requirements whose proof has an argument, and places that are all there. */
  static Set<RequirementId> proven(Matrix matrix, World world) {
    Set<Location> gone = new HashSet<>();
    check(matrix, world).forEach(finding -> finding.location().ifPresent(gone::add));
    Set<RequirementId> proven = new HashSet<>();
    for (Proof proof : matrix.proofs()) {
      boolean there = proof.places().stream().noneMatch(place -> gone.contains(place.at()));
      if (there && !proof.argument().isEmpty() && !proof.places().isEmpty()) {
        proven.add(proof.requirement());
      }
    }
    return proven;
  }

  static List<Finding> check(Matrix matrix, World world) {
    List<Finding> findings = new ArrayList<>();
    for (Proof proof : matrix.proofs()) {
      for (Proof.CodePlace place : proof.places()) {
        Optional<String> text = world.text(place.path());
        if (text.isEmpty()) {
          findings.add(
              Finding.error(
                      TraceRules.RESOLVED,
                      "there is no file " + place.path(),
                      "write the path from the root of the repository, as it is now")
                  .at(place.at()));
        } else if (!place.name().isEmpty() && !isWord(text.get(), place.name())) {
          findings.add(
              Finding.error(
                      TraceRules.RESOLVED,
                      "nothing is called " + place.name() + " in " + place.path(),
                      "look where it went, and whether the argument still holds")
                  .at(place.at()));
        }
      }
    }
    return findings;
  }

  private static boolean isWord(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean begins = at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }
}
