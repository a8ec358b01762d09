package org.gitqms.rules.rule.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.verdict.Case;
import org.gitqms.rules.verdict.Rule;
import org.gitqms.rules.verdict.Stage;

/** QMS-207: the files of the commit are exactly those that replaying its event makes. */
public final class ReplayAgrees implements Rule {

  private static final RuleId ID = new RuleId("QMS-207");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String title() {
    return "Records and documents are exactly what the event makes of them";
  }

  @Override
  public Stage stage() {
    return Stage.REPLAY;
  }

  @Override
  public List<Finding> check(Case event) {
    Map<String, FileChange> actual = new TreeMap<>();
    event.commit().changes().forEach(c -> actual.put(c.path(), c));
    Map<String, Optional<Content>> expected = event.effects().files();
    Set<String> paths = new TreeSet<>(actual.keySet());
    paths.addAll(expected.keySet());
    for (String path : paths) {
      Optional<Content> wanted = expected.get(path);
      FileChange change = actual.get(path);
      if (wanted == null) {
        return List.of(
            finding("the event does not touch this file, the commit does", Location.of(path)));
      }
      if (change == null) {
        return List.of(
            finding("the event changes this file, the commit does not", Location.of(path)));
      }
      if (wanted.isEmpty() != change.isDeletion()) {
        return List.of(
            finding(
                wanted.isEmpty() ? "the event deletes this file" : "the event keeps this file",
                Location.of(path)));
      }
      if (wanted.isPresent() && !wanted.get().sameAs(change.content().orElseThrow())) {
        return List.of(
            finding(
                "the content is not what the event makes of it",
                firstDifference(path, wanted.get(), change.content().orElseThrow())));
      }
    }
    return List.of();
  }

  private Finding finding(String message, Location place) {
    return error(message, "undo the hand-made change; let git qms write the event").at(place);
  }

  private static Location firstDifference(String path, Content wanted, Content found) {
    byte[] bytes = found.bytes();
    int at = Arrays.mismatch(wanted.bytes(), bytes);
    int line = 1;
    int column = 1;
    for (int i = 0; i < Math.min(at, bytes.length); i++) {
      column = bytes[i] == '\n' ? 1 : column + 1;
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return new Location(path, line, column);
  }
}
