package org.gitqms.githooks.hooks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gitqms.githooks.Console;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.report.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code git qms hooks check}. */
@Command(
    name = "check",
    description = "Tell how each hook stands; exit code 1 if one does not run.",
    mixinStandardHelpOptions = true)
final class CheckHooks implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "REPO", defaultValue = ".", description = "a repository")
  private Path repo = Path.of(".");

  @Option(names = "--server", description = "the hooks of a server")
  private boolean server;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Console console = Console.of(Objects.requireNonNull(spec));
    try {
      GitCommand git = GitCommand.in(repo);
      // A bare repository has no use for the hooks of a person.
      boolean bare =
          git.ask("rev-parse", "--is-bare-repository").filter("true"::equals).isPresent();
      HookFolder folder = HookFolder.of(git);
      Map<String, Object> states = new LinkedHashMap<>();
      boolean all = true;
      for (String name : server || bare ? HooksCommand.SERVER : HooksCommand.CLIENT) {
        HookFolder.State state = folder.state(name);
        all &= state == HookFolder.State.INSTALLED;
        states.put(name, state.words());
      }
      String fix = "git qms hooks install" + (server || bare ? " --server --state DIR" : "");
      tell(console, states, all ? "" : fix);
      return all ? 0 : 1;
    } catch (CannotJudgeException e) {
      return console.cannot(e);
    }
  }

  private void tell(Console console, Map<String, Object> states, String fix) {
    if (json) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("hooks", states);
      tree.put("installed", fix.isEmpty());
      console.print(Json.of(tree));
      return;
    }
    states.forEach((name, state) -> console.println(name + ": " + state));
    if (!fix.isEmpty()) {
      console.println("fix: " + fix);
    }
  }
}
