package org.gitqms.githooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.gitqms.report.ToolVersion;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What holds for every command line, understood or not. */
class MainTest {

  /** A command with a fault. */
  @Command(name = "broken")
  record Broken(Throwable fault) implements Runnable {
    @Override
    public void run() {
      if (fault instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) fault;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "verify", "numbers", "import", "import legacy", "install", "demo", "rehearse"})
  void every_command_tells_the_version(String command) {
    Object[] words = (command + " --version").strip().split(" ", -1);
    assertThat(CommandRun.of(words).succeeds().out()).matches("git-qms [0-9]\\S+\n");
  }

  @ParameterizedTest
  @EnumSource(Commands.class)
  void a_command_alone_is_read_as_it_is_among_all(Commands command) {
    CommandLine alone = Main.commandLine(List.of(command.word(), "more"));
    CommandLine all = Main.commandLine();
    assertThat(help(alone, command)).isEqualTo(help(all, command));
    assertThat(all.getSubcommands()).hasSize(Commands.values().length);
    assertThat(alone.getSubcommands())
        .hasSize(command.needsAll() ? all.getSubcommands().size() : 1);
  }

  private static String help(CommandLine line, Commands command) {
    return Objects.requireNonNull(line.getSubcommands().get(command.word())).getUsageMessage();
  }

  @Test
  @Verifies("REQ-VERIFY-009")
  void a_result_that_cannot_be_written_is_no_pass() {
    CommandLine line = Main.commandLine();
    Writer full =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("no space left");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    StringWriter err = new StringWriter();
    line.setOut(new PrintWriter(full)).setErr(new PrintWriter(err));
    assertThat(Main.run(line, "--version")).isEqualTo(3);
    assertThat(err.toString()).startsWith("git-qms: the result cannot be written").contains("fix:");
  }

  @Test
  @Verifies("REQ-DESK-013")
  void an_unknown_option_is_refused_with_those_that_are_like_it() {
    CommandRun.of("verify", "--rot", "1")
        .isRefused("Unknown option: '--rot'", "--root; or see git-qms verify --help");
  }

  @Test
  @Verifies("REQ-DESK-013")
  void an_unknown_command_is_refused_with_those_that_are_like_it() {
    CommandRun.of("verfiy")
        .isRefused(
            "Unmatched argument at index 0: 'verfiy'", "er, verify, user; or see git-qms --help");
  }

  @Test
  @Verifies("REQ-DESK-013")
  void an_option_without_its_value_is_refused() {
    CommandRun.of("verify", "--root")
        .isRefused("Missing required parameter for option '--root' (ID)", "git-qms verify --help");
  }

  @Test
  void an_option_given_twice_is_refused() {
    CommandRun.of("verify", "--ref", "a", "--ref", "b")
        .isRefused("option '--ref' (REF) should be specified only once", "git-qms verify --help");
  }

  @Test
  void an_argument_too_many_is_refused() {
    CommandRun.of("verify", ".", "more")
        .isRefused("Unmatched argument at index 2: 'more'", "git-qms verify --help");
  }

  @Test
  void an_argument_too_few_is_refused() {
    CommandRun.of("import", "legacy", "DIR")
        .isRefused("Missing required parameter: 'REPO'", "git-qms import legacy --help");
  }

  @Test
  void a_line_without_a_command_is_refused_with_the_commands_there_are() {
    CommandRun.of().isRefused("name a command: " + Commands.words(), "git-qms --help");
    CommandRun.of("import").isRefused("name a system: legacy", "git-qms import --help");
  }

  @Test
  void an_argument_that_begins_with_an_at_is_no_file_of_arguments(@TempDir Path folder)
      throws Exception {
    Path file = Files.writeString(folder.resolve("arguments"), "--help");
    CommandRun.of("verify", "@" + file)
        .isRefused("there is no directory @" + file, "name the folder of a git repository");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "verify", "numbers", "import", "import legacy", "install", "demo", "rehearse"})
  void every_command_explains_itself(String command) {
    CommandRun help = CommandRun.of((Object[]) (command + " --help").strip().split(" ")).succeeds();
    assertThat(help.out()).startsWith(("Usage: git-qms " + command).strip());
  }

  @Test
  void the_exit_codes_are_explained() {
    assertThat(CommandRun.of("--help").succeeds().out().lines())
        .containsSubsequence(
            "Exit codes:",
            "  0   accepted",
            "  1   findings",
            "  2   the command cannot be carried out as given",
            "  3   an error of git-qms itself; read it as a refusal");
  }

  @Test
  void the_version_is_told() {
    assertThat(CommandRun.of("--version").succeeds().lastLine())
        .isEqualTo("git-qms " + ToolVersion.current());
  }

  @Test
  @Verifies("REQ-VERIFY-009")
  void an_exception_nobody_expected_is_an_internal_error() {
    assertInternal(new IllegalStateException("the sky fell"), "the sky fell");
  }

  @Test
  void a_stack_used_up_is_an_internal_error_and_no_finding() {
    assertInternal(new StackOverflowError("too deep"), "too deep");
  }

  private static void assertInternal(Throwable fault, String message) {
    CommandLine line = Main.commandLine();
    CommandLine broken = new CommandLine(new Broken(fault));
    broken.setExecutionExceptionHandler(line.getExecutionExceptionHandler());
    CommandRun run = CommandRun.of(line.addSubcommand(broken), "broken");
    assertThat(run.err().lines())
        .containsExactly(
            "git-qms: internal error: " + fault.getClass().getName() + ": " + message,
            "fix: report this, with the command you typed");
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(3);
  }
}
