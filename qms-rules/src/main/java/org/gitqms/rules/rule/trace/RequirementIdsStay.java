package org.gitqms.rules.rule.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.matrix.TracedSystems;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.requirement.Requirement;
import org.gitqms.rules.requirement.RequirementId;
import org.gitqms.rules.requirement.Specification;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;
import org.jspecify.annotations.Nullable;

/**
 * QMS-604: what was once a requirement stays in its specification, struck through when it is
 * withdrawn, so that its id never means anything else.
 */
public final class RequirementIdsStay implements Rule {

  private static final RuleId ID = new RuleId("QMS-604");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "The id of a requirement is never taken away or used again";
  }

  @Override
  public Stage stage() {
    return Stage.CONTENT;
  }

  @Override
  public List<Finding> check(Case event) {
    Optional<ParsedDocument> text = RequirementsRead.routedText(event);
    if (text.isEmpty()) {
      return List.of();
    }
    DocumentRecord record = event.record().orElseThrow();
    Map<RequirementId, Requirement> now = new HashMap<>();
    Specification.read(text.get()).requirements().forEach(r -> now.putIfAbsent(r.id(), r));
    List<Finding> findings = new ArrayList<>();
    TracedSystems.inForce(event.before(), record.id())
        .ifPresent(
            before ->
                before
                    .requirements()
                    .forEach(requirement -> compare(requirement, now, text.get(), findings)));
    return findings;
  }

  private void compare(
      Requirement before,
      Map<RequirementId, Requirement> now,
      ParsedDocument text,
      List<Finding> findings) {
    @Nullable Requirement after = now.get(before.id());
    if (after == null) {
      findings.add(
          error(
                  before.id() + " was taken out",
                  "put it back; if it is withdrawn, write ~~"
                      + before.id()
                      + "~~ and the change record that withdraws it")
              .at(text.at(0)));
    } else if (before.withdrawn() && !after.withdrawn()) {
      findings.add(
          error(
                  before.id() + " was withdrawn, and is demanded again",
                  "leave it struck through, and give the new requirement a number of its own")
              .at(after.at()));
    }
  }
}
