package org.gitqms.rules.execution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.document.Section;
import org.gitqms.rules.policy.Holes;

/**
 * The sections that rules find by their names: what execution writes, and what it is held to. Each
 * stands once, and none in another: else a text that execution writes could be a part of the plan.
 */
public final class PlanSections {

  private PlanSections() {}

  /**
   * Where a text breaks that.
   *
   * @param held names of further sections that execution is held to
   */
  public static List<ItemProblem> problems(
      ParsedDocument document, Holes holes, List<String> held) {
    Set<String> names = new LinkedHashSet<>();
    holes.itemTables().map(Holes.Items::section).map(PlanSections::key).ifPresent(names::add);
    holes.comments().forEach(name -> names.add(key(name)));
    holes.texts().forEach(name -> names.add(key(name)));
    held.forEach(name -> names.add(key(name)));
    List<ItemProblem> problems = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    Optional<Section> around = Optional.empty();
    for (Section section : document.sections()) {
      if (!names.contains(key(section.name()))) {
        continue;
      }
      Optional<Section> outer = around.filter(s -> s.holds(section.start()));
      if (!seen.add(key(section.name()))) {
        problems.add(
            new ItemProblem(
                section.start(),
                "a second section is called " + section.name(),
                "say all of it in one, or give the other one another name"));
      } else if (outer.isPresent()) {
        problems.add(
            new ItemProblem(
                section.start(),
                "the section " + section.name() + " stands in the section " + outer.get().name(),
                "give it a heading of the same level"));
      }
      around = outer.isPresent() ? around : Optional.of(section);
    }
    return problems;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
