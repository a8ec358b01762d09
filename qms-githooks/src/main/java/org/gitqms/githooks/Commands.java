package org.gitqms.githooks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gitqms.githooks.demo.DemoCommand;
import org.gitqms.githooks.install.InstallCommand;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/**
 * The commands of the top level, in the order of the help.
 *
 * <p>Each is made only where it is needed: to read the annotations of all of them takes longer than
 * most of them run.
 */
enum Commands {
  VERIFY(VerifyCommand::new),
  NUMBERS(NumbersCommand::new),
  IMPORT(ImportCommand::new),
  INSTALL(InstallCommand::new),
  DEMO(DemoCommand::new),
  REHEARSE(RehearseCommand::new),
  HELP(HelpCommand::new);

  private final Supplier<Object> command;

  Commands(Supplier<Object> command) {
    this.command = command;
  }

  /** The word that a person types. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** True if the command speaks of all the others. */
  boolean needsAll() {
    return this == INSTALL || this == HELP;
  }

  /** Adds this command to the top of a command line. */
  void addTo(CommandLine top) {
    top.addSubcommand(word(), command.get());
  }

  /** The command that is called so. */
  static Optional<Commands> named(String word) {
    return Arrays.stream(values()).filter(c -> c.word().equals(word)).findFirst();
  }

  /** What a person may type, in one line. */
  static String words() {
    return Arrays.stream(values())
        .filter(c -> c != REHEARSE && c != HELP)
        .map(Commands::word)
        .collect(Collectors.joining(", "));
  }
}
