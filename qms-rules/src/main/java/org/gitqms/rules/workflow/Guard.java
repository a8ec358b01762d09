package org.gitqms.rules.workflow;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A prerequisite: before an event happens to a document, others must stand as said. {@link #FLOOR}
 * holds those that no policy leaves out.
 *
 * @param event the event that is guarded
 * @param types the types of documents it is guarded for
 * @param of which other documents are looked at
 * @param documents the types of those that are looked at
 * @param variance {@code type-1} or {@code type-2} to look at such variances only, else null
 * @param statuses where each of them must stand
 */
public record Guard(
    EventKind event,
    Set<String> types,
    Of of,
    Set<String> documents,
    @Nullable String variance,
    Set<Status> statuses) {

  /** Which other documents a guard looks at. */
  public enum Of {
    /** The document under which this one is made, or stands. It must be there. */
    PARENT,
    /** Those that stand directly below it. */
    CHILDREN,
    /**
     * The requirements specification and the traceability matrix of each system that it touches.
     * They must be there.
     */
    SYSTEM;

    /** The word in {@code workflow.yml}. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private static final Set<Status> OPEN =
      EnumSet.of(
          Status.DRAFT,
          Status.IN_PRE_REVIEW,
          Status.PRE_REVIEWED,
          Status.IN_PRE_APPROVAL,
          Status.PRE_APPROVED,
          Status.IN_EXECUTION);

  private static final Set<Status> OVER = EnumSet.of(Status.CLOSED, Status.CANCELLED);

  private static final Set<Status> PRE_APPROVED_ONCE =
      EnumSet.of(
          Status.PRE_APPROVED,
          Status.IN_EXECUTION,
          Status.IN_POST_REVIEW,
          Status.POST_REVIEWED,
          Status.IN_POST_APPROVAL,
          Status.POST_APPROVED,
          Status.CLOSED,
          Status.CANCELLED);

  private static final Set<String> PARENTS = Set.of("CR", "INV", "TP", "ER", "VAR", "ADD");

  /** What every policy guards. */
  public static final List<Guard> FLOOR =
      List.of(
          new Guard(EventKind.CREATE, Set.of("TP", "ER", "VAR"), Of.PARENT, PARENTS, null, OPEN),
          new Guard(
              EventKind.CREATE, Set.of("ADD"), Of.PARENT, PARENTS, null, Set.of(Status.CLOSED)),
          new Guard(
              EventKind.CREATE,
              Set.of("VR"),
              Of.PARENT,
              PARENTS,
              null,
              Set.of(Status.IN_EXECUTION)),
          new Guard(EventKind.CLOSE, PARENTS, Of.CHILDREN, Set.of("TP", "ER"), null, OVER),
          new Guard(EventKind.CLOSE, PARENTS, Of.CHILDREN, Set.of("VAR"), "type-1", OVER),
          new Guard(
              EventKind.CLOSE, PARENTS, Of.CHILDREN, Set.of("VAR"), "type-2", PRE_APPROVED_ONCE),
          new Guard(
              EventKind.CLOSE,
              Set.of("CR"),
              Of.SYSTEM,
              Set.of("RS", "RTM"),
              null,
              Set.of(Status.EFFECTIVE)));

  /** What holds for the making of a child of a type that no guard names. */
  public static final Guard NEW_CHILD = FLOOR.get(0);

  /** What holds at the closing of a document with a child of a type that no guard names. */
  public static final Guard CHILD_DONE = FLOOR.get(3);

  public Guard {
    types = Set.copyOf(types);
    documents = Set.copyOf(documents);
    statuses = Set.copyOf(statuses);
  }

  /** True if this guard lets nothing through that {@code floor} holds back. */
  public boolean isAtLeast(Guard floor) {
    return event == floor.event
        && of == floor.of
        && types.containsAll(floor.types)
        && documents.containsAll(floor.documents)
        && (variance == null || variance.equals(floor.variance))
        && floor.statuses.containsAll(statuses);
  }

  /** The guard as a line of {@code workflow.yml}. */
  @Override
  public String toString() {
    return "{event: "
        + event.word()
        + ", types: "
        + new TreeSet<>(types)
        + ", of: "
        + of.word()
        + ", documents: "
        + new TreeSet<>(documents)
        + (variance == null ? "" : ", variance: " + variance)
        + ", statuses: "
        + new TreeSet<>(statuses)
        + "}";
  }
}
