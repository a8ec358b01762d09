package org.gitqms.rules.requirement;

import java.util.List;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;

/**
 * The requirements of one document, in reading order, from its tables and its headings.
 *
 * <p>A table holds requirements if it has a column "Id" (or "Req id", "Requirement id") and one
 * "Requirement" (or "Text", "Statement", "Description"). A heading that begins with an id is one,
 * with all that stands below it; lines there such as {@code Derived from: REQ-SEC-001} are fields.
 *
 * @param path the document
 * @param requirements the items that could be read
 * @param mentions ids that its text names beside those of its items
 * @param findings what could not be read (QMS-603)
 */
public record Specification(
    String path, List<Requirement> requirements, List<Mention> mentions, List<Finding> findings) {

  /** The rule that items can be read. */
  public static final RuleId RULE = new RuleId("QMS-603");

  public Specification {
    requirements = List.copyOf(requirements);
    mentions = List.copyOf(mentions);
    findings = List.copyOf(findings);
  }

  /**
   * A place that names a requirement.
   *
   * @param id the requirement
   * @param at where it is named first
   */
  public record Mention(RequirementId id, Location at) {}

  /** One that holds nothing. */
  public static Specification empty() {
    return new Specification("", List.of(), List.of(), List.of());
  }

  /** Reads a document. One that cannot be parsed has no requirements, and a finding. */
  public static Specification read(ParsedDocument document) {
    return new SpecificationReader(document).read();
  }
}
