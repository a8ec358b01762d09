package org.gitqms.rules.document;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a document has to be, by its type and by where it stands in its workflow.
 *
 * @param documentId such as {@code CR-001-VAR-001}
 * @param requiredSections heading texts the type asks for, in order; numbers before a heading such
 *     as {@code 3.1} do not count
 * @param template true for a template, which may keep placeholders, comments and interactive tags
 * @param routed true if the document is being routed for review or approval, or is further
 * @param approvedBefore true if its version is 1.0 or higher
 * @param toleratedPlaceholders bracket placeholders with their brackets, such as {@code
 *     [PERFORMER]}, that may still stand because execution fills them
 * @param documentExists tells whether a document id exists in the state before
 * @param guidanceKnown tells whether a guidance comment, without its marks and the blanks around
 *     it, is the template's or stood there before
 */
public record Expectation(
    String documentId,
    List<String> requiredSections,
    boolean template,
    boolean routed,
    boolean approvedBefore,
    Set<String> toleratedPlaceholders,
    Predicate<String> documentExists,
    Predicate<String> guidanceKnown) {

  /**
   * The placeholders of the seeded templates that wait for execution: to be tolerated in an
   * executable document until it is routed for post-review.
   */
  public static final Set<String> EXECUTION_PLACEHOLDERS =
      Set.of(
          "[EVIDENCE]",
          "[OUTCOME]",
          "[PERFORMER]",
          "[DATE]",
          "[COMMENT]",
          "[ANSWER]",
          "[ACTUAL RESULT]",
          "[EXPECTED RESULT]",
          "[INSTRUCTION]",
          "[ITEM]",
          "[PREREQUISITES]",
          "[REQUIREMENT]",
          "[WHAT IS VERIFIED]",
          "[EXECUTION SUMMARY]");

  public Expectation {
    requiredSections = List.copyOf(requiredSections);
    toleratedPlaceholders = Set.copyOf(toleratedPlaceholders);
  }

  /** A draft that no type asks anything of, in a state without other documents. */
  public static Expectation of(String documentId) {
    return new Expectation(
        documentId, List.of(), false, false, false, Set.of(), id -> false, c -> true);
  }

  /** The same, with these sections required. */
  public Expectation requiring(List<String> sections) {
    return new Expectation(
        documentId,
        sections,
        template,
        routed,
        approvedBefore,
        toleratedPlaceholders,
        documentExists,
        guidanceKnown);
  }

  /** The same, of a template. */
  public Expectation asTemplate() {
    return new Expectation(
        documentId,
        requiredSections,
        true,
        routed,
        approvedBefore,
        toleratedPlaceholders,
        documentExists,
        guidanceKnown);
  }

  /** The same, of a document being routed. */
  public Expectation whenRouted() {
    return new Expectation(
        documentId,
        requiredSections,
        template,
        true,
        approvedBefore,
        toleratedPlaceholders,
        documentExists,
        guidanceKnown);
  }

  /** The same, of a document that was approved before. */
  public Expectation onceApproved() {
    return new Expectation(
        documentId,
        requiredSections,
        template,
        routed,
        true,
        toleratedPlaceholders,
        documentExists,
        guidanceKnown);
  }

  /** The same, of a document that nobody could have authorised yet. */
  public Expectation beforeAnyApproval() {
    return new Expectation(
        documentId,
        requiredSections,
        template,
        routed,
        false,
        toleratedPlaceholders,
        documentExists,
        guidanceKnown);
  }

  /** The same, with these placeholders tolerated. */
  public Expectation tolerating(Set<String> placeholders) {
    return new Expectation(
        documentId,
        requiredSections,
        template,
        routed,
        approvedBefore,
        placeholders,
        documentExists,
        guidanceKnown);
  }

  /** The same, among these documents. */
  public Expectation among(Predicate<String> documents) {
    return new Expectation(
        documentId,
        requiredSections,
        template,
        routed,
        approvedBefore,
        toleratedPlaceholders,
        documents,
        guidanceKnown);
  }

  /** The same, where guidance may be this only. */
  public Expectation knowing(Predicate<String> guidance) {
    return new Expectation(
        documentId,
        requiredSections,
        template,
        routed,
        approvedBefore,
        toleratedPlaceholders,
        documentExists,
        guidance);
  }
}
