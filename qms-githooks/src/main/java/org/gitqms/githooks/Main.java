package org.gitqms.githooks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** The command {@code git-qms}, which git also runs as {@code git qms}. */
public final class Main {

  private Main() {}

  /** Runs a command line and ends the process with its exit code. */
  public static void main(String[] args) {
    if (HookCommand.isAskedFor(args)) {
      // What a library would tidy up at the end of the process, the end of it tidies up, too.
      Runtime.getRuntime().halt(HookCommand.run(args));
    }
    System.exit(run(commandLine(List.of(args)), args));
  }

  /** Runs a command line. Whatever happens, it is told in a sentence and in the exit code. */
  static int run(CommandLine line, String... args) {
    try {
      int exit = line.execute(args);
      return line.getOut().checkError() ? unwritten(line) : exit;
    } catch (RuntimeException | Error failure) {
      // Picocli hands on what is no exception, such as a stack or memory used up.
      return internalError(line, failure);
    }
  }

  /** The whole command line, with every command. */
  static CommandLine commandLine() {
    return commandLine(List.of());
  }

  /** The command line with the one command that the words name; with all if they name none. */
  static CommandLine commandLine(List<String> words) {
    CommandLine line = new CommandLine(new GitQms());
    Optional<Commands> named = words.stream().findFirst().flatMap(Commands::named);
    if (named.isPresent() && !named.get().needsAll()) {
      named.get().addTo(line);
    } else {
      Arrays.stream(Commands.values()).forEach(command -> command.addTo(line));
    }
    giveHelp(line);
    return line.setExecutionExceptionHandler(
            (failure, command, parsed) -> internalError(command, failure))
        .setParameterExceptionHandler((refused, arguments) -> notUnderstood(refused))
        // Who can put a file into the folder must not write arguments.
        .setExpandAtFiles(false);
  }

  /** A result that nobody can read is none. */
  private static int unwritten(CommandLine line) {
    Console.of(line.getCommandSpec())
        .complain(
            "the result cannot be written to standard output",
            "free some space, or let the reader take all of it");
    return ExitCode.INTERNAL;
  }

  private static int internalError(CommandLine command, Throwable failure) {
    Console.of(command.getCommandSpec())
        .complain("internal error: " + failure, "report this, with the command you typed");
    return ExitCode.INTERNAL;
  }

  private static void giveHelp(CommandLine line) {
    line.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new GitQms.Version());
    line.getSubcommands().values().forEach(Main::giveHelp);
  }

  private static int notUnderstood(CommandLine.ParameterException refused) {
    CommandLine command = refused.getCommandLine();
    Console console = Console.of(command.getCommandSpec());
    String help = command.getCommandSpec().qualifiedName() + " --help";
    List<String> alike =
        refused instanceof CommandLine.UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    String fix = alike.isEmpty() ? help : String.join(", ", alike) + "; or see " + help;
    return console.cannot(String.valueOf(refused.getMessage()), fix);
  }
}
