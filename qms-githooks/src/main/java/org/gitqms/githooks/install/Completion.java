package org.gitqms.githooks.install;

import picocli.AutoComplete;
import picocli.CommandLine;

/** What the shell needs to complete {@code git-qms} and {@code git qms}. */
final class Completion {

  /** git's own completion calls this function for {@code git qms}. It knows no options before. */
  private static final String FOR_GIT =
      """

      _git_qms() {
        local at=${__git_cmd_idx:-1}
        COMP_WORDS=(git-qms "${COMP_WORDS[@]:at+1}")
        COMP_CWORD=$((COMP_CWORD - at))
        COMP_LINE="${COMP_WORDS[*]}"
        _complete_git-qms
      }
      """;

  private Completion() {}

  /**
   * A script for bash; zsh reads it after {@code bashcompinit}.
   *
   * @param top the whole command line
   */
  static String script(CommandLine top) {
    return AutoComplete.bash("git-qms", top) + FOR_GIT;
  }
}
