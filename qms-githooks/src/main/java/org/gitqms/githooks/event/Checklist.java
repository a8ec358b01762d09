package org.gitqms.githooks.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.githooks.Console;
import org.gitqms.githooks.Editor;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.rules.event.Meaning;
import org.gitqms.rules.prompt.AnsweredChecklist;
import org.gitqms.rules.prompt.Occasion;
import org.gitqms.rules.prompt.Prompt;
import org.gitqms.rules.prompt.PromptText;
import org.gitqms.rules.prompt.Prompts;
import org.gitqms.rules.prompt.Reply;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.EventKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The answers to the checklist of a review or an approval, kept in its message. */
final class Checklist {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = {"-c", "--checklist"},
      description = "go through the checklist at the terminal, and keep the answers")
  private boolean ask;

  @Option(
      names = {"-a", "--answer"},
      paramLabel = "ANSWER",
      description = "answer to the next item of the checklist: 'yes', 'no: why', 'n-a'; in order")
  private List<String> answers = new ArrayList<>();

  /** What was answered already: nobody is asked the same twice. */
  private @Nullable AnsweredChecklist answered;

  /**
   * The answers as they stand in the message; empty if nobody goes through the checklist.
   *
   * @param good true if the signature will say that all is well, which no answer may deny
   */
  Optional<String> answered(Snapshot state, DocumentRecord record, EventKind kind, boolean good)
      throws IOException, CannotActException {
    if (!ask && answers.isEmpty()) {
      return Optional.empty();
    }
    Occasion occasion =
        Meaning.of(kind, record.status(), record.retiring())
            .map(meaning -> Occasion.of(meaning, record.type()))
            .orElseThrow(
                () ->
                    new CannotActException(
                        "nobody is asked about " + record.id() + " in " + record.status(),
                        "git qms status " + record.id()));
    Prompt prompt =
        Prompts.find(state.files(), occasion)
            .orElseThrow(
                () ->
                    new CannotActException(
                        "there is no checklist for a " + occasion.words() + " of " + record.type(),
                        "leave out --checklist; or propose one: git qms policy propose"));
    if (answered == null || !answered.prompt().equals(prompt)) {
      answered =
          new AnsweredChecklist(
              prompt, answers.isEmpty() ? asked(record, occasion, prompt) : given(record, prompt));
    }
    if (good && answered.hasNo()) {
      throw new CannotActException(
          "an item is answered with no",
          kind == EventKind.REVIEW
              ? "git qms review " + record.id() + " --request-updates"
              : "git qms reject " + record.id() + " -m REASON");
    }
    return Optional.of(answered.text());
  }

  private List<Reply> given(DocumentRecord record, Prompt prompt) throws CannotActException {
    if (answers.size() != prompt.size()) {
      throw new CannotActException(
          "the checklist has " + prompt.size() + " items, and " + answers.size() + " are answered",
          "git qms inbox " + record.id() + " shows them; or go through them with --checklist");
    }
    List<Reply> given = new ArrayList<>();
    for (String answer : answers) {
      given.add(
          reply(answer)
              .orElseThrow(
                  () ->
                      new CannotActException(
                          "'" + answer + "' is no answer",
                          "yes, no or n-a; evidence after a colon")));
    }
    return given;
  }

  private List<Reply> asked(DocumentRecord record, Occasion occasion, Prompt prompt)
      throws IOException, CannotActException {
    if (spec == null || !Editor.canAsk()) {
      throw new CannotActException(
          "there is nobody at a terminal to ask", "answer with --answer, once for each item");
    }
    Console console = Console.of(spec);
    console.print(PromptText.of(record, occasion, prompt) + "\n");
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    List<Reply> asked = new ArrayList<>();
    for (Prompt.Category category : prompt.checklist()) {
      for (Prompt.Item item : category.items()) {
        asked.add(ask(console, in, category.name() + ": " + item.text()));
      }
    }
    return asked;
  }

  private static Reply ask(Console console, BufferedReader in, String question)
      throws IOException, CannotActException {
    while (true) {
      console.tell(question);
      console.print("  [yes, no or n-a; evidence after a colon] ");
      String line = in.readLine();
      if (line == null) {
        throw new CannotActException("the answers ended", "begin again; nothing was written");
      }
      Optional<Reply> reply = reply(line);
      if (reply.isPresent()) {
        return reply.get();
      }
    }
  }

  private static Optional<Reply> reply(String typed) {
    String[] parts = typed.split(":", 2);
    return Reply.Answer.parse(parts[0])
        .flatMap(answer -> Reply.of(answer, parts.length > 1 ? parts[1] : ""));
  }

  /** The answers and what else was said, as one text. */
  static String joined(Optional<String> answered, String said) {
    return answered.map(list -> said.isEmpty() ? list : list + "\n\n" + said).orElse(said);
  }
}
