package org.gitqms.trace.memory;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.finding.Severity;
import org.gitqms.rules.result.TestRun;
import org.gitqms.trace.TraceSummary;
import org.gitqms.trace.Traced;

/** How notes and answers are written and read. */
final class MemoryForm {

  private MemoryForm() {}

  static void write(DataOutputStream out, Notes notes) throws IOException {
    write(out, notes.areas());
    write(out, notes.others());
    out.writeBoolean(notes.troubled());
  }

  static Notes readNotes(DataInputStream in) throws IOException {
    return new Notes(readSet(in), readSet(in), in.readBoolean());
  }

  static void write(DataOutputStream out, TraceSummary summary) throws IOException {
    out.writeInt(summary.areas().size());
    for (Map.Entry<String, Map<Traced.State, Integer>> area : summary.areas().entrySet()) {
      out.writeUTF(area.getKey());
      for (Traced.State state : Traced.State.values()) {
        out.writeInt(area.getValue().getOrDefault(state, 0));
      }
    }
    out.writeInt(summary.findings().size());
    for (Finding finding : summary.findings()) {
      write(out, finding);
    }
    out.writeInt(summary.links());
    Optional<SortedMap<String, TestRun.Totals>> totals = summary.totals();
    out.writeInt(totals.map(Map::size).orElse(-1));
    if (totals.isPresent()) {
      for (Map.Entry<String, TestRun.Totals> suite : totals.get().entrySet()) {
        text(out, suite.getKey());
        out.writeInt(suite.getValue().tests());
        out.writeInt(suite.getValue().passed());
        out.writeInt(suite.getValue().failed());
        out.writeInt(suite.getValue().skipped());
      }
    }
  }

  static TraceSummary readSummary(DataInputStream in) throws IOException {
    SortedMap<String, Map<Traced.State, Integer>> areas = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      Map<Traced.State, Integer> states = new EnumMap<>(Traced.State.class);
      areas.put(in.readUTF(), states);
      for (Traced.State state : Traced.State.values()) {
        int count = in.readInt();
        if (count > 0) {
          states.put(state, count);
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      findings.add(readFinding(in));
    }
    int links = in.readInt();
    int suites = in.readInt();
    SortedMap<String, TestRun.Totals> totals = new TreeMap<>();
    for (int left = suites; left > 0; left--) {
      totals.put(
          text(in), new TestRun.Totals(in.readInt(), in.readInt(), in.readInt(), in.readInt()));
    }
    return new TraceSummary(areas, findings, links, suites < 0 ? null : totals);
  }

  private static void write(DataOutputStream out, Finding finding) throws IOException {
    out.writeUTF(finding.rule().value());
    out.writeUTF(finding.severity().name());
    Location at = finding.location().orElse(Location.of(""));
    text(out, at.path());
    out.writeInt(at.line());
    out.writeInt(at.column());
    text(out, finding.message());
    text(out, finding.fix());
  }

  private static Finding readFinding(DataInputStream in) throws IOException {
    RuleId rule = new RuleId(in.readUTF());
    Severity severity = Severity.valueOf(in.readUTF());
    Location at = new Location(text(in), in.readInt(), in.readInt());
    Finding finding = Finding.error(rule, text(in), text(in)).as(severity);
    return at.path().isEmpty() ? finding : finding.at(at);
  }

  private static void write(DataOutputStream out, Set<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      text(out, text);
    }
  }

  private static Set<String> readSet(DataInputStream in) throws IOException {
    Set<String> texts = new TreeSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(text(in));
    }
    return texts;
  }

  /** A text of any length. */
  static void text(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
