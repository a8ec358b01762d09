package org.gitqms.githooks.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gitqms.githooks.Console;
import org.gitqms.githooks.ExitCode;
import org.gitqms.ledger.desk.LoggedEvent;
import org.gitqms.ledger.desk.Outcome;
import org.gitqms.ledger.desk.WrittenEvent;
import org.gitqms.report.Json;
import org.gitqms.report.TextReport;
import org.gitqms.report.VisibleText;
import org.gitqms.rules.event.TrailerKey;
import org.gitqms.rules.finding.Finding;

/** Tells people, or programs, what became of what they wanted. */
public final class OutcomeText {

  private static final int SHORT_ID = 12;

  private final Console console;
  private final boolean json;
  private final boolean dryRun;

  public OutcomeText(Console console, boolean json, boolean dryRun) {
    this.console = console;
    this.json = json;
    this.dryRun = dryRun;
  }

  /** It is done: each event in a line, notes, and what comes next. */
  public int written(Outcome.Written written, String next) {
    if (json) {
      console.print(Json.of(tree(written)));
      return ExitCode.OK;
    }
    for (WrittenEvent event : written.events()) {
      console.println(
          (dryRun ? "would write " : event.commit().substring(0, SHORT_ID) + " ")
              + event.effects().subject()
              + status(event));
    }
    written.notes().forEach(note -> console.tell("note: " + note));
    if (!dryRun && !next.isEmpty()) {
      console.println("next: " + next);
    }
    return ExitCode.OK;
  }

  /** It is not allowed: every finding with its fix, and what others did meanwhile. */
  public int refused(Outcome.Refused refused) {
    if (json) {
      console.print(Json.of(tree(refused)));
      return ExitCode.FINDINGS;
    }
    TextReport report = new TextReport(Console.isTerminal(), false);
    for (Finding finding : refused.findings()) {
      console.err().print(report.render(finding));
    }
    if (!refused.said().isEmpty()) {
      console.err().println("the server refuses it:");
      refused.said().lines().forEach(line -> console.err().println("  " + VisibleText.of(line)));
    }
    for (LoggedEvent event : refused.meanwhile()) {
      console
          .err()
          .println("meanwhile: " + VisibleText.of(event.author().name() + ": " + event.subject()));
    }
    console.err().println("git-qms: refused; nothing was written");
    console.err().flush();
    return ExitCode.FINDINGS;
  }

  private static String status(WrittenEvent event) {
    return event
        .effects()
        .event()
        .value(TrailerKey.TRANSITION)
        .map(transition -> " (" + transition + ")")
        .orElse("");
  }

  private Map<String, Object> tree(Outcome.Written written) {
    List<Object> events = new ArrayList<>();
    for (WrittenEvent event : written.events()) {
      Map<String, Object> tree = new LinkedHashMap<>();
      if (!dryRun) {
        tree.put("commit", event.commit());
      }
      tree.putAll(EventTree.of(event.effects().event()));
      events.add(tree);
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("written", !dryRun);
    tree.put("published", written.published());
    tree.put("events", events);
    tree.put("notes", written.notes());
    return tree;
  }

  private static Map<String, Object> tree(Outcome.Refused refused) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("written", false);
    tree.put("findings", refused.findings().stream().map(OutcomeText::tree).toList());
    tree.put("server", refused.said().lines().toList());
    tree.put(
        "meanwhile",
        refused.meanwhile().stream()
            .map(
                logged -> {
                  Map<String, Object> event = new LinkedHashMap<>();
                  event.put("commit", logged.commit());
                  event.putAll(EventTree.of(logged.event()));
                  return event;
                })
            .toList());
    return tree;
  }

  private static Map<String, Object> tree(Finding finding) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("rule", finding.rule().value());
    finding.document().ifPresent(document -> tree.put("document", document));
    finding.location().ifPresent(place -> tree.put("place", place.toString()));
    tree.put("message", finding.message());
    tree.put("fix", finding.fix());
    return tree;
  }
}
