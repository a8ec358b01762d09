package org.gitqms.githooks.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual says what the commands say of themselves. */
class ManualPageTest {

  private final String page = ManualPage.of(new CommandLine(top()), "1.0-beta");

  /** A command line with a bit of everything. */
  private static CommandSpec top() {
    CommandSpec top = CommandSpec.create().name("git-qms");
    top.usageMessage().description("The top.").exitCodeList(codes());
    CommandSpec group = CommandSpec.create().addSubcommand("plain", plain());
    CommandSpec hidden = CommandSpec.create();
    hidden.usageMessage().hidden(true).description("Not told.");
    return top.addSubcommand("plain", plain())
        .addSubcommand("group", group)
        .addSubcommand("hidden", hidden);
  }

  private static CommandSpec plain() {
    CommandSpec plain = CommandSpec.create();
    plain.usageMessage().description(".starts with a dot, and \\ is no instruction");
    return plain
        .addOption(
            OptionSpec.builder("-o", "--one-two")
                .arity("1")
                .paramLabel("VALUE")
                .description("an option")
                .build())
        .addOption(OptionSpec.builder("--flag").description("a \"flag\"").build())
        .addOption(OptionSpec.builder("--secret").hidden(true).description("nobody").build())
        .addPositional(argument("MUST", "0", "1", "has to be there"))
        .addPositional(argument("MAY", "1", "0..1", "may be there"));
  }

  private static PositionalParamSpec argument(
      String label, String index, String arity, String description) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .index(index)
        .arity(arity)
        .description(description)
        .build();
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "well");
    codes.put("1", "not so well");
    return codes;
  }

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
