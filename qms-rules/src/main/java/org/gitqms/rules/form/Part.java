package org.gitqms.rules.form;

import java.util.List;

/** A piece of a form: text, a question, or a loop of both. */
sealed interface Part permits Part.Prose, Part.Loop, Question {

  /** Text that stands in the compiled document as it is. */
  record Prose(String text) implements Part {}

  /** What is asked again in each round. It holds no other loop. */
  record Loop(String name, List<Part> parts) implements Part {
    public Loop {
      parts = List.copyOf(parts);
    }
  }
}
