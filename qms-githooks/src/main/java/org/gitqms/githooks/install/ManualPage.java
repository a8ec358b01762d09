package org.gitqms.githooks.install;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page, {@code git-qms(1)}: what the commands say of themselves, as roff. */
final class ManualPage {

  private final StringBuilder page = new StringBuilder();

  private ManualPage() {}

  /**
   * The page.
   *
   * @param top the whole command line
   */
  static String of(CommandLine top, String version) {
    ManualPage made = new ManualPage();
    made.line(".TH GIT\\-QMS 1 \"\" \"git\\-qms " + text(version) + "\" \"git\\-qms\"");
    made.line(".nh");
    made.section("NAME");
    made.line("git\\-qms \\- " + sentence(top.getCommandSpec()).toLowerCase(java.util.Locale.ROOT));
    made.section("SYNOPSIS");
    made.line(".B git qms");
    made.line("\\fICOMMAND\\fR [\\fIOPTIONS\\fR] [\\fIARGUMENTS\\fR]");
    made.section("DESCRIPTION");
    made.line("A quality management system whose only database is git: documents are files, each");
    made.line("step of the workflow is one signed commit, and the history is the audit trail.");
    made.line("Who acts is told by the SSH key that git is set up to sign with.");
    made.section("COMMANDS");
    made.commands(top);
    made.section("EXIT STATUS");
    exitCodes(top).forEach((code, meaning) -> made.item("\\fB" + text(code) + "\\fR", meaning));
    made.section("SEE ALSO");
    made.line("\\fBgit\\fR(1), \\fBssh\\-keygen\\fR(1)");
    return made.page.toString();
  }

  /** Each command below this one, and those below them. */
  private void commands(CommandLine above) {
    for (CommandLine command : above.getSubcommands().values()) {
      CommandSpec spec = command.getCommandSpec();
      if (spec.usageMessage().hidden()) {
        continue;
      }
      if (command.getSubcommands().isEmpty()) {
        command(spec);
      } else {
        commands(command);
      }
    }
  }

  private void command(CommandSpec spec) {
    line(".SS \"" + synopsis(spec) + "\"");
    line(text(sentence(spec)));
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      if (!parameter.hidden()) {
        item("\\fI" + text(parameter.paramLabel()) + "\\fR", described(parameter));
      }
    }
    for (OptionSpec option : spec.options()) {
      if (!option.hidden()) {
        item(names(option), described(option));
      }
    }
  }

  private static String synopsis(CommandSpec spec) {
    List<String> words = new ArrayList<>();
    words.add(spec.qualifiedName().replaceFirst("^git-qms", "git qms"));
    if (!spec.options().isEmpty()) {
      words.add("[OPTIONS]");
    }
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      String label = parameter.paramLabel() + (parameter.arity().max() > 1 ? "..." : "");
      words.add(parameter.arity().min() == 0 ? "[" + label + "]" : label);
    }
    return text(String.join(" ", words));
  }

  private static String names(OptionSpec option) {
    String names =
        Arrays.stream(option.names())
            .map(name -> "\\fB" + text(name) + "\\fR")
            .collect(Collectors.joining(", "));
    boolean hasValue = option.arity().max() > 0;
    return hasValue ? names + " \\fI" + text(option.paramLabel()) + "\\fR" : names;
  }

  private static String described(ArgSpec argument) {
    return String.join(" ", argument.description()).replace("%n", " ").replace("%%", "%");
  }

  private static String sentence(CommandSpec spec) {
    return String.join(" ", spec.usageMessage().description());
  }

  private static Map<String, String> exitCodes(CommandLine top) {
    return top.getCommandSpec().usageMessage().exitCodeList();
  }

  private void section(String title) {
    line(".SH " + title);
  }

  private void item(String head, String description) {
    line(".TP");
    line(head);
    line(text(description));
  }

  private void line(String line) {
    page.append(line).append('\n');
  }

  /** A text as roff reads it: nothing in it is an instruction. */
  private static String text(String plain) {
    String escaped = plain.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
