package org.gitqms.rules.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A form: a document that is made by answering its prompts. It goes forward only; the one way back
 * is a gate in a loop, to the first question of that loop.
 */
public final class Form {

  /** Leads out of the form. */
  public static final String END = "end";

  /** What the ids of questions and the names of loops look like. */
  static final String ID = "[a-z][a-z0-9-]{0,39}";

  private static final String MARK = "<!-- @template:";

  private final String preamble;
  private final List<Part> parts;
  private final String epilogue;
  private final List<Question> questions;
  private final Map<String, Integer> places = new LinkedHashMap<>();

  Form(String preamble, List<Part> parts, String epilogue) {
    this.preamble = preamble;
    this.parts = List.copyOf(parts);
    this.epilogue = epilogue;
    this.questions = questionsOf(parts);
    questions.forEach(q -> places.putIfAbsent(q.id(), places.size()));
  }

  /** The form that a text is, or why it is none. */
  public record Parsed(Optional<Form> form, List<FormProblem> problems) {
    public Parsed {
      problems = List.copyOf(problems);
    }
  }

  /** True if a text says that it is a form, well-formed or not. */
  public static boolean isClaimedBy(String text) {
    return text.startsWith(MARK) || text.contains("\n" + MARK);
  }

  /** True if a text holds tags of a form, or what looks like one. */
  public static boolean isHintedAt(String text) {
    List<FormProblem> problems = new ArrayList<>();
    return !Tag.all(text, problems).isEmpty() || !problems.isEmpty();
  }

  /** Reads a form strictly, in time that grows with the length of the text. */
  public static Parsed parse(String text) {
    return new FormReader(text).read();
  }

  /** All questions in the order in which they stand. */
  public List<Question> questions() {
    return questions;
  }

  /** The question with this id. */
  public Optional<Question> question(String id) {
    return Optional.ofNullable(places.get(id)).map(questions::get);
  }

  /** True if a loop has this name. */
  public boolean hasLoop(String name) {
    return questions.stream().anyMatch(q -> name.equals(q.loop()));
  }

  /** The first question of a loop. */
  Question firstOf(String loop) {
    return questions.stream().filter(q -> loop.equals(q.loop())).findFirst().orElseThrow();
  }

  /** Where a question stands among all, from 0 on. */
  int place(String id) {
    return Objects.requireNonNull(places.get(id), id);
  }

  String preamble() {
    return preamble;
  }

  List<Part> parts() {
    return parts;
  }

  String epilogue() {
    return epilogue;
  }

  private static List<Question> questionsOf(List<Part> parts) {
    List<Question> all = new ArrayList<>();
    for (Part part : parts) {
      for (Part inner : part instanceof Part.Loop loop ? loop.parts() : List.of(part)) {
        if (inner instanceof Question question) {
          all.add(question);
        }
      }
    }
    return List.copyOf(all);
  }
}
