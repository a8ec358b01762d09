package org.gitqms.rules.rule.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.commit.CodeCommit;
import org.gitqms.rules.commit.Lookup;
import org.gitqms.rules.commit.PastWork;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.evidence.Reference;
import org.gitqms.rules.execution.ExecutionItem;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.history.Completion;
import org.gitqms.rules.history.ExecutedDocument;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.Version;

/**
 * QMS-312: files and sections named as evidence exist. Files of a document below one that is still
 * open may lie on a branch, and are judged when the topmost one completes.
 */
public final class FilesExist implements Rule {

  private static final RuleId ID = new RuleId("QMS-312");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Files and sections named as evidence exist";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    Optional<Completion> found = Completion.whileMendable(event.before(), event.event());
    if (found.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (ExecutedDocument document : found.get().all()) {
      boolean own = document.equals(found.get().document());
      for (ExecutionItem item : document.items()) {
        for (Reference reference : ExecutedDocument.evidence(event.before(), item)) {
          Optional<Finding> problem =
              reference instanceof Reference.FileName file
                  ? found.get().isTopmost() ? file(event, file) : Optional.empty()
                  : own ? section(event.before(), document, reference) : Optional.empty();
          problem
              .map(f -> f.at(document.at(item, reference)))
              .map(f -> f.about(document.record().id().value()))
              .ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private Optional<Finding> file(Case event, Reference.FileName file) {
    PastWork past = event.facts().pastWork();
    Lookup lookup = past.file(file.name());
    boolean exists =
        !lookup.matches().isEmpty()
            || event.before().file(file.name()).isPresent()
            || wasTouched(file.name(), past)
            || past.submodules().keySet().stream().anyMatch(s -> file.name().startsWith(s + "/"));
    if (exists || !file.sure()) {
      return Optional.empty();
    }
    String nearest = lookup.nearestMatch().map(f -> "; the one most like it is " + f).orElse("");
    return Optional.of(
        error(
            "there is no file " + file.name() + nearest,
            "name it by its path from the root of the repository"));
  }

  /** What was deleted or moved is evidence, too. */
  private static boolean wasTouched(String name, PastWork past) {
    for (CodeCommit commit : past.code()) {
      for (String path : commit.paths()) {
        if (path.equals(name) || path.endsWith("/" + name) || path.startsWith(name + "/")) {
          return true;
        }
      }
    }
    return false;
  }

  private Optional<Finding> section(
      Snapshot state, ExecutedDocument document, Reference reference) {
    if (reference instanceof Reference.OwnSection own) {
      return document.text().hasAnchor(own.anchor())
          ? Optional.empty()
          : Optional.of(missing(document.record(), own.anchor()));
    }
    if (reference instanceof Reference.DocumentClaim claim && claim.section().isPresent()) {
      return state
          .record(claim.id())
          .filter(record -> !isOlder(claim, record))
          .flatMap(record -> missing(state, record, claim.section().get()));
    }
    return Optional.empty();
  }

  /** A version that was replaced may have had other sections. */
  private static boolean isOlder(Reference.DocumentClaim claim, DocumentRecord record) {
    Version approved = new Version(record.version().approvals(), 0);
    return claim.version().filter(v -> v.compareTo(approved) < 0).isPresent();
  }

  private Optional<Finding> missing(Snapshot state, DocumentRecord record, String section) {
    List<String> paths = List.of(state.effectivePath(record), state.draftPath(record));
    boolean readable = false;
    for (String path : paths) {
      Optional<ParsedDocument> text = state.text(path);
      readable |= text.isPresent();
      if (text.filter(t -> holds(t, section)).isPresent()) {
        return Optional.empty();
      }
    }
    // A document without a text has gone; whether it may be named is asked by QMS-311.
    return readable ? Optional.of(missing(record, section)) : Optional.empty();
  }

  private static boolean holds(ParsedDocument text, String section) {
    return section.startsWith("#") ? text.hasAnchor(section) : text.hasNumberedSection(section);
  }

  private Finding missing(DocumentRecord record, String section) {
    return error(
        record.id() + " has no section " + section,
        "name the section as its heading does: git qms read " + record.id());
  }
}
