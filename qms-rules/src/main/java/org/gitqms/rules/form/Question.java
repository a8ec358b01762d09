package org.gitqms.rules.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that a form asks. */
public sealed interface Question extends Part {

  /** Its name in the form. */
  String id();

  /** The loop in which it is asked, or null. */
  @Nullable String loop();

  /** What the person who answers is told, markdown; may quote answers as {@code {{id}}}. */
  String guidance();

  /** Where it goes on after an answer: the id of a question, or {@link Form#END}. */
  String after(String answer);

  /** All ids that {@link #after} can give. */
  List<String> targets();

  /** True if the answer names the commit on which it was given. */
  default boolean observesCommit() {
    return false;
  }

  /** Asks for words. */
  record Prompt(String id, @Nullable String loop, String guidance, String next, boolean commit)
      implements Question {

    @Override
    public String after(String answer) {
      return next;
    }

    @Override
    public List<String> targets() {
      return List.of(next);
    }

    @Override
    public boolean observesCommit() {
      return commit;
    }
  }

  /** Asks for yes or no, and goes on accordingly. */
  record Gate(String id, @Nullable String loop, String guidance, String yes, String no)
      implements Question {

    /** The answer that takes the one way. */
    public static final String YES = "yes";

    /** The answer that takes the other. */
    public static final String NO = "no";

    @Override
    public String after(String answer) {
      return answer.equals(YES) ? yes : no;
    }

    @Override
    public List<String> targets() {
      return List.of(yes, no);
    }
  }
}
