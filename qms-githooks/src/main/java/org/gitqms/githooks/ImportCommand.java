package org.gitqms.githooks;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code git qms import}: takes over what another system has kept. */
@Command(
    name = "import",
    description = "Take over the documents of another system.",
    mixinStandardHelpOptions = true,
    subcommands = {ImportLegacyCommand.class})
final class ImportCommand implements Runnable {

  @Spec private @org.jspecify.annotations.Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new CommandLine.ParameterException(spec.commandLine(), "name a system: legacy");
    }
  }
}
