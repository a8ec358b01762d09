package org.gitqms.rules.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gitqms.rules.workflow.Lifecycle.EXECUTABLE;
import static org.gitqms.rules.workflow.Lifecycle.NON_EXECUTABLE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gitqms.rules.fixture.Cast;
import org.gitqms.rules.fixture.Course;
import org.gitqms.rules.fixture.Interactive;
import org.gitqms.rules.fixture.Ledger;
import org.gitqms.rules.policy.PolicyReader;
import org.gitqms.rules.policy.Seed;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event in every status of both lifecycles, on real documents. */
class TransitionTableTest {

  /** event | status before | statuses it can lead to. All that is not here is refused. */
  private static final String NON_EXECUTABLE_TABLE =
      """
      checkout         | DRAFT       | DRAFT
      checkout         | REVIEWED    | DRAFT
      checkout         | EFFECTIVE   | DRAFT
      checkin          | DRAFT       | DRAFT
      discard          | DRAFT       | DRAFT EFFECTIVE
      respond          | DRAFT       | DRAFT
      abandon          | DRAFT       | EFFECTIVE
      abandon          | REVIEWED    | EFFECTIVE
      reassign         | DRAFT       | DRAFT
      reassign         | IN_REVIEW   | IN_REVIEW
      reassign         | REVIEWED    | REVIEWED
      reassign         | IN_APPROVAL | IN_APPROVAL
      reassign         | EFFECTIVE   | EFFECTIVE
      route-review     | DRAFT       | IN_REVIEW
      assign           | IN_REVIEW   | IN_REVIEW
      assign           | IN_APPROVAL | IN_APPROVAL
      review           | IN_REVIEW   | IN_REVIEW REVIEWED
      route-approval   | REVIEWED    | IN_APPROVAL
      route-retirement | EFFECTIVE   | IN_APPROVAL
      approve          | IN_APPROVAL | IN_APPROVAL EFFECTIVE RETIRED
      reject           | IN_APPROVAL | REVIEWED EFFECTIVE
      withdraw         | IN_REVIEW   | DRAFT
      withdraw         | IN_APPROVAL | REVIEWED EFFECTIVE
      cancel           | DRAFT       | CANCELLED
      cancel           | REVIEWED    | CANCELLED
      """;

  private static final String EXECUTABLE_TABLE =
      """
      checkout       | DRAFT            | DRAFT
      checkout       | PRE_REVIEWED     | DRAFT
      checkout       | PRE_APPROVED     | DRAFT
      checkout       | IN_EXECUTION     | IN_EXECUTION
      checkout       | POST_REVIEWED    | IN_EXECUTION
      checkin        | DRAFT            | DRAFT
      checkin        | IN_EXECUTION     | IN_EXECUTION
      discard        | DRAFT            | DRAFT
      discard        | IN_EXECUTION     | IN_EXECUTION
      respond        | DRAFT            | DRAFT
      respond        | IN_EXECUTION     | IN_EXECUTION
      reassign       | DRAFT            | DRAFT
      reassign       | IN_PRE_REVIEW    | IN_PRE_REVIEW
      reassign       | PRE_REVIEWED     | PRE_REVIEWED
      reassign       | IN_PRE_APPROVAL  | IN_PRE_APPROVAL
      reassign       | PRE_APPROVED     | PRE_APPROVED
      reassign       | IN_EXECUTION     | IN_EXECUTION
      reassign       | IN_POST_REVIEW   | IN_POST_REVIEW
      reassign       | POST_REVIEWED    | POST_REVIEWED
      reassign       | IN_POST_APPROVAL | IN_POST_APPROVAL
      reassign       | POST_APPROVED    | POST_APPROVED
      route-review   | DRAFT            | IN_PRE_REVIEW
      route-review   | IN_EXECUTION     | IN_POST_REVIEW
      assign         | IN_PRE_REVIEW    | IN_PRE_REVIEW
      assign         | IN_PRE_APPROVAL  | IN_PRE_APPROVAL
      assign         | IN_POST_REVIEW   | IN_POST_REVIEW
      assign         | IN_POST_APPROVAL | IN_POST_APPROVAL
      review         | IN_PRE_REVIEW    | IN_PRE_REVIEW PRE_REVIEWED
      review         | IN_POST_REVIEW   | IN_POST_REVIEW POST_REVIEWED
      route-approval | PRE_REVIEWED     | IN_PRE_APPROVAL
      route-approval | POST_REVIEWED    | IN_POST_APPROVAL
      approve        | IN_PRE_APPROVAL  | IN_PRE_APPROVAL PRE_APPROVED
      approve        | IN_POST_APPROVAL | IN_POST_APPROVAL POST_APPROVED
      reject         | IN_PRE_APPROVAL  | PRE_REVIEWED
      reject         | IN_POST_APPROVAL | POST_REVIEWED
      withdraw       | IN_PRE_REVIEW    | DRAFT
      withdraw       | IN_PRE_APPROVAL  | PRE_REVIEWED
      withdraw       | IN_POST_REVIEW   | IN_EXECUTION
      withdraw       | IN_POST_APPROVAL | POST_REVIEWED
      release        | PRE_APPROVED     | IN_EXECUTION
      revert         | POST_REVIEWED    | IN_EXECUTION
      close          | POST_APPROVED    | CLOSED
      cancel         | DRAFT            | CANCELLED
      cancel         | PRE_REVIEWED     | CANCELLED
      """;

