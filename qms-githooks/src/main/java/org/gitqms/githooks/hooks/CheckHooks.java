package org.gitqms.githooks.hooks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gitqms.githooks.Console;
import org.gitqms.ledger.git.CannotJudgeException;
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

  @Override
  public Integer call() throws IOException {
    Console console = Console.of(Objects.requireNonNull(spec));
    try {
      HookFolder folder = HookFolder.of(GitCommand.in(repo));
      boolean all = true;
      for (String name : server ? HooksCommand.SERVER : HooksCommand.CLIENT) {
        HookFolder.State state = folder.state(name);
        all &= state == HookFolder.State.INSTALLED;
        console.println(name + ": " + state.words());
      }
      if (!all) {
        console.println("fix: git qms hooks install" + (server ? " --server --state DIR" : ""));
      }
      return all ? 0 : 1;
    } catch (CannotJudgeException e) {
      return console.cannot(e);
    }
  }
}
