package org.gitqms.githooks.setup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.snapshot.Layout;
import org.gitqms.rules.snapshot.Snapshot;

/** What a proposal changes in the policy that is in force, as people read it in git. */
final class PolicyDiff {

  private PolicyDiff() {}

  /** Every file that is proposed, with the lines that go and come. */
  static String of(Snapshot state) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, Content> file : new TreeMap<>(state.proposedFiles()).entrySet()) {
      String path = Layout.inForce(file.getKey());
      RawText before = new RawText(state.file(path).map(Content::bytes).orElse(new byte[0]));
      RawText after = new RawText(file.getValue().bytes());
      text.append("--- ").append(path).append(", in force\n");
      text.append("+++ ").append(path).append(", proposed\n");
      text.append(lines(before, after));
    }
    return text.toString();
  }

  private static String lines(RawText before, RawText after) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DiffFormatter formatter = new DiffFormatter(out)) {
      formatter.format(
          new HistogramDiff().diff(RawTextComparator.DEFAULT, before, after), before, after);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
