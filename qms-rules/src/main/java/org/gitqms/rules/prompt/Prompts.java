package org.gitqms.rules.prompt;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.workflow.Lifecycle;
import org.gitqms.rules.yaml.YamlProblems;

/** The prompt files of a repository. */
public final class Prompts {

  /** Where they stand. */
  public static final String FOLDER = "QMS/.policy/prompts/";

  private static final RuleId SCHEMA = new RuleId("QMS-801");
  private static final Pattern PATH =
      Pattern.compile("([a-z]+)/(?:([a-z]+)/)?(default|[A-Z][A-Z0-9]{0,15})\\.yml");
  private static final Pattern PROPOSED = Pattern.compile(".*\\.draft\\.[a-z]+");

  private Prompts() {}

  /** True if the path is that of a prompt in force; a proposed one, beside it, is not. */
  public static boolean isPrompt(String path) {
    return path.startsWith(FOLDER) && !PROPOSED.matcher(path).matches();
  }

  /**
   * The prompt for an occasion: the first of {@link Occasion#chain}. Empty if there is none there,
   * or if what is there does not read, which no policy in force allows.
   */
  public static Optional<Prompt> find(Map<String, Content> files, Occasion occasion) {
    for (String path : occasion.chain()) {
      Content content = files.get(path);
      if (content != null) {
        return PromptReader.read(content, new YamlProblems(SCHEMA, path));
      }
    }
    return Optional.empty();
  }

  /**
   * Notes what is wrong with a prompt file: a place where nobody would ever be shown it, or a text
   * that does not read.
   *
   * @param lifecycles the lifecycle of a type by its name; empty for a type that does not exist
   */
  public static void check(
      String path,
      Content content,
      Function<String, Optional<Lifecycle>> lifecycles,
      YamlProblems problems) {
    whyNeverShown(path.substring(FOLDER.length()), lifecycles)
        .ifPresent(
            why ->
                problems.add(
                    why,
                    "name it <task>/<phase>/<type>.yml, <task>/<phase>/default.yml or"
                        + " <task>/default.yml"));
    PromptReader.read(content, problems);
  }

  private static Optional<String> whyNeverShown(
      String place, Function<String, Optional<Lifecycle>> lifecycles) {
    Matcher parts = PATH.matcher(place);
    if (!parts.matches()) {
      return Optional.of("no prompt is looked for at this path");
    }
    Optional<Task> task = Task.parse(parts.group(1));
    if (task.isEmpty()) {
      return Optional.of("'" + parts.group(1) + "' is no task: review or approval");
    }
    boolean general = parts.group(3).equals("default");
    if (parts.group(2) == null) {
      return general
          ? Optional.empty()
          : Optional.of("a prompt for one type stands in the folder of a phase");
    }
    Optional<Phase> phase = Phase.parse(parts.group(2));
    if (phase.isEmpty()) {
      return Optional.of("'" + parts.group(2) + "' is no phase: pre, post, effective, retirement");
    }
    if (general) {
      return phase.get() == Phase.RETIREMENT && task.get() == Task.REVIEW
          ? Optional.of("a retirement is approved, not reviewed")
          : Optional.empty();
    }
    Optional<Lifecycle> lifecycle = lifecycles.apply(parts.group(3));
    if (lifecycle.isEmpty()) {
      return Optional.of("there is no type " + parts.group(3));
    }
    return phase.get().occurs(task.get(), lifecycle.get())
        ? Optional.empty()
        : Optional.of("a " + parts.group(3) + " never comes to this task and phase: " + place);
  }
}
