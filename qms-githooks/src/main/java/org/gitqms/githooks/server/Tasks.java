package org.gitqms.githooks.server;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gitqms.ledger.verify.RecordChange;
import org.gitqms.rules.people.People;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.workflow.Status;
import org.jspecify.annotations.Nullable;

/** What events have put before people: one line for each, for whoever pushed them to pass on. */
final class Tasks {

  private static final int MOST = 20;
  private static final String GROUP = "group:";

  private final People people;
  private final List<String> lines = new ArrayList<>();

  private Tasks(People people) {
    this.people = people;
  }

  static List<String> of(RecordChange.All changes) {
    Tasks tasks = new Tasks(changes.people());
    changes.documents().forEach(tasks::tell);
    int more = tasks.lines.size() - MOST;
    if (more <= 0) {
      return tasks.lines;
    }
    List<String> first = new ArrayList<>(tasks.lines.subList(0, MOST));
    first.add(more + " more; see git qms inbox");
    return first;
  }

  private void tell(RecordChange change) {
    DocumentRecord now = change.after();
    Optional<Status> before = change.before().map(DocumentRecord::status);
    Set<String> asked =
        new HashSet<>(change.before().map(DocumentRecord::assignees).orElse(List.of()));
    boolean sameRound = before.filter(now.status()::equals).isPresent();
    for (String seat : now.assignees()) {
      if (!sameRound || !asked.contains(seat)) {
        lines.add(now.id() + " waits for " + question(now.status()) + " by " + name(seat));
      }
    }
    if (!sameRound) {
      moved(now, before.filter(Status::isInApproval).isPresent());
    }
    String owner = now.owner();
    if (owner != null && change.before().filter(b -> !owner.equals(b.owner())).isPresent()) {
      lines.add(now.id() + " is now in the hands of " + name(owner));
    }
  }

  private void moved(DocumentRecord now, boolean fromApproval) {
    Status status = now.status();
    String id = now.id() + " " + now.version();
    if (status == Status.EFFECTIVE) {
      lines.add(id + " is in force");
    } else if (status.isReviewed()) {
      lines.add(
          fromApproval
              ? id + " came back from approval to " + name(now.owner())
              : id + " is reviewed; the next step is up to " + name(now.owner()));
    } else if (status == Status.PRE_APPROVED || status == Status.POST_APPROVED) {
      lines.add(id + " is approved; the next step is up to " + name(now.owner()));
    } else if (status.isTerminal()) {
      lines.add(id + " is " + status.name().toLowerCase(java.util.Locale.ROOT));
    }
  }

  private static String question(Status status) {
    return status.isInReview() ? "a review" : "an approval";
  }

  private String name(@Nullable String seat) {
    if (seat == null) {
      return "nobody";
    }
    if (seat.startsWith(GROUP)) {
      return "somebody of " + seat.substring(GROUP.length());
    }
    return people
        .find(seat)
        .map(p -> p.name().replaceAll("\\p{C}", "?") + " (" + p.id() + ")")
        .orElse(seat);
  }
}
