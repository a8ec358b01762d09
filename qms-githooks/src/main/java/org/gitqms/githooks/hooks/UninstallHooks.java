package org.gitqms.githooks.hooks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gitqms.githooks.Console;
import org.gitqms.ledger.git.CannotJudgeException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code git qms hooks uninstall}. */
@Command(
    name = "uninstall",
    description = "Take the hooks of git-qms out; what was there before is there again.",
    mixinStandardHelpOptions = true)
final class UninstallHooks implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "REPO", defaultValue = ".", description = "a repository")
  private Path repo = Path.of(".");

  @Override
  public Integer call() throws IOException {
    Console console = Console.of(Objects.requireNonNull(spec));
    try {
      GitCommand git = GitCommand.in(repo);
      HookFolder folder = HookFolder.of(git);
      List<String> names = new ArrayList<>(HooksCommand.CLIENT);
      names.addAll(HooksCommand.SERVER);
      for (String name : names) {
        if (folder.uninstall(name)) {
          console.println(name + ": taken out");
        }
      }
      PlainFiles.in(git).letGo();
      return 0;
    } catch (CannotJudgeException e) {
      return console.cannot(e);
    }
  }
}
