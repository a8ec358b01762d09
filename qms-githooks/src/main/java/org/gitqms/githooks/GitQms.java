package org.gitqms.githooks;

import org.gitqms.githooks.demo.DemoCommand;
import org.gitqms.githooks.hooks.HooksCommand;
import org.gitqms.report.ToolVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The top of the command line. */
@Command(
    name = "git-qms",
    description = "Quality management that lives in git.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = ExitCode.USAGE,
    exitCodeOnExecutionException = ExitCode.INTERNAL,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:accepted",
      "1:findings",
      "2:the command cannot be carried out as given",
      "3:an error of git-qms itself; read it as a refusal"
    },
    subcommands = {
      VerifyCommand.class,
      NumbersCommand.class,
      ImportCommand.class,
      DemoCommand.class,
      HooksCommand.class,
      CommandLine.HelpCommand.class
    })
final class GitQms implements Runnable {

  @Spec private @org.jspecify.annotations.Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "name a command: verify, numbers, import, demo, hooks");
    }
  }

  /** Tells the version. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"git-qms " + ToolVersion.current()};
    }
  }
}
