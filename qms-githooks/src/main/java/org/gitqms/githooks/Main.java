package org.gitqms.githooks;

import picocli.CommandLine;

/** The command {@code git-qms}, which git also runs as {@code git qms}. */
public final class Main {

  private Main() {}

  /** Runs a command line and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command line, as tests run it within their own process. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new GitQms());
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          command.getErr().println("git-qms: internal error: " + failure);
          command.getErr().println("fix: report this, with the command you typed");
          return ExitCode.INTERNAL;
        });
    return line;
  }
}
