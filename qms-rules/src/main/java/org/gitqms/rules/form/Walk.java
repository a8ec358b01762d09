package org.gitqms.rules.form;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way that the answers given so far take through a form. Each step stands on an answer, and no
 * position comes twice, so the walk is no longer than the list of entries.
 */
final class Walk {

  private final Form form;
  private final Map<Position, List<Entry.Response>> answers;
  private final Map<String, Deque<Entry.Reopening>> waiting = new HashMap<>();
  private final Map<String, Map<Integer, Entry.Reopening>> reopened = new HashMap<>();
  private final Map<String, Integer> rounds = new HashMap<>();
  private final Set<Position> visited = new LinkedHashSet<>();
  private final Set<String> left = new LinkedHashSet<>();
  private @Nullable Position turn;

  Walk(Form form, List<Entry> entries, Map<Position, List<Entry.Response>> answers) {
    this.form = form;
    this.answers = answers;
    for (Entry entry : entries) {
      if (entry instanceof Entry.Reopening reopening) {
        waiting.computeIfAbsent(reopening.loop(), l -> new ArrayDeque<>()).add(reopening);
      }
    }
    go();
  }

  private void go() {
    Optional<Question> at = Optional.of(form.questions().get(0));
    while (at.isPresent()) {
      Question question = at.get();
      Position position = enter(question);
      visited.add(position);
      List<Entry.Response> given = answers.getOrDefault(position, List.of());
      if (given.isEmpty()) {
        turn = position;
        return;
      }
      at = after(question, given.get(given.size() - 1).value());
    }
  }

  private Position enter(Question question) {
    String loop = question.loop();
    if (loop == null) {
      return new Position(question.id(), 0);
    }
    if (form.firstOf(loop).equals(question)) {
      rounds.merge(loop, 1, Integer::sum);
    }
    return new Position(question.id(), rounds.getOrDefault(loop, 1));
  }

  private Optional<Question> after(Question question, String answer) {
    Optional<Question> next = form.question(question.after(answer));
    String loop = question.loop();
    if (loop == null || next.filter(n -> loop.equals(n.loop())).isPresent()) {
      return next;
    }
    Entry.Reopening reopening = waiting.getOrDefault(loop, new ArrayDeque<>()).poll();
    if (reopening != null) {
      reopened.computeIfAbsent(loop, l -> new HashMap<>()).put(rounds(loop) + 1, reopening);
      return Optional.of(form.firstOf(loop));
    }
    left.add(loop);
    return next;
  }

  /** Whose turn it is; empty once the form is complete. */
  Optional<Position> turn() {
    return Optional.ofNullable(turn);
  }

  /** True if the way passes, or has come to, a position. */
  boolean visits(Position position) {
    return visited.contains(position);
  }

  /** True if a loop was begun and is finished. */
  boolean hasLeft(String loop) {
    return left.contains(loop);
  }

  /** How many rounds of a loop were begun. */
  int rounds(String loop) {
    return rounds.getOrDefault(loop, 0);
  }

  /** Why a round was begun, if the loop was finished before. */
  Optional<Entry.Reopening> reopening(String loop, int round) {
    return Optional.ofNullable(reopened.getOrDefault(loop, Map.of()).get(round));
  }

  /** True if the way has gone on without asking a position, and will not come to it any more. */
  boolean isPast(Position position) {
    if (turn == null) {
      return true;
    }
    Question asked = form.question(position.question()).orElseThrow();
    Question now = form.question(turn.question()).orElseThrow();
    boolean sameLoop = asked.loop() != null && asked.loop().equals(now.loop());
    if (sameLoop && position.round() != turn.round()) {
      return position.round() < turn.round();
    }
    return form.place(asked.id()) < form.place(now.id());
  }
}
