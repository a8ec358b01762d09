package org.gitqms.rules.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gitqms.rules.workflow.Lifecycle;
import org.jspecify.annotations.Nullable;

/**
 * A kind of document, as {@code types.yml} defines it.
 *
 * @param name such as {@code CR}
 * @param idPattern such as {@code CR-{number}}, {@code {parent}-VAR-{number}}, {@code
 *     SDLC-{namespace}-RS} or {@code TEMPLATE-{name}}
 * @param lifecycle which of the two courses it takes
 * @param parents the types it may belong to; empty for a type that stands alone
 * @param templateId the document that a new one is made from, or null
 * @param sections headings it must have, in order
 * @param holes what may be written after its pre-approval
 */
public record DocumentType(
    String name,
    String idPattern,
    Lifecycle lifecycle,
    Set<String> parents,
    @Nullable String templateId,
    List<String> sections,
    Holes holes) {

  /** The one type whose template is its pre-approval (the floor knows no other). */
  public static final String BORN_IN_EXECUTION = "VR";

  public DocumentType {
    parents = Set.copyOf(parents);
    sections = List.copyOf(sections);
  }

  public Optional<String> template() {
    return Optional.ofNullable(templateId);
  }

  /** True if the document has an execution phase. */
  public boolean isExecutable() {
    return lifecycle == Lifecycle.EXECUTABLE;
  }

  /** True if a new document is IN_EXECUTION at once. */
  public boolean isBornInExecution() {
    return name.equals(BORN_IN_EXECUTION);
  }

  /** True if it lives inside another document's folder. */
  public boolean isChild() {
    return !parents.isEmpty();
  }

  /** True if its ids are counted. */
  public boolean isNumbered() {
    return idPattern.endsWith("{number}");
  }
}
