package org.gitqms.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import org.gitqms.rules.document.DocumentText;
import org.gitqms.rules.document.ParsedDocument;
import org.gitqms.rules.requirement.RequirementId;
import org.gitqms.rules.requirement.Requirements;
import org.gitqms.rules.requirement.Specification;

/** Texts that were made from the seeded templates, filled in as somebody might fill them. */
public final class FilledText {

  /** A requirements matrix has to name a commit; nobody looks there for it in these texts. */
  private static final String SOME_COMMIT = "0123456789abcdef0123456789abcdef01234567";

  /** The rows of a matrix for the two requirements of a specification that was filled so. */
  private static final String TRACED = traced("REQ-ABC-001") + "\n" + traced("REQ-ABC-002");

  private FilledText() {}

  /**
   * The plan: everything in double braces. It touches no file and no document, and asks for no
   * verification record; what execution is to fill stays open.
   */
  public static String plan(String text) {
    return text.replaceAll(
            "(?m)^\\|[^\\n]*\\{\\{(path/from/the/root|document id)\\}\\}[^\\n]*$",
            "| None | - | - |")
        .replace("{{yes or no}}", "no")
        .replace("{{ITEM: EI, CAPA or step}}", "EI-1")
        .replace("{{ITEM.Section: test case}}", "TC-001")
        .replace("{{ITEM: step}}", "TC-001-1")
        .replace("{{full commit id of 40 digits}}", SOME_COMMIT)
        .replace("REQ-{{AREA}}-", "REQ-ABC-")
        .replace("{{unit test, qualitative proof or verification record}}", "unit test")
        .replaceAll("(?m)^\\| \\{\\{requirement id}} \\|.*$", TRACED)
        .replace("{{requirement id, or \"None\"}}", "None")
        .replace("{{number}}", "0")
        .replaceAll("\\{\\{[^}\\n]*\\}\\}", "as described");
  }

  /** The same, touching these files and folders. */
  public static String planTouching(String text, String... paths) {
    StringBuilder rows = new StringBuilder();
    for (String path : paths) {
      rows.append("| ").append(path).append(" | modify | as described |\n");
    }
    return plan(
        text.replaceAll(
            "(?m)^\\|[^\\n]*\\{\\{path/from/the/root\\}\\}[^\\n]*$",
            Matcher.quoteReplacement(rows.toString().stripTrailing())));
  }

  /** True if execution has not filled all of it yet. */
  public static boolean waits(String text) {
    return text.contains("[EXECUTION SUMMARY]") || text.contains("[OUTCOME]");
  }

  /**
   * What was done: every item passed, and there is nothing to comment. Nothing else changes, and
   * what was filled before stays.
   *
   * @param performer the id of who does it
   * @param seconds when, in seconds since the epoch
   * @param commit the full id of a commit that serves as evidence
   */
  public static String executed(String text, String performer, long seconds, String commit) {
    String day = Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC).toLocalDate().toString();
    return text.replace("[EXECUTION SUMMARY]", "Done as planned")
        .replace("[ACTUAL RESULT]", "Seen as expected, at commit " + commit)
        .replace("[EVIDENCE]", "Commit " + commit)
        .replace("[OUTCOME]", "Pass")
        .replace("[COMMENT]", "None")
        .replace("[PERFORMER]", performer)
        .replace("[DATE]", day);
  }

  private static String traced(String id) {
    String specified =
        """
        | Id | Requirement | Harm if not met | Verification |
        |----|-------------|-----------------|--------------|
        | %s | as described | as described | unit test |
        """
            .formatted(id);
    byte[] bytes = specified.getBytes(StandardCharsets.UTF_8);
    Specification read = Specification.read(ParsedDocument.parse(new DocumentText("RS.md", bytes)));
    String mark = Requirements.of(List.of(read)).mark(new RequirementId(id)).orElseThrow();
    return "| %s | a.Test.%s | unit test | Pass | %s |".formatted(id, id, mark);
  }
}
