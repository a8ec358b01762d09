package org.gitqms.githooks.event;

import java.util.List;
import org.gitqms.githooks.DocumentIdOption;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.EventKind;
import picocli.CommandLine.Parameters;

/** A command that moves one document. */
public abstract class DocumentEventCommand extends EventCommand {

  @Parameters(
      index = "0",
      paramLabel = "ID",
      converter = DocumentIdOption.class,
      description = "the document")
  private DocumentId id = new DocumentId("CR-001");

  private List<String> seen = List.of();

  protected final DocumentId id() {
    return id;
  }

  /**
   * Remembers the text that the document has, as what this person has seen. The first time counts:
   * when others turn out to have changed it, it is not signed unseen.
   */
  protected final void see(Snapshot state) {
    if (seen.isEmpty()) {
      seen = state.record(id).flatMap(state::subject).map(Digest::value).stream().toList();
    }
  }

  /** An event of this document, for the text that was seen. */
  protected final Event event(Principal actor, EventKind kind) {
    return Event.by(actor.id(), kind).on(id).with(TrailerKey.CONTENT, seen);
  }
}
