package org.gitqms.rules.yaml;

import java.util.ArrayList;
import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.yaml.snakeyaml.error.Mark;

/** Collects what is wrong in one YAML file. */
public final class YamlProblems {

  private final RuleId rule;
  private final String path;
  private final List<Finding> findings = new ArrayList<>();

  /** Problems of the file at {@code path}, reported under {@code rule}. */
  public YamlProblems(RuleId rule, String path) {
    this.rule = rule;
    this.path = path;
  }

  /** What was found so far, in the order of the file's reading. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** Adds a problem of the file as a whole. */
  public void add(String message, String fix) {
    findings.add(Finding.error(rule, message, fix).at(Location.of(path)));
  }

  /** Adds a problem at a mark; marks count from 0. */
  public void add(@org.jspecify.annotations.Nullable Mark mark, String message, String fix) {
    if (mark == null) {
      add(message, fix);
      return;
    }
    Location place = new Location(path, mark.getLine() + 1, mark.getColumn() + 1);
    findings.add(Finding.error(rule, message, fix).at(place));
  }
}
