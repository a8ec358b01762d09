package org.gitqms.githooks.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gitqms.githooks.Console;
import org.gitqms.githooks.ExitCode;
import org.gitqms.report.Json;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.form.Entry;
import org.gitqms.rules.form.Interview;
import org.gitqms.rules.form.Position;
import org.gitqms.rules.form.Question;
import org.gitqms.rules.record.DocumentId;

/** What somebody who answers an interactive record sees. */
final class InteractText {

  private static final String LAST_LINE = ".";

  private final Console console;
  private final DocumentId id;

  InteractText(Console console, DocumentId id) {
    this.console = console;
    this.id = id;
  }

  /** Asks one question. */
  void question(Interview interview, Position turn) {
    console.println("");
    console.println("[" + turn.label() + "]");
    interview.guidance(turn).lines().forEach(console::tell);
    console.println(isGate(interview, turn) ? "yes or no:" : "(end with a line that is .)");
  }

  boolean isGate(Interview interview, Position position) {
    return interview.form().question(position.question()).orElseThrow() instanceof Question.Gate;
  }

  /** Reads one answer: a line for a gate, else lines up to a dot; empty where the input ends. */
  static Optional<String> answer(BufferedReader lines, boolean gate) throws IOException {
    List<String> answer = new ArrayList<>();
    String line = lines.readLine();
    while (line != null && !gate && !line.equals(LAST_LINE)) {
      answer.add(line);
      line = lines.readLine();
    }
    if (line == null) {
      return Optional.empty();
    }
    return Optional.of(gate ? line.strip() : EventMessage.tidy(String.join("\n", answer)));
  }

  /** What comes after an answer. */
  String next(Interview interview) {
    return interview
        .turn()
        .map(turn -> "git qms interact " + id + " (" + turn.label() + ")")
        .orElse("git qms checkin " + id);
  }

  /** The end of a conversation. */
  int leave(Interview interview) {
    console.println(
        id + (interview.isComplete() ? " is complete" : " is not complete; go on at any time"));
    return ExitCode.OK;
  }

  /** What is answered, and whose turn it is. */
  int progress(Interview interview) {
    for (Position position : interview.answered()) {
      Entry.Response latest = interview.latest(position).orElseThrow();
      int amended = interview.responses(position).size() - 1;
      console.tell(
          position.label()
              + ": "
              + latest.value().lines().findFirst().orElse("")
              + (amended > 0 ? " (amended " + amended + " times)" : ""));
    }
    console.println("next: " + next(interview));
    return ExitCode.OK;
  }

  /** The same as JSON. */
  int tree(Interview interview) {
    List<Object> entries = new ArrayList<>();
    for (Entry entry : interview.entries()) {
      Map<String, Object> tree = new LinkedHashMap<>();
      if (entry instanceof Entry.Response response) {
        tree.put("prompt", response.position().label());
        tree.put("value", response.value());
        tree.put("observed", response.observed());
        tree.put("reason", response.reason());
      } else if (entry instanceof Entry.Reopening reopening) {
        tree.put("loop", reopening.loop());
        tree.put("reason", reopening.reason());
      }
      tree.put("actor", entry.actor());
      tree.put("time", entry.time());
      entries.add(tree);
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("document", id.value());
    tree.put("complete", interview.isComplete());
    tree.put("next", interview.turn().map(Position::label).orElse(null));
    tree.put("guidance", interview.turn().map(interview::guidance).orElse(null));
    tree.put("entries", entries);
    console.print(Json.of(tree));
    return ExitCode.OK;
  }
}
