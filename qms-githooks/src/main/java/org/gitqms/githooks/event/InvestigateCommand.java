package org.gitqms.githooks.event;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gitqms.githooks.DocumentIdOption;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Intent;
import org.gitqms.ledger.desk.Outcome;
import org.gitqms.ledger.desk.Step;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.policy.DocumentType;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.snapshot.NextId;
import org.gitqms.rules.workflow.EventKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code git qms inv}: opens an investigation. */
@Command(name = "inv", description = "Open an investigation into what went wrong.")
public final class InvestigateCommand extends EventCommand {

  @Option(
      names = "--from",
      paramLabel = "ID",
      converter = DocumentIdOption.class,
      description = "the document in which it went wrong")
  private @Nullable DocumentId from;

  @Option(
      names = {"-t", "--title"},
      paramLabel = "TITLE",
      description = "what is investigated (default: the deviation in ID)")
  private @Nullable String title;

  @Mixin private FreeText text = new FreeText();

  @Override
  protected Intent intent(Desk desk) throws IOException, CannotActException {
    String name = title == null ? "" : title.strip();
    if (name.isEmpty() && from == null) {
      throw new CannotActException(
          "an investigation needs a title", "git qms inv --title \"What went wrong\"");
    }
    String comment = text.optional(desk, "open an investigation");
    return (state, actor) -> {
      DocumentType type =
          state
              .policy()
              .types()
              .find("INV")
              .orElseThrow(
                  () ->
                      new CannotActException(
                          "types.yml of this repository has no INV", "see QMS/.policy/types.yml"));
      Event event =
          Event.by(actor.id(), EventKind.CREATE)
              .on(NextId.of(state, type, Optional.empty()))
              .with(TrailerKey.TITLE, name.isEmpty() ? "Deviation in " + from : name)
              .with(
                  TrailerKey.FROM,
                  Optional.ofNullable(from).map(DocumentId::value).stream().toList())
              .saying(comment);
      return List.of(Step.of(event));
    };
  }

  @Override
  protected String next(Outcome.Written written) {
    return NewDocument.next(written);
  }
}
