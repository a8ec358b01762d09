package org.gitqms.rules.replay;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.event.Event;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.policy.DocumentType;
import org.gitqms.rules.policy.ResolvedId;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.record.InteractiveRecord;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.workflow.Status;
import org.gitqms.rules.workflow.Version;

/** Creates a document from the effective template of its type. */
final class CreateStep {

  private CreateStep() {}

  static Effects run(Snapshot before, Event event) {
    DocumentId id = event.document().orElseThrow(() -> new ReplayException("no document named"));
    ResolvedId resolved =
        before
            .policy()
            .types()
            .resolve(id)
            .orElseThrow(() -> new ReplayException("no document type has ids such as " + id));
    DocumentType type = resolved.type();
    String title =
        event
            .value(TrailerKey.TITLE)
            .orElseThrow(() -> new ReplayException("a new document needs a title"));
    Content filled = template(before, type).fill(id, title, Origin.of(before, event, resolved));
    Optional<InteractiveRecord> interactive = RespondStep.begun(id, filled);
    Content text = interactive.map(i -> Content.of(i.interview().compiled())).orElse(filled);
    DocumentRecord record = record(event, resolved, title, text);
    Effects.Builder effects = new Effects.Builder(before, before.policy()).record(record);
    String path =
        type.isBornInExecution()
            ? Layout.effective(id, type.name(), before.policy().types())
            : Layout.draft(id, type.name(), before.policy().types());
    effects.write(path, text);
    interactive.ifPresent(form -> effects.interactive(path, form));
    return Replay.finish(effects, before, event, null);
  }

  private static DocumentRecord record(
      Event event, ResolvedId resolved, String title, Content text) {
    boolean born = resolved.type().isBornInExecution();
    Status status = born ? Status.IN_EXECUTION : Status.DRAFT;
    Version version = born ? new Version(1, 0) : Version.FIRST;
    return DocumentRecord.created(resolved.id(), resolved.type().name(), title, status, version)
        .change()
        .owner(event.actor())
        .holder(event.actor())
        .parent(resolved.parentId())
        .variance(event.value(TrailerKey.VARIANCE).orElse(null))
        .contributor(event.actor())
        .assignees(List.of())
        .frozen(born ? text.digest() : null)
        .first();
  }

  private static Template template(Snapshot before, DocumentType type) {
    if (type.template().isEmpty() && !type.isBornInExecution()) {
      return Template.BARE;
    }
    DocumentId templateId =
        type.template()
            .flatMap(DocumentId::parse)
            .orElseThrow(() -> new ReplayException("type " + type.name() + " has no template"));
    DocumentRecord record =
        before
            .record(templateId)
            .orElseThrow(() -> new ReplayException("there is no template " + templateId));
    return before
        .file(before.effectivePath(record))
        .flatMap(Template::read)
        .orElseThrow(() -> new ReplayException(templateId + " holds no document to start from"));
  }
}
