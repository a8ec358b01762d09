package org.gitqms.githooks.setup;

import java.util.Map;
import java.util.TreeMap;
import org.gitqms.ledger.git.LineDiff;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.snapshot.Snapshot;

/** What a proposal changes in the policy that is in force, as people read it in git. */
final class PolicyDiff {

  private PolicyDiff() {}

  /** Every file that is proposed, with the lines that go and come. */
  static String of(Snapshot state) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, Content> file : new TreeMap<>(state.proposedFiles()).entrySet()) {
      String path = Layout.inForce(file.getKey());
      byte[] before = state.file(path).map(Content::bytes).orElse(new byte[0]);
      text.append("--- ").append(path).append(", in force\n");
      text.append("+++ ").append(path).append(", proposed\n");
      text.append(LineDiff.of(before, file.getValue().bytes()));
    }
    return text.toString();
  }
}
