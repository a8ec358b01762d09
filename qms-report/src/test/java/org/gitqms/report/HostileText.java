package org.gitqms.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.finding.Verification;
import org.jspecify.annotations.Nullable;

/** Results in which every text wants to break the report; the same ones for the same seed. */
public final class HostileText {

  private static final List<String> TRICKS =
      List.of(
          "]]>",
          "<![CDATA[",
          "<failure/>",
          "&amp;&#0;",
          "\"'`\\",
          "\\u0000",
          "\n::error::forged",
          "\r\n",
          "\u001B[2J\u001B]0;title\u0007",
          "\u009B31m",
          "\u0000",
          "\u007F",
          "\u0085",
          "\u2028\u2029",
          "\u202Etxt.exe\u2066",
          "\uFEFF\u200B",
          "\uD800",
          "\uDC00\uD83D",
          "\uD83D\uDE00",
          "\uFFFE\uFFFF",
          "%s%n{0}${jndi}",
          "https://host/a?b#c",
          "//host/",
          "../../etc",
          "\u00e9\u4e2d",
          " ",
          "");

  private final Random random;

  public HostileText(long seed) {
    random = new Random(seed);
  }

  Verification verification() {
    List<Finding> findings = new ArrayList<>();
    for (int i = random.nextInt(8); i >= 0; i--) {
      findings.add(finding());
    }
    return new Verification(
        new Verification.Scope(text(), text(), maybe(text()), random.nextInt(9)),
        new Verification.Trust(
            maybe(text()), maybe(text()), random.nextInt(9), maybe(text()), List.of(text())),
        new Verification.Tally(
            Map.of(text(), 1), Map.of(text(), 2), Map.of(text(), 3), Map.of(text(), 4)),
        findings);
  }

  public ReportContext context() {
    return ReportContext.of(
        text(), List.of(new RuleInfo(new RuleId("QMS-100"), text(), text(), text())));
  }

  private Finding finding() {
    Severity[] severities = Severity.values();
    return new Finding(
        new RuleId("QMS-10" + random.nextInt(3)),
        severities[random.nextInt(severities.length)],
        maybe(text()),
        maybe(text()),
        maybe(new Location(text(), random.nextInt(3), random.nextInt(3))),
        text(),
        text());
  }

  private <T> @Nullable T maybe(T value) {
    return random.nextInt(4) == 0 ? null : value;
  }

  /** One text, now and then a very long one. */
  public String text() {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      out.append(random.nextBoolean() ? trick() : anything());
    }
    return random.nextInt(50) == 0 ? out.toString().repeat(20_000) : out.toString();
  }

  private String trick() {
    return TRICKS.get(random.nextInt(TRICKS.size()));
  }

  private String anything() {
    return String.valueOf((char) random.nextInt(0x10000));
  }
}
