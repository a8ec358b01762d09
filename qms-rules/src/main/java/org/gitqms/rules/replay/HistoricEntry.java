package org.gitqms.rules.replay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Status;
import org.gitqms.rules.workflow.Version;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an older audit trail, as an import event tells it.
 *
 * @param kind the entry kind of the older system, such as {@code CHECKIN}
 * @param version the version it claims
 * @param stated the status changes its trail states, in order; may be empty
 * @param phase the review or approval phase of a routing, such as {@code PRE_REVIEW}; else empty
 * @param assignees user names that a routing assigns
 * @param trail path of the trail
 */
public record HistoricEntry(
    String kind,
    Version version,
    List<StatedChange> stated,
    String phase,
    List<String> assignees,
    String trail) {

  private static final Map<Status, Status> FALLS_BACK =
      Map.of(
          Status.EFFECTIVE, Status.DRAFT,
          Status.REVIEWED, Status.DRAFT,
          Status.PRE_REVIEWED, Status.DRAFT,
          Status.PRE_APPROVED, Status.DRAFT,
          Status.POST_REVIEWED, Status.IN_EXECUTION);
  private static final Map<Status, Status> REVIEWED =
      Map.of(
          Status.IN_REVIEW, Status.REVIEWED,
          Status.IN_PRE_REVIEW, Status.PRE_REVIEWED,
          Status.IN_POST_REVIEW, Status.POST_REVIEWED);
  private static final Map<Status, Status> APPROVED =
      Map.of(
          Status.IN_APPROVAL, Status.APPROVED,
          Status.IN_PRE_APPROVAL, Status.PRE_APPROVED,
          Status.IN_POST_APPROVAL, Status.POST_APPROVED);
  private static final Map<Status, Status> REJECTED =
      Map.of(
          Status.IN_APPROVAL, Status.REVIEWED,
          Status.IN_PRE_APPROVAL, Status.PRE_REVIEWED,
          Status.IN_POST_APPROVAL, Status.POST_REVIEWED);
  private static final Map<String, EventKind> EVENTS =
      Map.ofEntries(
          Map.entry("CREATE", EventKind.CREATE),
          Map.entry("CHECKOUT", EventKind.CHECKOUT),
          Map.entry("CHECKIN", EventKind.CHECKIN),
          Map.entry("ROUTE_REVIEW", EventKind.ROUTE_REVIEW),
          Map.entry("ROUTE_APPROVAL", EventKind.ROUTE_APPROVAL),
          Map.entry("ASSIGN", EventKind.ASSIGN),
          Map.entry("REVIEW", EventKind.REVIEW),
          Map.entry("APPROVE", EventKind.APPROVE),
          Map.entry("REJECT", EventKind.REJECT),
          Map.entry("EFFECTIVE", EventKind.APPROVE),
          Map.entry("RELEASE", EventKind.RELEASE),
          Map.entry("REVERT", EventKind.REVERT),
          Map.entry("CLOSE", EventKind.CLOSE),
          Map.entry("WITHDRAW", EventKind.WITHDRAW),
          Map.entry("RETIRE", EventKind.APPROVE),
          Map.entry("CANCEL", EventKind.CANCEL),
          // An administrator's edit of effective text: the strict table has no such event.
          Map.entry("FIX", EventKind.CHECKIN));
  private static final Set<Status> APPROVED_STATUSES =
      Set.of(Status.EFFECTIVE, Status.PRE_APPROVED, Status.POST_APPROVED);

  public HistoricEntry {
    stated = List.copyOf(stated);
    assignees = List.copyOf(assignees);
  }

  /** A status change that a line of the trail states. */
  public record StatedChange(Status from, Status to) {}

  /**
   * Reads the entry out of an import event.
   *
   * @throws ReplayException if the entry kind or a stated change is unknown
   */
  public static HistoricEntry of(Event event) {
    String kind = event.value(TrailerKey.ENTRY).orElse("");
    if (!EVENTS.containsKey(kind)) {
      throw new ReplayException("the older system had no entry " + kind);
    }
    Version version =
        event
            .value(TrailerKey.VERSION)
            .flatMap(Version::parse)
            .orElseThrow(() -> new ReplayException("no version claimed"));
    String source = event.value(TrailerKey.SOURCE).orElse(":");
    return new HistoricEntry(
        kind,
        version,
        event.values(TrailerKey.STATED).stream().map(HistoricEntry::stated).toList(),
        event.value(TrailerKey.PHASE).orElse(""),
        event.values(TrailerKey.ASSIGN),
        source.substring(0, source.lastIndexOf(':')));
  }

  /** The event of ours that comes closest. */
  public EventKind event() {
    return EVENTS.getOrDefault(kind, EventKind.IMPORT);
  }

  /** The status the document has afterwards: the last one stated, or what the kind implies. */
  public Status statusAfter(@Nullable Status from) {
    return stated.isEmpty() ? implied(from) : stated.get(stated.size() - 1).to();
  }

  boolean isCreate() {
    return kind.equals("CREATE");
  }

  boolean isCheckout() {
    return kind.equals("CHECKOUT");
  }

  boolean isCheckin() {
    return kind.equals("CHECKIN");
  }

  boolean isRouting() {
    return kind.startsWith("ROUTE_");
  }

  boolean isAnswer() {
    return kind.equals("REVIEW") || kind.equals("APPROVE");
  }

  /** True if nobody answers for the document any more. */
  boolean endsCourse(Status to) {
    return !isCreate() && (to == Status.EFFECTIVE || to.isTerminal());
  }

  static boolean isApproved(Status status) {
    return APPROVED_STATUSES.contains(status);
  }

  private Status implied(@Nullable Status from) {
    return switch (kind) {
      case "CREATE" -> version.equals(Version.FIRST) ? Status.DRAFT : Status.EFFECTIVE;
      case "ROUTE_REVIEW", "ROUTE_APPROVAL" ->
          Status.parse("IN_" + phase)
              .orElseThrow(() -> new ReplayException("no such phase: " + phase));
      case "EFFECTIVE" -> Status.EFFECTIVE;
      case "RELEASE", "REVERT" -> Status.IN_EXECUTION;
      case "CLOSE" -> Status.CLOSED;
      case "RETIRE" -> Status.RETIRED;
      case "CANCEL" -> Status.CANCELLED;
      default -> relative(from);
    };
  }

  private Status relative(@Nullable Status from) {
    if (from == null) {
      throw new ReplayException("a trail cannot begin with " + kind + " unless it states a status");
    }
    return switch (kind) {
      case "CHECKOUT", "CHECKIN" -> FALLS_BACK.getOrDefault(from, from);
      case "REVIEW" -> REVIEWED.getOrDefault(from, from);
      case "APPROVE" -> APPROVED.getOrDefault(from, from);
      case "REJECT" -> REJECTED.getOrDefault(from, from);
      case "WITHDRAW" -> ReviewSteps.WITHDRAWN.getOrDefault(from, from);
      default -> from;
    };
  }

  private static StatedChange stated(String text) {
    String[] sides = text.split(" -> ", -1);
    Optional<Status> from = Status.parse(sides[0]);
    Optional<Status> to = sides.length == 2 ? Status.parse(sides[1]) : Optional.empty();
    if (from.isEmpty() || to.isEmpty()) {
      throw new ReplayException("no status change: " + text);
    }
    return new StatedChange(from.get(), to.get());
  }
}
