package org.gitqms.trace.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gitqms.rules.requirement.RequirementId;
import org.gitqms.trace.source.SourceLinks.Problem;
import org.jspecify.annotations.Nullable;

/** What has been found in a file so far, in any order. */
final class Collected {

  private final SourceText text;
  private final List<SourceLink> links = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  Collected(SourceText text) {
    this.text = text;
  }

  /**
   * Adds a link if the word is an id, and a problem if not.
   *
   * @param test null if the place is in no test
   */
  void add(Mention mention, @Nullable String test) {
    RequirementId id = mention.id();
    if (id != null) {
      int line = text.line(mention.offset());
      links.add(new SourceLink(id, test, line, text.column(mention.offset())));
    } else {
      problem(
          mention.offset(),
          "'" + mention.shown() + "' is not the id of a requirement",
          mention.fix());
    }
  }

  void add(List<Mention> mentions, @Nullable String test) {
    mentions.forEach(mention -> add(mention, test));
  }

  void problem(int offset, String message, String fix) {
    problems.add(new Problem(text.line(offset), text.column(offset), message, fix));
  }

  /** In reading order; of places that say the same the first. */
  SourceLinks result() {
    links.sort(Comparator.comparingInt(SourceLink::line).thenComparingInt(SourceLink::column));
    problems.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
    Set<Said> said = new HashSet<>();
    links.removeIf(link -> !said.add(new Said(link.requirement(), link.testName())));
    return new SourceLinks(links, problems);
  }

  private record Said(RequirementId requirement, @Nullable String test) {}
}
