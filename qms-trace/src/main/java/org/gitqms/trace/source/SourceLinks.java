package org.gitqms.trace.source;

import java.util.List;

/**
 * All that one source file says of requirements.
 *
 * @param links in reading order
 * @param problems what looks like a link and cannot be read as one, in reading order
 */
public record SourceLinks(List<SourceLink> links, List<Problem> problems) {

  /** A file that says nothing. */
  public static final SourceLinks NONE = new SourceLinks(List.of(), List.of());

  public SourceLinks {
    links = List.copyOf(links);
    problems = List.copyOf(problems);
  }

  /**
   * Something that cannot be read.
   *
   * @param line counted from 1
   * @param column counted from 1 in characters
   * @param message what is wrong, one line
   * @param fix what to do, one line
   */
  public record Problem(int line, int column, String message, String fix) {}
}
