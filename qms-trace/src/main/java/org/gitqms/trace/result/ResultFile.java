package org.gitqms.trace.result;

import java.util.List;
import org.gitqms.rules.result.TestResult;

/**
 * All that one report file tells.
 *
 * @param tests in the order of the file
 * @param problems why the file, or a part of it, cannot be believed; a file with problems counts as
 *     broken, whatever its tests came to
 */
public record ResultFile(List<TestResult> tests, List<Problem> problems) {

  public ResultFile {
    tests = List.copyOf(tests);
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
