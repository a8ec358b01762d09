package org.gitqms.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** The log of a build, kept: each line begins with its level. */
final class RecordedLog extends SystemStreamLog {

  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    return List.copyOf(lines);
  }

  /** What was said, without the levels. */
  List<String> texts() {
    return lines.stream().map(line -> line.substring(line.indexOf(' ') + 1)).toList();
  }

  @Override
  public void info(CharSequence content) {
    lines.add("INFO " + content);
  }

  @Override
  public void warn(CharSequence content) {
    lines.add("WARN " + content);
  }

  @Override
  public void error(CharSequence content) {
    lines.add("ERROR " + content);
  }
}
