package org.gitqms.rules.rule.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gitqms.rules.document.Comments;
import org.gitqms.rules.document.DocumentCheck;
import org.gitqms.rules.document.Expectation;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.policy.DocumentType;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.snapshot.Snapshot;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;
import org.gitqms.rules.workflow.Status;

/**
 * QMS-100: the text that an event brings or routes holds the document rules. What they find is
 * reported under their own ids; of imported texts it is historical.
 */
public final class TextsHold implements Rule {

  private static final RuleId ID = new RuleId("QMS-100");
  private static final String TEMPLATE = "TEMPLATE";

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "A text that is brought or routed holds the document rules";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    return switch (event.kind()) {
      case GENESIS -> seeds(event);
      case CREATE, CHECKIN, RESPOND -> texts(event, false);
      // Approval is given on the very text that was routed for review: it holds already.
      case ROUTE_REVIEW -> texts(event, true);
      case IMPORT -> imported(event);
      default -> List.of();
    };
  }

  private static List<Finding> seeds(Case event) {
    List<Finding> findings = new ArrayList<>();
    Snapshot after = event.effects().after();
    for (DocumentRecord record : event.effects().records()) {
      // Before genesis there is no change record that could have authorised anything.
      Expectation expectation = expectation(after, record, false).beforeAnyApproval();
      findings.addAll(check(after, record, expectation));
    }
    return findings;
  }

  private static List<Finding> texts(Case event, boolean routed) {
    Snapshot after = event.effects().after();
    Optional<DocumentRecord> record = event.event().document().flatMap(after::record);
    if (record.isEmpty()) {
      return List.of();
    }
    Expectation expectation = expectation(after, record.get(), routed);
    if (event.kind() == EventKind.CHECKIN) {
      expectation = expectation.knowing(guidance(event)::contains);
    }
    return check(event.textAfter(), record.get(), expectation);
  }

  /** The comments that a text may have: those it had, and those of the template in force. */
  private static Set<String> guidance(Case event) {
    Set<String> known = new HashSet<>();
    event.textBefore().ifPresent(text -> known.addAll(Comments.in(text)));
    Snapshot before = event.before();
    Optional<DocumentRecord> template =
        event
            .type()
            .flatMap(DocumentType::template)
            .flatMap(DocumentId::parse)
            .flatMap(before::record);
    if (template.isPresent()) {
      before
          .text(before.effectivePath(template.get()))
          .ifPresent(text -> known.addAll(Comments.in(text)));
    }
    return known;
  }

  /** Imported texts were written for another system: no sections of ours are asked of them. */
  private static List<Finding> imported(Case event) {
    boolean known =
        event.event().value(TrailerKey.CONTENT).filter(c -> !c.equals("unknown")).isPresent();
    boolean brought =
        event.effects().files().entrySet().stream()
            .anyMatch(f -> f.getValue().isPresent() && !f.getKey().startsWith(Layout.RECORDS));
    Optional<DocumentRecord> record =
        event.event().document().flatMap(event.effects().after()::record);
    if (!known || !brought || record.isEmpty() || !isWriting(event)) {
      return List.of();
    }
    Snapshot after = event.effects().after();
    Expectation expectation = expectation(after, record.get(), false).requiring(List.of());
    return check(after, record.get(), expectation).stream()
        .map(f -> f.as(Severity.HISTORICAL))
        .toList();
  }

  private static boolean isWriting(Case event) {
    String entry = event.event().value(TrailerKey.ENTRY).orElse("");
    return event.record().isEmpty() || entry.equals("CREATE") || entry.equals("CHECKIN");
  }

  private static List<Finding> check(
      Snapshot state, DocumentRecord record, Expectation expectation) {
    return check(state.workingText(record), record, expectation);
  }

  private static List<Finding> check(
      Optional<ParsedDocument> text, DocumentRecord record, Expectation expectation) {
    return text.map(t -> DocumentCheck.check(t, expectation)).orElse(List.of()).stream()
        .map(f -> f.about(record.id().value()))
        .toList();
  }

  private static Expectation expectation(Snapshot state, DocumentRecord record, boolean routed) {
    DocumentType type = state.typeOf(record).orElseThrow();
    boolean beforeExecution =
        type.isExecutable()
            && (record.status().isUnapprovedText() || record.status() == Status.IN_EXECUTION);
    // A plan that was approved in an older system is frozen with the sections it has.
    boolean older = record.imported() != null && record.frozen() != null;
    Set<String> tolerated = beforeExecution ? Expectation.EXECUTION_PLACEHOLDERS : Set.of();
    return new Expectation(
        record.id().value(),
        older ? List.of() : type.sections(),
        type.name().equals(TEMPLATE),
        routed,
        record.version().approvals() > 0,
        tolerated,
        id -> DocumentId.parse(id).flatMap(state::record).isPresent(),
        comment -> true);
  }
}
