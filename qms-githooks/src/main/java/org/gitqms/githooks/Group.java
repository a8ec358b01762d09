package org.gitqms.githooks;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that only holds other commands. */
public abstract class Group implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public final void run() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    throw new CommandLine.ParameterException(
        line,
        "name one of: "
            + String.join(
                ", ",
                line.getSubcommands().keySet().stream().filter(n -> !n.equals("help")).toList()));
  }
}
