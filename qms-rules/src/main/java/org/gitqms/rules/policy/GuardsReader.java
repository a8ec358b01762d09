package org.gitqms.rules.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Guard;
import org.gitqms.rules.workflow.Status;
import org.gitqms.rules.yaml.YamlMap;

/** Reads the guards of {@code workflow.yml}. Those of the floor must be there, or stricter ones. */
final class GuardsReader {

  private final YamlMap file;

  GuardsReader(YamlMap file) {
    this.file = file;
  }

  List<Guard> read() {
    List<Guard> guards = new ArrayList<>();
    for (YamlMap line : file.maps("guards", true)) {
      guard(line).ifPresent(guards::add);
      line.close();
    }
    for (Guard floor : Guard.FLOOR) {
      if (guards.stream().noneMatch(guard -> guard.isAtLeast(floor))) {
        file.problem("guards", "a guard of the floor is missing: " + floor, "restore its line");
      }
    }
    return guards;
  }

  private static Optional<Guard> guard(YamlMap line) {
    Optional<EventKind> event = EventKind.parse(line.text("event"));
    List<String> types = line.texts("types");
    String ofWord = line.text("of");
    Optional<Guard.Of> of =
        Arrays.stream(Guard.Of.values()).filter(o -> o.word().equals(ofWord)).findFirst();
    List<String> documents = line.texts("documents");
    Optional<String> variance = line.optionalText("variance");
    Set<Status> statuses = EnumSet.noneOf(Status.class);
    for (String name : line.texts("statuses")) {
      Status.parse(name)
          .ifPresentOrElse(
              statuses::add,
              () ->
                  line.problem(
                      "statuses", "unknown status " + name, "use the words of docs/glossary.md"));
    }
    if (event.isEmpty() || !event.get().isWorkflow()) {
      line.problem("event", "no event of a document", "use the words of docs/glossary.md");
    }
    if (of.isEmpty()) {
      line.problem("of", "unknown", "write parent, children or system");
    }
    boolean early = event.filter(e -> e == EventKind.CLOSE).isEmpty();
    if (early && of.filter(o -> o == Guard.Of.SYSTEM).isPresent()) {
      line.problem(
          "of", "what a document touches is known when it closes", "guard the event close");
    }
    if (types.isEmpty() || documents.isEmpty() || statuses.isEmpty()) {
      line.problem(
          types.isEmpty() ? "types" : documents.isEmpty() ? "documents" : "statuses",
          "the list is empty, so nothing is guarded",
          "name at least one");
    }
    if (variance.filter(v -> !v.equals("type-1") && !v.equals("type-2")).isPresent()) {
      line.problem("variance", "unknown", "write type-1 or type-2");
    }
    return event.isEmpty() || of.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Guard(
                event.get(),
                Set.copyOf(types),
                of.get(),
                Set.copyOf(documents),
                variance.orElse(null),
                statuses));
  }
}
