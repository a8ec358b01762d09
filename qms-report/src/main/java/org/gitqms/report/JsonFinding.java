package org.gitqms.report;

import static org.gitqms.report.JsonText.visible;

import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import tools.jackson.databind.node.ObjectNode;

/** A finding as programs read it: the same fields in every report, null where nothing is known. */
public final class JsonFinding {

  private JsonFinding() {}

  /** Puts the fields of a finding into an object that has none. */
  public static void put(ObjectNode out, Finding finding) {
    out.put("rule", finding.rule().value());
    out.put("severity", finding.severity().word());
    out.put("commit", visible(finding.commitId()));
    out.put("document", visible(finding.documentId()));
    Location place = finding.place();
    if (place == null) {
      out.putNull("place");
    } else {
      put(out.putObject("place"), place);
    }
    out.put("message", visible(finding.message()));
    out.put("fix", visible(finding.fix()));
  }

  /** Puts the fields of a place into an object that has none. */
  public static void put(ObjectNode out, Location place) {
    out.put("path", visible(place.path()));
    out.put("line", place.line() > 0 ? place.line() : null);
    out.put("column", place.column() > 0 ? place.column() : null);
  }
}
