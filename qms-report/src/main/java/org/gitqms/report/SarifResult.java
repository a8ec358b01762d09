package org.gitqms.report;

import static org.gitqms.report.JsonText.visible;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.Severity;
import tools.jackson.databind.node.ObjectNode;

/** A finding as a SARIF result (section 3.27). */
final class SarifResult {

  static final String ROOT = "%SRCROOT%";

  private SarifResult() {}

  static void write(ObjectNode out, Finding finding, int ruleIndex) {
    out.put("ruleId", finding.rule().value());
    out.put("ruleIndex", ruleIndex);
    out.put("level", level(finding.severity()));
    out.putObject("message").put("text", text(finding));
    location(out, finding);
    out.putObject("partialFingerprints").put("gitQms/v1", fingerprint(finding));
    ObjectNode properties = out.putObject("properties");
    properties.put("commit", visible(finding.commitId()));
    properties.put("document", visible(finding.documentId()));
    properties.put("fix", visible(finding.fix()));
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case HISTORICAL -> "note";
    };
  }

  private static String text(Finding finding) {
    String fix = VisibleText.of(finding.fix());
    return VisibleText.of(finding.message()) + (fix.isBlank() ? "" : "\nfix: " + fix);
  }

  private static void location(ObjectNode out, Finding finding) {
    Location place = finding.place();
    String commit = finding.commitId();
    if (place != null) {
      physical(out.putArray("locations").addObject().putObject("physicalLocation"), place);
    } else if (commit != null) {
      logical(
          out.putArray("locations").addObject().putArray("logicalLocations").addObject(), commit);
    }
  }

  private static void physical(ObjectNode out, Location place) {
    ObjectNode artifact = out.putObject("artifactLocation");
    artifact.put("uri", RelativeUri.of(place.path()));
    artifact.put("uriBaseId", ROOT);
    if (place.line() > 0) {
      ObjectNode region = out.putObject("region");
      region.put("startLine", place.line());
      if (place.column() > 0) {
        region.put("startColumn", place.column());
      }
    }
  }

  private static void logical(ObjectNode out, String commit) {
    out.put("name", VisibleText.shortId(commit));
    out.put("fullyQualifiedName", visible(commit));
    out.put("kind", "commit");
  }

  /** Without line and column: they move when something above is edited, the finding does not. */
  private static String fingerprint(Finding finding) {
    MessageDigest digest = sha256();
    update(digest, finding.rule().value());
    update(digest, finding.document().orElse(""));
    update(digest, finding.commit().orElse(""));
    update(digest, finding.message());
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void update(MessageDigest digest, String part) {
    digest.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
