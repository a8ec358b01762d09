package org.gitqms.githooks.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gitqms.githooks.DocumentIdOption;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.desk.Intent;
import org.gitqms.ledger.desk.Outcome;
import org.gitqms.ledger.desk.Step;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.policy.DocumentType;
import org.gitqms.rules.policy.DocumentTypes;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.snapshot.NextId;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.EventKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code git qms create}: a new document, from the effective template of its type. */
@Command(name = "create", description = "Create a document from its template; you hold it then.")
public final class CreateCommand extends EventCommand {

  @Parameters(
      index = "0",
      paramLabel = "TYPE",
      description = "a type such as CR, or the whole id of one that is not counted: SDLC-FLOW-RS")
  private String type = "";

  @Option(
      names = {"-t", "--title"},
      paramLabel = "TITLE",
      required = true,
      description = "the title, at most 200 characters")
  private String title = "";

  @Option(
      names = "--parent",
      paramLabel = "ID",
      converter = DocumentIdOption.class,
      description = "the document it belongs to, for a VAR, ADD, TP, ER or VR")
  private @Nullable DocumentId parent;

  @Option(
      names = "--variance",
      paramLabel = "KIND",
      description = "of a VAR: type-1 (closed before its parent) or type-2 (pre-approved)")
  private @Nullable String variance;

  @Mixin private FreeText text = new FreeText();

  @Override
  protected Intent intent(Desk desk) throws java.io.IOException, CannotActException {
    if (title.isBlank()) {
      throw new CannotActException("a document needs a title", "--title \"What it is about\"");
    }
    String comment = text.optional(desk, "create a document");
    return (state, actor) -> {
      Event event =
          Event.by(actor.id(), EventKind.CREATE)
              .on(id(state))
              .with(TrailerKey.TITLE, title.strip())
              .with(TrailerKey.VARIANCE, Optional.ofNullable(variance).stream().toList())
              .saying(comment);
      return List.of(Step.of(event));
    };
  }

  @Override
  protected String next(Outcome.Written written) {
    return NewDocument.next(written);
  }

  private DocumentId id(Snapshot state) throws CannotActException {
    String word = type.toUpperCase(Locale.ROOT);
    DocumentTypes types = state.policy().types();
    Optional<DocumentType> named = types.find(word);
    if (named.isEmpty()) {
      return DocumentId.parse(word)
          .filter(id -> types.resolve(id).isPresent())
          .orElseThrow(() -> unknown(types));
    }
    if (!named.get().isNumbered()) {
      throw new CannotActException(
          "ids of " + word + " are not counted: they are " + named.get().idPattern(),
          "git qms create "
              + named.get().idPattern().replaceAll("[{}]", "").toUpperCase(Locale.ROOT)
              + " --title TITLE");
    }
    if (named.get().isChild() != (parent != null)) {
      throw new CannotActException(
          named.get().isChild()
              ? "a " + word + " belongs to a " + parents(named.get())
              : "a " + word + " belongs to no other document",
          named.get().isChild()
              ? "name it: git qms create " + word + " --parent ID --title TITLE"
              : "leave out --parent");
    }
    return NextId.of(state, named.get(), Optional.ofNullable(parent));
  }

  private CannotActException unknown(DocumentTypes types) {
    String known = types.all().stream().map(DocumentType::name).collect(Collectors.joining(", "));
    return new CannotActException("there is no document type '" + type + "'", "one of: " + known);
  }

  private static String parents(DocumentType type) {
    return type.parents().stream().sorted().collect(Collectors.joining(" or "));
  }
}
