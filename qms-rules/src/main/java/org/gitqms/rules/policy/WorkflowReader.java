package org.gitqms.rules.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Lifecycle;
import org.gitqms.rules.workflow.Status;
import org.gitqms.rules.workflow.Transition;
import org.gitqms.rules.workflow.Workflow;
import org.gitqms.rules.yaml.YamlMap;
import org.gitqms.rules.yaml.YamlProblems;

/**
 * Reads {@code workflow.yml}: the lines of both tables, each of which the strict table must have.
 */
final class WorkflowReader {

  private final YamlMap file;
  private final YamlProblems problems;

  WorkflowReader(YamlMap file, YamlProblems problems) {
    this.file = file;
    this.problems = problems;
  }

  Optional<Workflow> read() {
    List<Transition> transitions = new ArrayList<>();
    for (Lifecycle lifecycle : Lifecycle.values()) {
      for (YamlMap line : file.maps(lifecycle.word(), true)) {
        transition(line, lifecycle).ifPresent(transitions::add);
        line.close();
      }
    }
    return problems.findings().isEmpty() ? Optional.of(Workflow.of(transitions)) : Optional.empty();
  }

  private static Optional<Transition> transition(YamlMap line, Lifecycle lifecycle) {
    Optional<EventKind> event = EventKind.parse(line.text("event"));
    Optional<Status> from = Status.parse(line.text("from"));
    Optional<Status> to = Status.parse(line.text("to"));
    String unknown = event.isEmpty() ? "event" : from.isEmpty() ? "from" : "to";
    if (event.isEmpty() || from.isEmpty() || to.isEmpty()) {
      line.problem(unknown, "unknown event or status", "use the words of docs/glossary.md");
      return Optional.empty();
    }
    if (!Workflow.STRICT.allows(lifecycle, event.get(), from.get(), to.get())) {
      line.problem(
          "event",
          "the floor has no such transition: a policy can only leave transitions out",
          "remove this line");
      return Optional.empty();
    }
    return Optional.of(new Transition(lifecycle, event.get(), from.get(), to.get()));
  }
}
