package org.gitqms.rules.prompt;

import java.util.List;
import org.gitqms.rules.event.Meaning;

/**
 * When a checklist is shown.
 *
 * @param task what is asked
 * @param phase at which point of the document's life
 * @param type the document's type, such as {@code CR}
 */
public record Occasion(Task task, Phase phase, String type) {

  /** The occasion on which a signature of this meaning is asked about a document of this type. */
  public static Occasion of(Meaning meaning, String type) {
    return switch (meaning) {
      case REVIEW -> new Occasion(Task.REVIEW, Phase.EFFECTIVE, type);
      case PRE_REVIEW -> new Occasion(Task.REVIEW, Phase.PRE, type);
      case POST_REVIEW -> new Occasion(Task.REVIEW, Phase.POST, type);
      case APPROVAL -> new Occasion(Task.APPROVAL, Phase.EFFECTIVE, type);
      case PRE_APPROVAL -> new Occasion(Task.APPROVAL, Phase.PRE, type);
      case POST_APPROVAL -> new Occasion(Task.APPROVAL, Phase.POST, type);
      case RETIREMENT -> new Occasion(Task.APPROVAL, Phase.RETIREMENT, type);
    };
  }

  /** Where its prompt may stand in the repository; the first that exists is shown. */
  public List<String> chain() {
    String folder = Prompts.FOLDER + task.word() + "/";
    return List.of(
        folder + phase.word() + "/" + type + ".yml",
        folder + phase.word() + "/default.yml",
        folder + "default.yml");
  }

  /** What is asked, in words: {@code pre-review}, {@code approval}, {@code retirement}. */
  public String words() {
    return switch (phase) {
      case PRE, POST -> phase.word() + "-" + task.word();
      case EFFECTIVE -> task.word();
      case RETIREMENT -> phase.word();
    };
  }
}
