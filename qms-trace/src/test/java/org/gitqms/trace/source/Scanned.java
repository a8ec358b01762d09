package org.gitqms.trace.source;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a scan found, as lines of text. */
final class Scanned {

  private Scanned() {}

  /** {@code 3:7 REQ-SEC-001 pkg.Class.method} for each link; a hyphen for no test. */
  static List<String> links(String path, String source) {
    return scan(path, source).links().stream()
        .map(link -> link.line() + ":" + link.column() + " " + said(link))
        .toList();
  }

  /** {@link #links} without the places. */
  static List<String> said(String path, String source) {
    return scan(path, source).links().stream().map(Scanned::said).toList();
  }

  /** {@code 3:7 what is wrong | fix} for each problem. */
  static List<String> problems(String path, String source) {
    return scan(path, source).problems().stream()
        .map(p -> p.line() + ":" + p.column() + " " + p.message() + " | " + p.fix())
        .toList();
  }

  static SourceLinks scan(String path, String source) {
    return SourceScanner.scan(path, source.getBytes(StandardCharsets.UTF_8));
  }

  private static String said(SourceLink link) {
    return link.requirement() + " " + link.test().orElse("-");
  }
}