  private static final Set<EventKind> HOLDERS =
      EnumSet.of(EventKind.CHECKIN, EventKind.DISCARD, EventKind.RESPOND);

  private static final Set<Transition> TABLE = new LinkedHashSet<>();

  static {
    TABLE.addAll(lines(NON_EXECUTABLE, NON_EXECUTABLE_TABLE));
    TABLE.addAll(lines(EXECUTABLE, EXECUTABLE_TABLE));
  }

  private static final Set<Status> NON_EXECUTABLE_STATUSES =
      EnumSet.of(
          Status.DRAFT,
          Status.IN_REVIEW,
          Status.REVIEWED,
          Status.IN_APPROVAL,
          Status.EFFECTIVE,
          Status.RETIRED,
          Status.CANCELLED);

  private static final Set<Status> EXECUTABLE_STATUSES =
      EnumSet.of(
          Status.DRAFT,
          Status.IN_PRE_REVIEW,
          Status.PRE_REVIEWED,
          Status.IN_PRE_APPROVAL,
          Status.PRE_APPROVED,
          Status.IN_EXECUTION,
          Status.IN_POST_REVIEW,
          Status.POST_REVIEWED,
          Status.IN_POST_APPROVAL,
          Status.POST_APPROVED,
          Status.CLOSED,
          Status.CANCELLED);

  @Test
  void the_strict_table_is_this_table() {
    assertThat(Workflow.STRICT.transitions()).containsExactlyInAnyOrderElementsOf(TABLE);
  }

  @Test
  void the_shipped_policy_has_the_whole_strict_table() {
    Workflow shipped = PolicyReader.read(Seed.policy(Cast.ALL)).policy().orElseThrow().workflow();

    assertThat(shipped.transitions()).containsExactlyElementsOf(Workflow.STRICT.transitions());
  }

  @ParameterizedTest
  @Verifies("REQ-FLOW-001")
  @MethodSource("transitionsOfTheTable")
  void what_the_table_has_happens(Transition line) {
    Ledger ledger = Ledger.governed();
    String id = prepare(ledger, line);

    ledger.by(rightPerson(line.event())).doing(line.event(), id).accepted();

    assertThat(ledger.record(id).status()).isEqualTo(line.to());
  }

  @ParameterizedTest
  @Verifies("REQ-FLOW-001")
  @MethodSource("pairsThatTheTableLacks")
  void what_the_table_lacks_is_refused(Lifecycle lifecycle, Status status, EventKind event) {
    Ledger ledger = Ledger.governed();
    String id = document(lifecycle);
    Course.take(ledger, id, status);

    var finding =
        ledger
            .by(rightPerson(event))
            .doing(event, id)
            .refusedBy("QMS-201", id + " is " + status + ": " + event.word() + " is not possible");

    assertThat(finding.document()).contains(id);
  }

  @Test
  void pairs_and_transitions_together_are_all_there_is() {
    long workflowEvents = workflowEvents().count();
    long allowed =
        TABLE.stream().map(t -> List.of(t.lifecycle(), t.event(), t.from())).distinct().count();

    assertThat(allowed + pairsThatTheTableLacks().count())
        .isEqualTo(workflowEvents * (NON_EXECUTABLE_STATUSES.size() + EXECUTABLE_STATUSES.size()));
  }

