package org.gitqms.githooks;

import java.nio.file.Path;
import org.gitqms.report.ToolVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
    })
public final class GitQms implements Runnable {

  @Option(
      names = "-C",
      paramLabel = "DIR",
      description = "work in this folder (default: here)",
      scope = CommandLine.ScopeType.LOCAL)
  private Path folder = Path.of(".");

  @Spec private @org.jspecify.annotations.Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "name a command: " + Commands.words());
    }
  }

  /** The folder that a command works in. */
  public static Path folder(CommandSpec command) {
    return command.root().userObject() instanceof GitQms top ? top.folder : Path.of(".");
  }

  /** Tells the version. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"git-qms " + ToolVersion.current()};
    }
  }
}
