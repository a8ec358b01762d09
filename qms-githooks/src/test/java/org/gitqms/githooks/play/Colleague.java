package org.gitqms.githooks.play;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gitqms.testkit.FilledText;

/**
 * Somebody who works in a clone.
 *
 * @param id as in the people file
 * @param work the work tree
 * @param key the private key file
 * @param environment what every process gets, and nothing else
 */
record Colleague(String id, Path work, Path key, Map<String, String> environment) {

  Colleague {
    environment = Map.copyOf(environment);
  }

  /** What somebody types behind {@code git qms}. */
  Run qms(String... words) {
    List<String> command = new ArrayList<>(List.of(Office.EXECUTABLE.toString()));
    command.addAll(List.of(words));
    return Run.of(work, environment, command);
  }

  /** The same; it has to succeed. The next event that is shared takes it along. */
  void writes(String... words) {
    qms(words).succeeds();
  }

  /** The same, shared at once; it has to succeed. */
  Run share(String... words) {
    List<String> more = new ArrayList<>(List.of(words));
    more.add("--push");
    return qms(more.toArray(String[]::new)).succeeds();
  }

  /** The same about a text that others have written: it is looked at first. */
  void answer(String... words) {
    pull();
    share(words);
  }

  Run git(String... words) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    return Run.of(work, environment, command);
  }

  /** Gets what others have shared. */
  void pull() {
    git("pull", "-q", "--ff-only", "origin", "main").succeeds();
  }

  /** The file that is written in while a document is worked on. */
  Path file(String document) {
    try (Stream<Path> files = Files.walk(work.resolve("QMS"))) {
      List<Path> found =
          files
              .filter(
                  f ->
                      f.getFileName().toString().equals(document + ".draft.md")
                          || f.getFileName().toString().equals(document + ".md"))
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw new AssertionError(id + " has no file of " + document);
      }
      return found.get(0); // the draft before what is in force
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Writes in a document. */
  void edit(String document, UnaryOperator<String> change) {
    Path file = file(document);
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      Files.writeString(file, change.apply(text), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Writes the plan: everything that stands in double braces. */
  void plan(String document) {
    edit(
        document,
        text ->
            FilledText.plan(text)
                .replaceAll("(?m)^revision_summary: .*$", "revision_summary: Written for review"));
  }

  /** Writes what was done today, with the newest commit as its evidence. */
  void fill(String document) {
    String commit = git("rev-parse", "HEAD").succeeds().out().strip();
    long now = Instant.now().getEpochSecond();
    edit(document, text -> FilledText.executed(text, id, now, commit));
  }
}