  @ParameterizedTest
  @Verifies("REQ-FLOW-001")
  @MethodSource("terminalStatuses")
  void a_terminal_status_allows_nothing(Lifecycle lifecycle, Status status) {
    assertThat(status.isTerminal()).isTrue();
    assertThat(Workflow.STRICT.eventsFrom(lifecycle, status)).isEmpty();
  }

  static Stream<Transition> transitionsOfTheTable() {
    return TABLE.stream();
  }

  static Stream<Object[]> pairsThatTheTableLacks() {
    List<Object[]> pairs = new ArrayList<>();
    for (Lifecycle lifecycle : Lifecycle.values()) {
      for (Status status :
          lifecycle == EXECUTABLE ? EXECUTABLE_STATUSES : NON_EXECUTABLE_STATUSES) {
        workflowEvents()
            .filter(
                event ->
                    TABLE.stream()
                        .noneMatch(
                            t ->
                                t.lifecycle() == lifecycle
                                    && t.from() == status
                                    && t.event() == event))
            .forEach(event -> pairs.add(new Object[] {lifecycle, status, event}));
      }
    }
    return pairs.stream();
  }

  static Stream<Object[]> terminalStatuses() {
    return Stream.of(
        new Object[] {NON_EXECUTABLE, Status.RETIRED},
        new Object[] {NON_EXECUTABLE, Status.CANCELLED},
        new Object[] {EXECUTABLE, Status.CLOSED},
        new Object[] {EXECUTABLE, Status.CANCELLED});
  }

  /** Creation has no status to come from; all other events about a document have one. */
  private static Stream<EventKind> workflowEvents() {
    return Stream.of(EventKind.values())
        .filter(EventKind::isWorkflow)
        .filter(e -> e != EventKind.CREATE);
  }

  private static String document(Lifecycle lifecycle) {
    return lifecycle == EXECUTABLE ? "CR-001" : "SOP-001";
  }

  /** Brings a document to where exactly this line of the table applies. */
  private static String prepare(Ledger ledger, Transition line) {
    String id = document(line.lifecycle());
    boolean retiring = line.from() == Status.IN_APPROVAL && endsRetirement(line);
    boolean revision =
        line.event() == EventKind.ABANDON || (line.to() == Status.EFFECTIVE && !retiring);
    if (retiring) {
      Course.take(ledger, id, Status.EFFECTIVE);
      ledger.by("init").routeRetirement(id).accepted();
      return id;
    }
    if (revision && line.event() != EventKind.APPROVE && line.event() != EventKind.REASSIGN) {
      Course.take(ledger, id, Status.EFFECTIVE);
      ledger.by("init").checkout(id).accepted();
      if (line.from() == Status.REVIEWED) {
        ledger.by("init").checkin(id, "Revised.").accepted();
        Course.takeOn(ledger, id, line.from());
      }
      return id;
    }
    Course.take(ledger, id, line.from());
    if (HOLDERS.contains(line.event())) {
      ledger.by("init").checkout(id).accepted();
    }
    if (line.event() == EventKind.RESPOND) {
      Interactive.forge(ledger, id);
    }
    boolean othersAreAsked =
        line.from() == line.to()
            && (line.event() == EventKind.REVIEW || line.event() == EventKind.APPROVE);
    if (othersAreAsked) {
      ledger.by("qb").assign(id, "rev").accepted();
    }
    return id;
  }

  private static boolean endsRetirement(Transition line) {
    return line.to() == Status.RETIRED
        || (line.to() == Status.EFFECTIVE && line.event() != EventKind.APPROVE);
  }

  private static String rightPerson(EventKind event) {
    return switch (event) {
      case REASSIGN -> "admin";
      case ASSIGN, REVIEW, APPROVE, REJECT -> "qa";
      default -> "init";
    };
  }

  private static List<Transition> lines(Lifecycle lifecycle, String table) {
    List<Transition> all = new ArrayList<>();
    for (String line : table.strip().split("\n", -1)) {
      String[] cells = line.split("\\|", -1);
      EventKind event = EventKind.parse(cells[0].strip()).orElseThrow();
      Status from = Status.parse(cells[1].strip()).orElseThrow();
      for (String to : cells[2].strip().split(" ", -1)) {
        all.add(new Transition(lifecycle, event, from, Status.parse(to).orElseThrow()));
      }
    }
    return all;
  }
}
