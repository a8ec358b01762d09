package org.gitqms.githooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/**
 * How a command line ended that was run within this process.
 *
 * @param exit the exit code
 * @param out standard output
 * @param err standard error
 */
public record CommandRun(int exit, String out, String err) {

  /** Runs what somebody typed behind {@code git qms}. */
  public static CommandRun of(Object... words) {
    return of(Main.commandLine(), words);
  }

  /** Runs a command line; there is never a stack trace. */
  public static CommandRun of(CommandLine line, Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] arguments = Arrays.stream(words).map(String::valueOf).toArray(String[]::new);
    CommandRun run = new CommandRun(Main.run(line, arguments), out.toString(), err.toString());
    assertThat(run.out + run.err).doesNotContain("\tat ").doesNotContain("Exception in thread");
    return run;
  }

  /** The last line of the result. */
  public String lastLine() {
    List<String> lines = out.lines().toList();
    return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
  }

  /** It did what it was told, and had nothing to complain about. */
  public CommandRun succeeds() {
    assertThat(err).isEmpty();
    assertThat(exit).isZero();
    return this;
  }

  /** It could not be carried out as given: that is said with a fix, and there is no result. */
  public void isRefused(String message, String fix) {
    assertThat(err.lines()).containsExactly("git-qms: " + message, "fix: " + fix);
    assertThat(out).isEmpty();
    assertThat(exit).isEqualTo(2);
  }

  /** The history is refused by a rule, whose finding has a fix below it. */
  public CommandRun finds(String rule) {
    assertThat(out.lines()).anyMatch(line -> line.contains(" " + rule + " "));
    assertFixes(out);
    assertThat(err).isEmpty();
    assertThat(exit).isEqualTo(1);
    return this;
  }

  /** What was to be imported has mistakes: each is told with its place and a fix, and no result. */
  public CommandRun findsFaults(String... places) {
    assertThat(err.lines().filter(line -> line.contains(" QMS-")))
        .extracting(line -> line.substring(0, line.indexOf(" QMS-")))
        .containsExactly(places);
    assertFixes(err);
    assertThat(out).isEmpty();
    assertThat(exit).isEqualTo(1);
    return this;
  }

  private static void assertFixes(String told) {
    List<String> lines = told.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(" QMS-")) {
        assertThat(lines.get(i + 1)).startsWith("  fix: ");
      }
    }
  }
}
