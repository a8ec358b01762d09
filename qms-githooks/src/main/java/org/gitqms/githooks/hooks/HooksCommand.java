package org.gitqms.githooks.hooks;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code git qms hooks}: the hooks of a repository. */
@Command(
    name = "hooks",
    description = "Install, take out or check the hooks of a repository.",
    mixinStandardHelpOptions = true,
    subcommands = {InstallHooks.class, UninstallHooks.class, CheckHooks.class})
public final class HooksCommand implements Runnable {

  /** The hooks of people. */
  static final List<String> CLIENT =
      List.of(
          "pre-commit",
          "prepare-commit-msg",
          "commit-msg",
          "post-commit",
          "pre-merge-commit",
          "pre-push");

  /** The hooks of a server. */
  static final List<String> SERVER = List.of("pre-receive", "post-receive");

  @Spec private @org.jspecify.annotations.Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "name a command: hooks install, hooks uninstall, hooks check");
    }
  }
}
