package org.gitqms.rules.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.policy.DocumentType;
import org.gitqms.rules.policy.GovernedSystem;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.requirement.Requirements;
import org.gitqms.rules.requirement.Specification;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.Status;

/** Finds specifications and matrices, and which belong to each other. */
public final class TracedSystems {

  private static final String SPECIFICATION = "RS";
  private static final String MATRIX = "RTM";
  private static final String REQUIREMENTS = "Requirements";
  private static final String TRACEABILITY = "Traceability";

  private TracedSystems() {}

  /** True if documents of this type hold requirements: a specification that has the section. */
  public static boolean specifies(DocumentType type) {
    return type.name().equals(SPECIFICATION) && has(type, REQUIREMENTS);
  }

  /** True if documents of this type trace requirements: a matrix that has the section. */
  public static boolean traces(DocumentType type) {
    return type.name().equals(MATRIX) && has(type, TRACEABILITY);
  }

  private static boolean has(DocumentType type, String section) {
    return type.sections().stream().anyMatch(section::equalsIgnoreCase);
  }

  /**
   * The specification that a matrix traces: as the policy says, else the one of the same namespace.
   */
  public static Optional<DocumentId> specificationOf(Snapshot state, DocumentId matrix) {
    for (GovernedSystem system : state.policy().systems().systems()) {
      if (system.rtm().filter(matrix::equals).isPresent() && system.rs().isPresent()) {
        return system.rs();
      }
    }
    String id = matrix.value();
    return id.endsWith("-" + MATRIX)
        ? DocumentId.parse(id.substring(0, id.length() - MATRIX.length()) + SPECIFICATION)
        : Optional.empty();
  }

  /** All documents of a type for specifications, sorted by id; those that are retired are not. */
  public static List<DocumentRecord> specifications(Snapshot state) {
    return state.records().stream()
        .filter(record -> record.status() != Status.RETIRED && record.status() != Status.CANCELLED)
        .filter(record -> state.typeOf(record).filter(TracedSystems::specifies).isPresent())
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .toList();
  }

  /** The text of a document that is in force, read as a specification. */
  public static Optional<Specification> inForce(Snapshot state, DocumentId id) {
    return state
        .record(id)
        .filter(record -> record.isRevision() && record.status() != Status.RETIRED)
        .flatMap(record -> state.text(state.effectivePath(record)))
        .map(Specification::read);
  }

  /**
   * All requirements in force, with one specification read in another text than that in force.
   *
   * @param instead the specification to read otherwise; it comes last, so that an id it shares with
   *     another is told of it
   */
  public static Requirements inForceWith(Snapshot state, DocumentId id, Specification instead) {
    List<Specification> all = new ArrayList<>();
    for (DocumentRecord record : specifications(state)) {
      if (!record.id().equals(id)) {
        inForce(state, record.id()).ifPresent(all::add);
      }
    }
    all.add(instead);
    return Requirements.of(all);
  }

  /**
   * Why a document does not count as a verification record; empty if it does: one that was begun,
   * and not given up.
   *
   * @param name the id, as a matrix names it
   */
  public static Optional<String> whyNoRecord(Snapshot state, String name) {
    Optional<DocumentRecord> record = DocumentId.parse(name).flatMap(state::record);
    if (record.isEmpty()) {
      return Optional.of("there is no document " + name);
    }
    if (!record.get().type().equals(DocumentType.BORN_IN_EXECUTION)) {
      return Optional.of(name + " is of type " + record.get().type() + ", no verification record");
    }
    return record.get().status() == Status.CANCELLED
        ? Optional.of(name + " is " + Status.CANCELLED)
        : Optional.empty();
  }
}
