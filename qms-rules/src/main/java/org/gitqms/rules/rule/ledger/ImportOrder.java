package org.gitqms.rules.rule.ledger;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.record.Imported;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.gitqms.rules.workflow.EventKind;

/**
 * QMS-908: an import takes over every line of a trail once and in order, between the genesis that
 * announced it and the adoption that closes it.
 */
public final class ImportOrder implements Rule {

  /** Also the rule under which a store that cannot be read is reported. */
  public static final RuleId ID = new RuleId("QMS-908");

  private static final String FIX = "import again with git qms import legacy";

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "An import takes over each line once, in order, before adoption closes it";
  }

  @Override
  public Stage stage() {
    return Stage.WORKFLOW;
  }

  @Override
  public List<Finding> check(Case event) {
    boolean importing = event.before().ledger().isImporting();
    if (event.kind() == EventKind.IMPORT) {
      return importing
          ? checkLines(event)
          : List.of(error("there is no open import", "remove this commit"));
    }
    if (event.kind() == EventKind.ADOPT) {
      return importing ? List.of() : List.of(error("there is no open import to adopt", FIX));
    }
    if (importing) {
      return List.of(
          error("the import is not adopted yet", "finish the import, then go on with events"));
    }
    return List.of();
  }

  private List<Finding> checkLines(Case event) {
    Optional<Imported> before = event.record().map(DocumentRecord::imported);
    if (event.record().isPresent() && before.isEmpty()) {
      return List.of(error(event.document() + " is not an imported document", FIX));
    }
    List<String> sources = event.event().values(TrailerKey.SOURCE);
    String trail = before.map(Imported::trail).orElse(trail(sources.get(0)));
    Optional<DocumentRecord> owner = before.isEmpty() ? ofTrail(event, trail) : Optional.empty();
    if (owner.isPresent()) {
      return List.of(
          error(trail + " is the trail of " + owner.get().id(), FIX).at(Location.of(trail)));
    }
    int line = before.map(Imported::lines).orElse(0);
    for (String source : sources) {
      line++;
      int found = Integer.parseInt(source.substring(source.lastIndexOf(':') + 1));
      if (!trail(source).equals(trail) || found != line) {
        return List.of(
            error("line " + line + " of the trail was expected here", FIX)
                .at(Location.of(trail(source), found)));
      }
    }
    return List.of();
  }

  private static Optional<DocumentRecord> ofTrail(Case event, String trail) {
    return event.before().records().stream()
        .filter(r -> r.imported() != null && r.imported().trail().equals(trail))
        .findFirst();
  }

  private static String trail(String source) {
    return source.substring(0, source.lastIndexOf(':'));
  }
}
