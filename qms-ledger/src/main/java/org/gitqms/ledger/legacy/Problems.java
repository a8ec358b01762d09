package org.gitqms.ledger.legacy;

import java.util.ArrayList;
import java.util.List;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;

/** Collects what is wrong with a store, so that one run tells as much as it can. */
final class Problems {

  private static final RuleId RULE = new RuleId("QMS-908");

  /** Whoever has more errors than this to fix will run the import again anyway. */
  private static final int LISTED_AT_MOST = 50;

  private final List<Finding> listed = new ArrayList<>();
  private int total;

  void report(Location at, String message, String fix) {
    total++;
    if (listed.size() < LISTED_AT_MOST) {
      Location safe = new Location(printable(at.path()), at.line(), at.column());
      listed.add(Finding.error(RULE, message, fix).at(safe));
    }
  }

  /** A file may be named anything, and its name must not forge lines of a report. */
  private static String printable(String path) {
    StringBuilder out = new StringBuilder(path.length());
    path.chars()
        .forEach(
            c -> {
              if (c >= ' ' && c <= '~') {
                out.append((char) c);
              } else {
                out.append(String.format("\\u%04X", c));
              }
            });
    return out.toString();
  }

  int total() {
    return total;
  }

  void throwIfAny() throws LegacyStoreException {
    if (total > 0) {
      listed.sort(Finding.ORDER);
      throw new LegacyStoreException(listed, total);
    }
  }
}
