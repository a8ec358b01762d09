package org.gitqms.rules.prompt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.yaml.YamlMap;
import org.gitqms.rules.yaml.YamlProblems;

/** Reads one prompt file. Either there is a prompt and no problem, or problems and no prompt. */
public final class PromptReader {

  private static final int LONGEST = 500;

  private final YamlMap file;
  private final Set<String> categories = new HashSet<>();
  private final Set<String> items = new HashSet<>();

  private PromptReader(YamlMap file) {
    this.file = file;
  }

  /** Reads a file; what is wrong in it is added to {@code problems}. */
  public static Optional<Prompt> read(Content content, YamlProblems problems) {
    return YamlMap.read(content.bytes(), problems)
        .map(map -> new PromptReader(map).read())
        .filter(prompt -> problems.findings().isEmpty());
  }

  private Prompt read() {
    List<Prompt.Category> checklist = new ArrayList<>();
    for (YamlMap entry : file.maps("checklist", true)) {
      checklist.add(category(entry));
      entry.close();
    }
    if (checklist.isEmpty()) {
      file.problem("checklist", "the checklist is empty", "add '- category: ...' with its items");
    }
    Prompt prompt = new Prompt(checklist, lines("reminders"), lines("response"));
    file.close();
    return prompt;
  }

  private Prompt.Category category(YamlMap entry) {
    String name = line(entry, "category");
    if (!categories.add(name)) {
      entry.problem("category", "'" + name + "' stands twice", "give each category its own name");
    }
    items.clear();
    List<Prompt.Item> all = new ArrayList<>();
    for (YamlMap each : entry.maps("items", true)) {
      all.add(item(each));
      each.close();
    }
    if (all.isEmpty()) {
      entry.problem("items", "the category has no items", "add '- item: ...'");
    }
    return new Prompt.Category(name, all);
  }

  private Prompt.Item item(YamlMap entry) {
    String text = line(entry, "item");
    if (!items.add(text)) {
      entry.problem("item", "this item stands twice in its category", "keep one of them");
    }
    Optional<String> evidence = entry.optionalText("evidence");
    evidence.ifPresent(e -> check(entry, "evidence", e));
    return new Prompt.Item(text, evidence.orElse(null));
  }

  private List<String> lines(String key) {
    List<String> all = file.texts(key);
    all.forEach(text -> check(file, key, text));
    return all;
  }

  private static String line(YamlMap map, String key) {
    String text = map.text(key);
    check(map, key, text);
    return text;
  }

  /** It goes to a terminal, and into the message of an event. */
  private static void check(YamlMap map, String key, String text) {
    if (text.length() > LONGEST) {
      map.problem(key, "longer than " + LONGEST + " characters", "say it shorter");
    } else if (text.contains("\n") || text.contains("\t") || !text.equals(text.strip())) {
      map.problem(
          key, "not one line without blanks around it", "write one line; begin lists with '- '");
    } else if (!EventMessage.mayBeFreeText(text)) {
      map.problem(
          key,
          "holds a hidden character, or begins like a trailer",
          "write what can be seen, and do not begin with QMS-");
    }
  }
}
