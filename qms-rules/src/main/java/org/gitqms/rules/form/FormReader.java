package org.gitqms.rules.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the tags of a form one after the other. */
final class FormReader {

  private static final int MOST_QUESTIONS = 200;

  private final String text;
  private final List<FormProblem> problems = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final Map<String, Integer> offsets = new HashMap<>();
  private List<Part> current = parts;
  private String preamble = "";
  private @Nullable Tag template;
  private @Nullable Tag question;
  private @Nullable Tag loop;
  private @Nullable Tag end;
  private int from;

  FormReader(String text) {
    this.text = text;
  }

  Form.Parsed read() {
    for (Tag tag : Tag.all(text, problems)) {
      take(tag);
      from = tag.end();
    }
    finish();
    Form form = new Form(preamble, parts, trimmed(from, text.length()));
    if (problems.isEmpty()) {
      new FormPaths(form, offsets, problems).check();
      FormQuotes.check(text, from(template), form, problems);
    }
    return problems.isEmpty()
        ? new Form.Parsed(Optional.of(form), List.of())
        : new Form.Parsed(Optional.empty(), problems);
  }

  private void take(Tag tag) {
    boolean before = template == null && !tag.name().equals("template");
    if (before || end != null) {
      problem(
          tag,
          "@" + tag.name() + (before ? " stands before @template" : " stands after @end"),
          "put all tags between @template and @end");
      return;
    }
    switch (tag.name()) {
      case "template" -> begin(tag);
      case "prompt", "gate" -> open(tag);
      case "end-prompt" -> close(tag);
      case "loop" -> openLoop(tag);
      case "end-loop" -> closeLoop(tag);
      case "end" -> end(tag);
      default ->
          problem(
              tag,
              "there is no tag @" + tag.name(),
              "tags are @template, @prompt, @gate, @end-prompt, @loop, @end-loop, @end");
    }
  }

  private void begin(Tag tag) {
    if (template != null) {
      problem(tag, "a second @template", "one document has one form");
      return;
    }
    if (!tag.value().matches("[A-Z][A-Z0-9]{0,15}") || !tag.attributes().isEmpty()) {
      problem(tag, "@template names no type", "write it as: <!-- @template: VR -->");
    }
    template = tag;
    preamble = trimmed(0, tag.start());
  }

  private void open(Tag tag) {
    if (notEnded(tag)) {
      return;
    }
    prose(tag);
    question = tag;
    if (!isNewName(tag)) {
      return;
    }
    boolean gate = tag.name().equals("gate");
    Map<String, String> attributes = tag.attributes();
    Set<String> known = gate ? Set.of("type", "yes", "no") : Set.of("next", "commit");
    if (!known.containsAll(attributes.keySet())) {
      problem(
          tag,
          "@" + tag.name() + " has an attribute it does not know",
          gate ? "a gate has type, yes and no" : "a prompt has next and commit");
    } else if (gate
        && !(attributes.getOrDefault("type", "").equals("yesno")
            && attributes.containsKey("yes")
            && attributes.containsKey("no"))) {
      problem(
          tag,
          "the gate " + tag.value() + " has not both ways",
          "write it as: <!-- @gate: id, type: yesno, yes: id, no: id -->");
    } else if (!gate
        && !(attributes.containsKey("next")
            && Set.of("true", "false").contains(attributes.getOrDefault("commit", "false")))) {
      problem(
          tag,
          "the prompt " + tag.value() + " has no next, or a commit that is not true or false",
          "write it as: <!-- @prompt: id, next: id, commit: true -->");
    }
  }

  private void close(Tag tag) {
    if (question == null) {
      problem(tag, "@end-prompt ends nothing", "delete it");
      return;
    }
    Tag asked = question;
    question = null;
    String guidance = trimmed(from, tag.start());
    if (guidance.isBlank()) {
      problem(asked, asked.value() + " does not say what it asks", "write that below it");
    }
    if (!tag.value().isEmpty() || !tag.attributes().isEmpty()) {
      problem(tag, "@end-prompt has no value", "write it as: <!-- @end-prompt -->");
    }
    current.add(made(asked, guidance));
    if (offsets.size() > MOST_QUESTIONS) {
      problem(asked, "a form asks at most " + MOST_QUESTIONS + " questions", "make it shorter");
    }
  }

