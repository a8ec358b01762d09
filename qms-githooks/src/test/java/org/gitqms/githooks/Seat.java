package org.gitqms.githooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gitqms.testkit.FilledText;
import org.gitqms.testkit.GitProcess;
import org.gitqms.testkit.TreeFingerprint;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Somebody's clone, and what is typed there. */
public record Seat(Path folder, Path home, GitProcess git) {

  /** Runs {@code git qms} with these words in the clone. */
  public CommandRun qms(Object... words) {
    List<Object> all = new ArrayList<>(List.of("-C", folder));
    all.addAll(List.of(words));
    return CommandRun.of(all.toArray());
  }

  /** The same; it has to succeed. */
  public String does(Object... words) {
    return qms(words).succeeds().out();
  }

  /** The same with {@code --json}: what it prints is read as JSON. */
  @SuppressWarnings("unchecked")
  public Map<String, Object> json(Object... words) {
    List<Object> all = new ArrayList<>(List.of(words));
    all.add("--json");
    // Every JSON text is YAML; an object's braces tell it from other YAML.
    String text = qms(all.toArray()).out();
    assertThat(text).startsWith("{").endsWith("}\n");
    return (Map<String, Object>) new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
  }

  /** One list of a result that is JSON. */
  @SuppressWarnings("unchecked")
  public List<Map<String, Object>> list(String name, Object... words) {
    return (List<Map<String, Object>>) Objects.requireNonNull(json(words).get(name));
  }

  /** It is refused with the exit code 1 or 2 and a fix, and nothing is written. */
  public CommandRun refuses(int exit, String fix, Object... words) {
    TreeFingerprint before = lying();
    CommandRun run = qms(words);
    assertThat(run.exit()).as(run.err()).isEqualTo(exit);
    assertThat(run.err().lines().map(String::strip))
        .anyMatch(line -> line.startsWith("fix: ") && line.contains(fix));
    assertThat(lying()).isEqualTo(before);
    return run;
  }

  /** It succeeds, and writes nothing. */
  public String reads(Object... words) {
    TreeFingerprint before = TreeFingerprint.withTimes(folder);
    String out = does(words);
    assertThat(TreeFingerprint.withTimes(folder)).isEqualTo(before);
    return out;
  }

  public String text(String path) {
    try {
      return Files.readString(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void write(String path, String text) {
    try {
      Files.writeString(folder.resolve(path), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fills in the placeholders of a draft of a CR, and adds a line. */
  public void edit(String id, String line) {
    edit("QMS/CR/" + id + "/" + id + ".draft.md", line, "");
  }

  /** Fills in the placeholders of a text, and adds a line. */
  public void edit(String path, String line, String summary) {
    String text = FilledText.plan(text(path));
    if (!summary.isEmpty()) {
      text = text.replaceAll("(?m)^revision_summary:.*$", "revision_summary: " + summary);
    }
    write(path, text.stripTrailing() + "\n\n" + line + "\n");
  }

  /** The file that is written in while a document is worked on, from the top of the clone. */
  public String file(String id) {
    return git.output("ls-files", "QMS/*/" + id + ".draft.md", "QMS/*/" + id + ".md")
        .lines()
        .sorted() // the draft before what is in force
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no file of " + id));
  }

  /** Fills in the plan of a document that is checked out. */
  public void plan(String id) {
    write(file(id), FilledText.plan(text(file(id))));
  }

  /** Writes into a document that is checked out what was done today; the tip is the evidence. */
  public void execute(String id, String performer) {
    long now = Instant.now().getEpochSecond();
    write(file(id), FilledText.executed(text(file(id)), performer, now, tip()));
  }

  public String tip() {
    return git.output("rev-parse", "refs/heads/main").strip();
  }

  public String status() {
    return git.output("status", "--porcelain");
  }

  /** All that lies there but what git-qms keeps for itself, and objects that nothing leads to. */
  private TreeFingerprint lying() {
    TreeMap<String, String> entries = new TreeMap<>(TreeFingerprint.of(folder).entries());
    entries
        .keySet()
        .removeIf(path -> path.startsWith(".git/qms") || path.startsWith(".git/objects"));
    return new TreeFingerprint(entries);
  }
}
