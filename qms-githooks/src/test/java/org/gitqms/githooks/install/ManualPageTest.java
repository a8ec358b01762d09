package org.gitqms.githooks.install;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The manual says what the commands say of themselves. */
class ManualPageTest {

  /** A command line with a bit of everything. */
  @Command(
      name = "git-qms",
      description = "The top.",
      exitCodeList = {"0:well", "1:not so well"},
      subcommands = {Plain.class, Group.class, Secret.class})
  static final class Top {}

  /** A command with options and arguments. */
  @Command(name = "plain", description = ".starts with a dot, and \\ is no instruction")
  static final class Plain {
    @Option(
        names = {"-o", "--one-two"},
        paramLabel = "VALUE",
        description = "an option")
    private String option = "";

    @Option(names = "--flag", description = "a \"flag\"")
    private boolean flag;

    @Option(names = "--secret", hidden = true, description = "nobody knows")
    private boolean secret;

    @Parameters(index = "0", paramLabel = "MUST", description = "has to be there")
    private String must = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "MAY", description = "may be there")
    private String may = "";
  }

  /** A group of commands. */
  @Command(name = "group", description = "A group.", subcommands = Plain.class)
  static final class Group {}

  /** A command that people do not type. */
  @Command(name = "hidden", hidden = true, description = "Not told.")
  static final class Secret {}

  private final String page = ManualPage.of(new CommandLine(new Top()), "1.0-beta");

  @Test
  void it_begins_as_every_manual_page() {
    assertThat(page)
        .startsWith(
            """
            .TH GIT\\-QMS 1 "" "git\\-qms 1.0\\-beta" "git\\-qms"
            .nh
            .SH NAME
            git\\-qms \\- the top.
            """);
  }

  @Test
  void every_command_has_a_part_with_its_arguments_and_options() {
    assertThat(page)
        .contains(".SS \"git qms plain [OPTIONS] MUST [MAY]\"\n")
        .contains(".SS \"git qms group plain [OPTIONS] MUST [MAY]\"\n")
        .contains(".TP\n\\fIMUST\\fR\nhas to be there\n")
        .contains(".TP\n\\fB\\-o\\fR, \\fB\\-\\-one\\-two\\fR \\fIVALUE\\fR\nan option\n");
  }

  @Test
  void what_is_hidden_is_not_told() {
    assertThat(page).doesNotContain("secret", "hidden", "Not told");
  }

  @Test
  void a_text_is_never_read_as_an_instruction() {
    assertThat(page)
        .contains("\n\\&.starts with a dot, and \\e is no instruction\n")
        .contains("\na \\(dqflag\\(dq\n");
  }

  @Test
  void the_exit_codes_are_told() {
    assertThat(page)
        .contains(".SH EXIT STATUS\n.TP\n\\fB0\\fR\nwell\n.TP\n\\fB1\\fR\nnot so well\n");
  }
}
