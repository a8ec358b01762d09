package org.gitqms.rules.matrix;

import java.util.List;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.requirement.RequirementId;

/**
 * A qualitative proof: a row of the table with the columns "Argument" and "Places in the code".
 *
 * @param requirement what is proven
 * @param argument why it holds
 * @param places where in the code
 * @param at where the row begins
 */
public record Proof(
    RequirementId requirement, String argument, List<CodePlace> places, Location at) {

  public Proof {
    places = List.copyOf(places);
  }

  /**
   * A file, and a name that stands in it.
   *
   * @param path from the root of the repository
   * @param name a name in that file, such as of a class or a method; empty if none is given
   * @param at where it is named
   */
  public record CodePlace(String path, String name, Location at) {

    static CodePlace of(String word, Location at) {
      int mark = word.indexOf('#') >= 0 ? word.indexOf('#') : word.indexOf(':');
      String path = mark < 0 ? word : word.substring(0, mark);
      String name = mark < 0 ? "" : word.substring(mark).replaceAll("^[#:]+", "");
      return new CodePlace(path, name.replace("()", ""), at);
    }
  }
}