  private Question made(Tag tag, String guidance) {
    String in = loop == null ? null : loop.value();
    Map<String, String> attributes = tag.attributes();
    return tag.name().equals("gate")
        ? new Question.Gate(
            tag.value(),
            in,
            guidance,
            attributes.getOrDefault("yes", Form.END),
            attributes.getOrDefault("no", Form.END))
        : new Question.Prompt(
            tag.value(),
            in,
            guidance,
            attributes.getOrDefault("next", Form.END),
            attributes.getOrDefault("commit", "").equals("true"));
  }

  private void openLoop(Tag tag) {
    if (notEnded(tag)) {
      return;
    }
    if (loop != null) {
      problem(tag, "a loop within the loop " + loop.value(), "end that one first: @end-loop");
      return;
    }
    prose(tag);
    if (isNewName(tag) && !tag.attributes().isEmpty()) {
      problem(tag, "@loop has a name and nothing else", "write it as: <!-- @loop: name -->");
    }
    loop = tag;
    current = new ArrayList<>();
  }

  private void closeLoop(Tag tag) {
    if (notEnded(tag)) {
      return;
    }
    if (loop == null || !loop.value().equals(tag.value()) || !tag.attributes().isEmpty()) {
      problem(
          tag,
          "@end-loop ends no loop of this name",
          loop == null ? "delete it" : "write it as: <!-- @end-loop: " + loop.value() + " -->");
      return;
    }
    prose(tag);
    if (current.stream().noneMatch(Question.class::isInstance)) {
      problem(loop, "the loop " + tag.value() + " asks nothing", "delete it");
    }
    parts.add(new Part.Loop(tag.value(), current));
    current = parts;
    loop = null;
  }

  private void end(Tag tag) {
    if (notEnded(tag)) {
      return;
    }
    prose(tag);
    if (!tag.value().isEmpty()) {
      problem(tag, "@end has no value", "write it as: <!-- @end -->");
    }
    end = tag;
  }

  private void finish() {
    if (template == null) {
      problems.add(new FormProblem(0, "there is no @template", "begin with it"));
    } else if (question != null) {
      problem(question, question.value() + " is not ended", "put <!-- @end-prompt --> below it");
    } else if (loop != null) {
      problem(
          loop,
          "the loop " + loop.value() + " is not closed",
          "put <!-- @end-loop: " + loop.value() + " --> below it");
    } else if (end == null && problems.isEmpty()) {
      problem(template, "the form has no end", "put <!-- @end --> below its last question");
    } else if (offsets.isEmpty() && problems.isEmpty()) {
      problem(template, "the form asks nothing", "add a prompt, or delete the tags");
    }
  }

  private boolean notEnded(Tag tag) {
    if (question == null) {
      return false;
    }
    problem(
        tag, question.value() + " is not ended before this tag", "put <!-- @end-prompt --> above");
    return true;
  }

  private boolean isNewName(Tag tag) {
    String name = tag.value();
    if (!name.matches(Form.ID) || name.equals(Form.END)) {
      problem(
          tag,
          "'" + name + "' is no id",
          "use lower-case letters, digits and '-', from a letter on; 'end' is taken");
      return false;
    }
    if (offsets.putIfAbsent(name, tag.start()) != null) {
      problem(tag, "the id " + name + " stands twice", "give one of them another id");
      return false;
    }
    return true;
  }

  private void prose(Tag tag) {
    String prose = trimmed(from, tag.start());
    if (!prose.isEmpty()) {
      current.add(new Part.Prose(prose));
    }
  }

  /** Without empty lines around; what stands in front of the first word of a line stays. */
  private String trimmed(int start, int stop) {
    int to = stop;
    while (to > start && " \t\n".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    int at = start;
    while (at < to && text.charAt(at) == '\n') {
      at++;
    }
    return text.substring(at, to);
  }

  private static int from(@Nullable Tag tag) {
    return tag == null ? 0 : tag.end();
  }

  private void problem(Tag tag, String message, String fix) {
    problems.add(new FormProblem(tag.start(), message, fix));
  }
}
