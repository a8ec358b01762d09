package org.gitqms.githooks.query;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gitqms.githooks.Console;
import org.gitqms.githooks.DeskCommand;
import org.gitqms.githooks.DocumentIdOption;
import org.gitqms.githooks.Documents;
import org.gitqms.githooks.ExitCode;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.report.Json;
import org.gitqms.rules.cascade.Cascade;
import org.gitqms.rules.cascade.Link;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code git qms cascade}: what led to a document, and what came of it. */
@Command(
    name = "cascade",
    description = "Show what led to an investigation or change record, and what came of it.")
public final class CascadeCommand extends DeskCommand {

  @Parameters(
      index = "0",
      paramLabel = "ID",
      converter = DocumentIdOption.class,
      description = "an investigation, a change record, or a child of one")
  private @Nullable DocumentId id;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Override
  protected int run(Desk desk, Console console)
      throws IOException, CannotActException, CannotJudgeException {
    Snapshot state = desk.state();
    DocumentId start = Documents.named(state, Objects.requireNonNull(id)).id();
    Cascade cascade = Cascade.of(state);
    List<DocumentId> longest = cascade.longestFrom(start);
    if (json) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("document", start.value());
      tree.put("ledTo", cascade.before(start).stream().map(CascadeCommand::tree).toList());
      tree.put("cameOf", all(cascade, start).stream().map(CascadeCommand::tree).toList());
      tree.put("longest", longest.stream().map(DocumentId::value).toList());
      console.print(Json.of(tree));
      return ExitCode.OK;
    }
    for (Link link : cascade.before(start)) {
      console.tell("from " + line(state, link.from(), link.by()));
    }
    Set<DocumentId> told = new HashSet<>();
    Deque<Branch> open = new ArrayDeque<>(List.of(new Branch(start, "", 0)));
    while (!open.isEmpty()) {
      Branch branch = open.pop();
      boolean again = !told.add(branch.id());
      String by = again ? branch.by() + ", see above" : branch.by();
      console.tell("  ".repeat(branch.depth()) + line(state, branch.id(), by));
      List<Link> after = again ? List.of() : cascade.after(branch.id());
      for (int i = after.size() - 1; i >= 0; i--) {
        open.push(new Branch(after.get(i).to(), after.get(i).by(), branch.depth() + 1));
      }
    }
    if (longest.size() > 1) {
      console.tell(
          "longest: "
              + longest.stream().map(DocumentId::value).collect(Collectors.joining(" -> ")));
    }
    return ExitCode.OK;
  }

  /** All links that can be followed from a document, each once. */
  private static List<Link> all(Cascade cascade, DocumentId start) {
    List<Link> links = new ArrayList<>();
    Set<DocumentId> seen = new HashSet<>(Set.of(start));
    Deque<DocumentId> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (Link link : cascade.after(open.remove())) {
        links.add(link);
        if (seen.add(link.to())) {
          open.add(link.to());
        }
      }
    }
    return links;
  }

  private static Map<String, Object> tree(Link link) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("from", link.from().value());
    tree.put("to", link.to().value());
    tree.put("by", link.by());
    return tree;
  }

  private static String line(Snapshot state, DocumentId id, String by) {
    String about =
        state.record(id).map((DocumentRecord r) -> r.status() + ": " + r.title()).orElse("unknown");
    return id + " " + about + (by.isEmpty() ? "" : " (" + by + ")");
  }

  private record Branch(DocumentId id, String by, int depth) {}
}
