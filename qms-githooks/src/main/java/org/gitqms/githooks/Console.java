package org.gitqms.githooks;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.ledger.verify.Progress;
import org.gitqms.report.VisibleText;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command speaks: results go to standard output, everything else to standard error. */
public record Console(PrintWriter out, PrintWriter err) {

  private static final int REDRAW = 100;

  /** The console of a command. */
  public static Console of(CommandSpec spec) {
    return new Console(spec.commandLine().getOut(), spec.commandLine().getErr());
  }

  /** Says why a command cannot be carried out, and what to do. */
  public int cannot(CannotJudgeException e) {
    return cannot(String.valueOf(e.getMessage()), e.fix());
  }

  /** Says why a command cannot be carried out, and what to do. */
  public int cannot(String message, String fix) {
    complain(message, fix);
    return ExitCode.USAGE;
  }

  /** Says what is wrong, and what to do. */
  public void complain(String message, String fix) {
    // What others have written, or a server has said, drives no terminal.
    err.println("git-qms: " + VisibleText.of(message));
    err.println("fix: " + VisibleText.of(fix));
    err.flush();
  }

  /** Prints a result as it is. */
  public void print(String text) {
    out.print(text);
    out.flush();
  }

  /**
   * Prints a text of others. On a terminal nothing in it is hidden or drives it; a file or another
   * program gets it as it is.
   */
  public void text(String text) {
    print(
        isTerminal()
            ? text.lines()
                .map(line -> VisibleText.of(line.replace("\t", "    ")) + "\n")
                .collect(Collectors.joining())
            : text);
  }

  /** Prints a line of a result. */
  public void println(String line) {
    print(line + "\n");
  }

  /** Prints a line that holds text of others: nothing in it is hidden, or drives a terminal. */
  public void tell(String line) {
    println(VisibleText.of(line));
  }

  /** True if somebody watches: then there is colour, and a line that counts up. */
  public static boolean isTerminal() {
    return CommandLine.Help.Ansi.AUTO.enabled();
  }

  /** A line that counts up on a terminal; silent where standard error is not one. */
  public Progress progress(String what) {
    if (!isTerminal()) {
      return Progress.SILENT;
    }
    return (done, total) -> {
      if (done % REDRAW == 0 || done == total) {
        err.print("\r" + what + " " + done + " of " + total + (done == total ? "\n" : ""));
        err.flush();
      }
    };
  }
}
