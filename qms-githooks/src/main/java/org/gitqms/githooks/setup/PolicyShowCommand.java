package org.gitqms.githooks.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.gitqms.githooks.Console;
import org.gitqms.githooks.DeskCommand;
import org.gitqms.githooks.ExitCode;
import org.gitqms.ledger.desk.CannotActException;
import org.gitqms.ledger.desk.Desk;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.report.Json;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.policy.PolicyReader;
import org.gitqms.rules.snapshot.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code git qms policy show}: what is in force, or what is proposed. */
@Command(name = "show", description = "Show the policy in force, and whether a change waits.")
public final class PolicyShowCommand extends DeskCommand {

  @Option(names = "--proposed", description = "show what the change that waits would change")
  private boolean proposed;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Override
  protected int run(Desk desk, Console console)
      throws IOException, CannotActException, CannotJudgeException {
    Snapshot state = desk.state();
    Map<String, String> files = new TreeMap<>();
    Map<String, Content> shown = proposed ? state.proposedFiles() : state.files();
    shown.forEach(
        (path, content) -> {
          boolean waiting = state.proposedFiles().containsKey(path);
          if (path.startsWith(PolicyReader.FOLDER) && waiting == proposed) {
            files.put(path, new String(content.bytes(), StandardCharsets.UTF_8));
          }
        });
    if (json) {
      console.print(Json.of(tree(state, files)));
      return ExitCode.OK;
    }
    if (proposed) {
      console.print(PolicyDiff.of(state));
    } else {
      files.forEach((path, text) -> console.print("==> " + path + "\n" + text + "\n"));
    }
    console.println(
        state.ledger().governed()
            ? "governed: a change needs an administrator and somebody of quality"
            : "not governed yet: an administrator alone may change it (git qms govern)");
    state
        .ledger()
        .waiting()
        .ifPresent(
            w ->
                console.println(
                    "a change by "
                        + w.by()
                        + (w.change() == null ? "" : " under " + w.change())
                        + " waits: git qms policy "
                        + (proposed ? "approve" : "show --proposed")));
    return ExitCode.OK;
  }

  private static Map<String, Object> tree(Snapshot state, Map<String, String> files) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("governed", state.ledger().governed());
    tree.put("governedBy", state.ledger().governedBy());
    state
        .ledger()
        .waiting()
        .ifPresent(
            w -> {
              Map<String, Object> waiting = new LinkedHashMap<>();
              waiting.put("by", w.by());
              waiting.put("change", w.change());
              waiting.put("content", w.content().value());
              tree.put("waiting", waiting);
            });
    tree.put("files", files);
    return tree;
  }
}
