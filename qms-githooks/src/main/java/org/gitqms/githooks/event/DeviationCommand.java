package org.gitqms.githooks.event;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
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
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.EventKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code git qms var}, {@code er} and {@code add}: opens the child document that deals with what
 * did not go as approved, with its identification filled in.
 */
@Command
public final class DeviationCommand extends EventCommand {

  private final String type;

  @Parameters(
      index = "0",
      paramLabel = "ID",
      converter = DocumentIdOption.class,
      description = "the document it belongs to")
  private @Nullable DocumentId parent;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ITEM",
      description = "the execution item or step of it, such as EI-3")
  private @Nullable String item;

  @Option(
      names = {"-t", "--title"},
      paramLabel = "TITLE",
      description = "the title (default: what it is and of which item)")
  private @Nullable String title;

  @Option(
      names = "--type",
      paramLabel = "1|2",
      description =
          "of a VAR: 1 is closed before its parent closes, and right in doubt; 2 is pre-approved"
              + " (default: 1)")
  private @Nullable String kind;

  @Mixin private FreeText text = new FreeText();

  /**
   * @param type the type of the child, such as {@code VAR}
   */
  public DeviationCommand(String type) {
    this.type = type;
  }

  @Override
  protected Intent intent(Desk desk) throws IOException, CannotActException {
    Optional<String> variance = variance();
    Optional<String> about = Optional.ofNullable(item).map(i -> i.toUpperCase(Locale.ROOT));
    String comment = text.optional(desk, "open a deviation");
    return (state, actor) -> {
      DocumentId above = java.util.Objects.requireNonNull(parent);
      Event event =
          Event.by(actor.id(), EventKind.CREATE)
              .on(NextId.of(state, type(state), Optional.of(above)))
              .with(TrailerKey.TITLE, title(about, above))
              .with(TrailerKey.VARIANCE, variance.stream().toList())
              .with(TrailerKey.ITEM, about.stream().toList())
              .saying(comment);
      return List.of(Step.of(event));
    };
  }

  @Override
  protected String next(Outcome.Written written) {
    return NewDocument.next(written);
  }

  private DocumentType type(Snapshot state) throws CannotActException {
    return state
        .policy()
        .types()
        .find(type)
        .orElseThrow(
            () ->
                new CannotActException(
                    "types.yml of this repository has no " + type, "see QMS/.policy/types.yml"));
  }

  private Optional<String> variance() throws CannotActException {
    if (!type.equals("VAR")) {
      if (kind != null) {
        throw new CannotActException("only a VAR is of type 1 or 2", "leave out --type");
      }
      return Optional.empty();
    }
    String number = kind == null ? "1" : kind;
    if (!number.equals("1") && !number.equals("2")) {
      throw new CannotActException("a VAR is of type 1 or 2, not " + number, "--type 1");
    }
    return Optional.of("type-" + number);
  }

  private String title(Optional<String> about, DocumentId above) {
    if (title != null && !title.isBlank()) {
      return title.strip();
    }
    String what = type.equals("VAR") ? "Variance" : type.equals("ER") ? "Exception" : "Addendum";
    return about.map(i -> what + " at " + i + " of ").orElse(what + " to ") + above;
  }
}
