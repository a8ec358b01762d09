package org.gitqms.rules.requirement;

import java.util.List;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.finding.Location;

/**
 * One statement that can be found true or false of a system (SOP-006, 5.2).
 *
 * @param id its id
 * @param withdrawn true if it is struck through: it demands nothing any more
 * @param title the words behind the id in a heading, or in bold print before the text of a cell;
 *     may be empty
 * @param text what is demanded, on one line
 * @param verification how it is to be verified, as written; empty if it does not say
 * @param derivedFrom the requirements that it is derived from, in the order written
 * @param own the digest of all that it says; what it is derived from is not in it
 * @param at where its id stands
 */
public record Requirement(
    RequirementId id,
    boolean withdrawn,
    String title,
    String text,
    String verification,
    List<RequirementId> derivedFrom,
    Digest own,
    Location at) {

  public Requirement {
    derivedFrom = List.copyOf(derivedFrom);
  }
}
