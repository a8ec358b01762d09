package org.gitqms.rules.rule.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.document.DocumentCheck;
import org.gitqms.rules.document.DocumentText;
import org.gitqms.rules.document.Expectation;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.form.Form;
import org.gitqms.rules.form.Interview;
import org.gitqms.rules.policy.DocumentType;
import org.gitqms.rules.policy.DocumentTypes;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.replay.Template;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/** QMS-111: what is made from a template holds the document rules, as a draft. */
public final class TemplateMakes implements Rule {

  private static final RuleId ID = new RuleId("QMS-111");
  private static final String TITLE = "A title";
  private static final int DEEPEST = 4;

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "A template makes documents that hold the document rules";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    boolean asked = event.kind() == EventKind.CHECKIN || event.kind() == EventKind.ROUTE_REVIEW;
    if (!asked || event.record().isEmpty()) {
      return List.of();
    }
    DocumentRecord record = event.record().get();
    Snapshot after = event.effects().after();
    String path = after.workingPath(record);
    Optional<Content> text = after.file(path);
    List<Finding> findings = new ArrayList<>();
    for (DocumentType type : after.policy().types().all()) {
      if (text.isPresent() && type.template().filter(record.id().value()::equals).isPresent()) {
        for (Finding finding : check(after, type, text.get())) {
          findings.add(finding.about(record.id().value()).at(Location.of(path)));
        }
      }
    }
    return findings;
  }

  private List<Finding> check(Snapshot state, DocumentType type, Content text) {
    Optional<Template> template = Template.read(text);
    if (template.isEmpty()) {
      return List.of(
          error(
              "it holds no document to start from",
              "after its own head and guidance put a second head with title: {{TITLE}}"));
    }
    DocumentTypes types = state.policy().types();
    DocumentId id = sample(type, types);
    String made = compiled(template.get().fill(id, TITLE));
    String path = Layout.draft(id, type.name(), types);
    Expectation expectation =
        Expectation.of(id.value())
            .requiring(type.sections())
            .among(name -> DocumentId.parse(name).flatMap(state::record).isPresent());
    DocumentText document = new DocumentText(path, made.getBytes(StandardCharsets.UTF_8));
    return DocumentCheck.check(document, expectation).stream()
        .filter(found -> found.severity() == Severity.ERROR)
        .map(found -> told(type, found))
        .toList();
  }

  private Finding told(DocumentType type, Finding found) {
    String line = found.location().map(l -> " in line " + Math.max(1, l.line())).orElse("");
    return error(
        "a new "
            + type.name()
            + " made from it breaks "
            + found.rule()
            + line
            + ": "
            + found.message(),
        found.fix());
  }

  /** What stands before its author when nothing is answered yet. What is no form stays as it is. */
  private static String compiled(Content filled) {
    String source = new String(filled.bytes(), StandardCharsets.UTF_8);
    return Form.isClaimedBy(source)
        ? Form.parse(source)
            .form()
            .map(form -> Interview.of(form, List.of()).compiled())
            .orElse(source)
        : source;
  }

  /**
   * The first id that a type can have, under parents that stand as near to the root as possible.
   */
  private static DocumentId sample(DocumentType type, DocumentTypes types) {
    String pattern = type.idPattern();
    DocumentType above = type;
    for (int depth = 0; above.isChild() && depth < DEEPEST; depth++) {
      above = parent(above, types);
      pattern = pattern.replace("{parent}", above.idPattern());
    }
    return new DocumentId(
        pattern
            .replace("{parent}", "CR-001")
            .replace("{number}", "001")
            .replace("{namespace}", "SYSTEM")
            .replace("{name}", "NAME"));
  }

  private static DocumentType parent(DocumentType type, DocumentTypes types) {
    return type.parents().stream()
        .sorted()
        .map(types::find)
        .flatMap(Optional::stream)
        .min(
            Comparator.comparing(DocumentType::isChild)
                .thenComparing(above -> above.parents().contains(above.name())))
        .orElse(type);
  }
}
