package org.gitqms.githooks.event;

import org.gitqms.githooks.DocumentIdOption;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.people.Principal;
import org.gitqms.rules.record.DocumentId;
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

  protected final DocumentId id() {
    return id;
  }

  /** An event of this document. */
  protected final Event event(Principal actor, EventKind kind) {
    return Event.by(actor.id(), kind).on(id);
  }
}
