package org.gitqms.githooks.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far a ledger is verified, as it is kept outside of the repository.
 *
 * @param root the full id of the genesis
 * @param ledger the full name of the ledger branch
 * @param tip the full id of the newest commit that was accepted
 */
record VerifiedTip(String root, String ledger, String tip) {

  private static final String FORM = "git-qms state 1";
  private static final String ID = "[0-9a-f]{40}";

  /** The form in which it is kept. */
  String text() {
    return FORM + "\nroot " + root + "\nledger " + ledger + "\ntip " + tip + "\n";
  }

  /** Reads that form; empty if it is anything else. */
  static Optional<VerifiedTip> parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(FORM)) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      int space = line.indexOf(' ');
      values.put(space < 0 ? line : line.substring(0, space), line.substring(space + 1));
    }
    if (!values.keySet().equals(Set.of("root", "ledger", "tip"))) {
      return Optional.empty();
    }
    VerifiedTip read =
        new VerifiedTip(
            values.getOrDefault("root", ""),
            values.getOrDefault("ledger", ""),
            values.getOrDefault("tip", ""));
    boolean whole =
        read.root.matches(ID)
            && read.tip.matches(ID)
            && read.ledger.startsWith("refs/heads/")
            && read.text().equals(text);
    return whole ? Optional.of(read) : Optional.empty();
  }
}
