package org.gitqms.githooks.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gitqms.githooks.Console;
import org.gitqms.githooks.DeskCommand;
import org.gitqms.githooks.DocumentIdOption;
import org.gitqms.githooks.Documents;
import org.gitqms.githooks.ExitCode;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.EventWriter;
import org.gitqms.ledger.desk.Intent;
import org.gitqms.ledger.desk.Outcome;
import org.gitqms.ledger.desk.Step;
import org.gitqms.ledger.desk.Wish;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.sshsig.SigningException;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.EventMessage;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.form.Interview;
import org.gitqms.rules.form.Position;
import org.gitqms.rules.form.Reply;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.InteractiveRecord;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.EventKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code git qms interact}: answers an interactive record, each answer in one event. */
@Command(
    name = "interact",
    description =
        "Answer an interactive record, question by question; each answer is one signed event.")
public final class InteractCommand extends DeskCommand {

  @Parameters(
      index = "0",
      paramLabel = "ID",
      converter = DocumentIdOption.class,
      description = "the document")
  private DocumentId id = new DocumentId("CR-001");

  @Option(
      names = {"-a", "--answer"},
      paramLabel = "TEXT",
      description = "answer the question whose turn it is")
  private @Nullable String answer;

  @Option(
      names = {"-F", "--file"},
      paramLabel = "FILE",
      description = "the answer from a file; - for standard input")
  private @Nullable Path file;

  @Option(
      names = "--prompt",
      paramLabel = "QUESTION",
      description = "answer or amend this one, such as summary, or actual.2 in a loop")
  private @Nullable String prompt;

  @Option(
      names = "--reopen",
      paramLabel = "LOOP",
      description = "open a finished loop for one more round; needs --reason")
  private @Nullable String reopen;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "why an answer is amended or a loop reopened, one line")
  private @Nullable String reason;

  @Option(names = "--progress", description = "only show what is answered and what is not")
  private boolean progress;

  @Option(names = "--compile", description = "only print the text that the answers make")
  private boolean compile;

  @Option(
      names = "--push",
      description = "share it: fetch, write on top of what others did, and push until it is there")
  private boolean push;

  @Option(names = "--dry-run", description = "only say what would happen; nothing is written")
  private boolean dryRun;

  @Option(names = "--json", description = "tell the result as JSON")
  private boolean json;

  @Override
  protected int run(Desk desk, Console console)
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    // What is to be answered may depend on what others have done.
    if (push && !dryRun && EventWriter.at(desk).rebase() instanceof Outcome.Refused refused) {
      return new OutcomeText(console, json, false).refused(refused);
    }
    Interview interview = interview(desk.state());
    InteractText text = new InteractText(console, id);
    if (compile) {
      console.print(interview.compiled());
      return ExitCode.OK;
    }
    if (progress) {
      return json ? text.tree(interview) : text.progress(interview);
    }
    Optional<Reply> reply = reply(interview);
    if (reply.isPresent()) {
      Outcome outcome = write(desk, reply.get());
      return told(console, outcome, text);
    }
    return ask(desk, console, text, interview);
  }

  /** The one reply that the options give; empty if there is to be a conversation. */
  private Optional<Reply> reply(Interview interview) throws IOException, CannotActException {
    boolean given = answer != null || file != null;
    if (answer != null && file != null) {
      throw new CannotActException("--answer and --file both give an answer", "give one of them");
    }
    if (reopen != null) {
      if (given || prompt != null) {
        throw new CannotActException("reopening a loop answers nothing", "reopen it, then answer");
      }
      return Optional.of(new Reply(reopen, "", reason));
    }
    if (!given && (prompt != null || reason != null)) {
      throw new CannotActException("there is no answer", "give it with --answer or --file");
    }
    if (!given) {
      return Optional.empty();
    }
    String value = answer != null ? answer : file == null ? "" : FreeText.read(file);
    String target =
        prompt != null
            ? prompt
            : interview
                .turn()
                .map(Position::label)
                .orElseThrow(
                    () ->
                        new CannotActException(
                            id + " is complete", "amend with --prompt QUESTION --reason TEXT"));
    return Optional.of(new Reply(target, EventMessage.tidy(value), reason));
  }

  private int ask(Desk desk, Console console, InteractText text, Interview begun)
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    InputStream in = System.in;
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    Interview interview = begun;
    while (!interview.isComplete()) {
      Position turn = interview.turn().orElseThrow();
      text.question(interview, turn);
      Optional<String> value = InteractText.answer(lines, text.isGate(interview, turn));
      if (value.isEmpty()) {
        break;
      }
      if (value.get().isEmpty()) {
        continue;
      }
      Outcome outcome = write(desk, new Reply(turn.label(), value.get(), null));
      int code = told(console, outcome, text);
      if (dryRun) {
        return code;
      }
      // What is refused is asked again; what is written shows what is next.
      if (outcome instanceof Outcome.Written written) {
        interview = interview(written.events().get(written.events().size() - 1).effects().after());
      }
    }
    return text.leave(interview);
  }

  private Outcome write(Desk desk, Reply reply)
      throws IOException, CannotActException, CannotJudgeException, SigningException {
    EventWriter writer = EventWriter.at(desk);
    Intent intent =
        (state, actor) -> {
          interview(state);
          Event event =
              Event.by(actor.id(), EventKind.RESPOND)
                  .on(id)
                  .with(TrailerKey.PROMPT, reply.target())
                  .saying(reply.value());
          String why = reply.reason();
          return List.of(Step.of(why == null ? event : event.with(TrailerKey.REASON, why)));
        };
    return dryRun
        ? writer.tryOut(intent)
        : push ? writer.share(Wish.of(intent)) : writer.write(intent);
  }

  private int told(Console console, Outcome outcome, InteractText text) throws CannotActException {
    OutcomeText result = new OutcomeText(console, json, dryRun);
    if (outcome instanceof Outcome.Refused refused) {
      return result.refused(refused);
    }
    Outcome.Written written = (Outcome.Written) outcome;
    Snapshot after = written.events().get(written.events().size() - 1).effects().after();
    return result.written(written, text.next(interview(after)));
  }

  private Interview interview(Snapshot state) throws CannotActException {
    return state
        .interactive(Documents.named(state, id))
        .map(InteractiveRecord::interview)
        .orElseThrow(
            () ->
                new CannotActException(
                    id + " is not an interactive record", "git qms checkout " + id));
  }
}
