package org.gitqms.rules.form;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether each question of a form can be reached, and each way through it comes to its end. */
final class FormPaths {

  private final Form form;
  private final Map<String, Integer> offsets;
  private final List<FormProblem> problems;

  FormPaths(Form form, Map<String, Integer> offsets, List<FormProblem> problems) {
    this.form = form;
    this.offsets = offsets;
    this.problems = problems;
  }

  void check() {
    form.questions().forEach(this::checkTargets);
    if (problems.isEmpty()) {
      checkReached();
    }
  }

  private void checkTargets(Question from) {
    int back = 0;
    for (String id : from.targets()) {
      if (id.equals(Form.END)) {
        continue;
      }
      Optional<Question> to = form.question(id);
      if (to.isEmpty()) {
        problem(from, from.id() + " leads to " + id + ", which is not there", "correct the id");
      } else if (form.place(id) <= form.place(from.id())) {
        back++;
        checkWayBack(from, to.get());
      } else {
        checkWayIn(from, to.get());
      }
    }
    if (back == from.targets().size() && from instanceof Question.Gate) {
      problem(from, from.id() + " leads back either way: no way ends", "let one of its ways go on");
    }
  }

  private void checkWayBack(Question from, Question to) {
    String loop = from.loop();
    boolean nextRound =
        from instanceof Question.Gate && loop != null && form.firstOf(loop).equals(to);
    if (!nextRound) {
      problem(
          from,
          from.id() + " leads back to " + to.id() + ": the form might never end",
          "lead on, or from a gate in a loop to the first question of that loop");
    }
  }

  private void checkWayIn(Question from, Question to) {
    String loop = to.loop();
    if (loop != null && !loop.equals(from.loop()) && !form.firstOf(loop).equals(to)) {
      problem(
          from,
          from.id() + " leads into the middle of the loop " + loop,
          "lead to its first question, " + form.firstOf(loop).id());
    }
  }

  /** Ways lead forward, so one pass finds all that is reached. */
  private void checkReached() {
    Set<String> reached = new HashSet<>();
    reached.add(form.questions().get(0).id());
    for (Question question : form.questions()) {
      if (reached.contains(question.id())) {
        reached.addAll(question.targets());
      } else {
        problem(question, "nothing leads to " + question.id(), "let an earlier question do so");
      }
    }
  }

  private void problem(Question question, String message, String fix) {
    problems.add(new FormProblem(offsets.getOrDefault(question.id(), 0), message, fix));
  }
}
