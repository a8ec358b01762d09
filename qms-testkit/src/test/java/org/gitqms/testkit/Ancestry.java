package org.gitqms.testkit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.gitqms.rules.commit.Commit;
import org.gitqms.rules.commit.Facts;
import org.gitqms.rules.commit.Lookup;
import org.gitqms.rules.commit.PastWork;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.history.Questions;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.workflow.EventKind;

/** What is told of the events before one, of a ledger without code. */
record Ancestry(List<WrittenCommit> before) {

  Ancestry {
    before = List.copyOf(before);
  }

  /** The facts of a commit, with the answers to what the rules ask. */
  Facts facts(WrittenCommit written) {
    return written
        .facts()
        .after(
            event(written.commit())
                .flatMap(event -> Questions.of(written.before(), event))
                .map(this::answer)
                .orElse(null));
  }

  private PastWork answer(Questions questions) {
    OptionalLong released = OptionalLong.empty();
    Set<DocumentId> approved = new HashSet<>();
    for (WrittenCommit earlier : before) {
      Event event = event(earlier.commit()).orElseThrow();
      if (event.kind() == EventKind.RELEASE && event.document().equals(since(questions))) {
        released = OptionalLong.of(earlier.commit().committer().time());
        approved.clear();
      } else if (event.kind() == EventKind.APPROVE) {
        event.document().ifPresent(approved::add);
      }
    }
    Map<String, Lookup> commits = new HashMap<>();
    questions.commits().forEach(name -> commits.put(name, commit(name)));
    Map<String, Lookup> files = new HashMap<>();
    questions.files().forEach(name -> files.put(name, new Lookup(List.of(), null)));
    return new PastWork(released, List.of(), approved, commits, files, Map.of(), Map.of());
  }

  private static Optional<DocumentId> since(Questions questions) {
    return Optional.ofNullable(questions.since());
  }

  private Lookup commit(String name) {
    List<String> ids = before.stream().map(w -> w.commit().id()).toList();
    return new Lookup(ids.stream().filter(id -> id.startsWith(name)).limit(2).toList(), null);
  }

  private static Optional<Event> event(Commit commit) {
    return EventMessage.parse(commit.message()).event();
  }
}
