package org.gitqms.githooks.hooks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a hook that calls git-qms.
 *
 * @param name as git names it, such as {@code pre-receive}
 * @param executable the file that is git-qms
 * @param words options of the hook
 */
record HookScript(String name, Path executable, List<String> words) {

  /** What stands behind the name of a hook that was there before. */
  static final String BEFORE = ".before-git-qms";

  private static final String MARK = "# git-qms hook ";

  /** Goes up when the text changes, so that an old script is seen. */
  private static final String FORM = MARK + "2";

  private static final Set<String> READING = Set.of("pre-receive", "post-receive", "pre-push");

  /**
   * The hooks that decide: what others put into the environment does not reach them. Those of a
   * person's clone need what git tells in variables whose names nobody can list, such as {@code
   * GITHEAD_} with the id of a merged commit.
   */
  private static final Set<String> RECEIVING = Set.of("pre-receive", "post-receive");

  /** What git itself sets for hooks, and what people need for signing and for their language. */
  private static final List<String> KEPT =
      List.of(
          "HOME",
          "LANG",
          "LC_ALL",
          "TERM",
          "SSH_AUTH_SOCK",
          "GIT_DIR",
          "GIT_WORK_TREE",
          "GIT_INDEX_FILE",
          "GIT_PREFIX",
          "GIT_OBJECT_DIRECTORY",
          "GIT_ALTERNATE_OBJECT_DIRECTORIES",
          "GIT_QUARANTINE_PATH");

  private static final Pattern EXECUTABLE = Pattern.compile("(?m)^qms='(.*)'$");

  HookScript {
    words = List.copyOf(words);
  }

  /** True if a text was written by git-qms, in this form or an older one. */
  static boolean isOurs(String text) {
    return text.startsWith("#!/bin/sh\n" + MARK);
  }

  /** True if it was written in another form than that of this version. */
  static boolean isOutdated(String text) {
    return !text.startsWith("#!/bin/sh\n" + FORM + "\n");
  }

  /** The git-qms that a script calls. */
  static Optional<Path> executableOf(String text) {
    Matcher line = EXECUTABLE.matcher(text);
    return line.find()
        ? Optional.of(Path.of(line.group(1).replace("'\\''", "'")))
        : Optional.empty();
  }

  String text() {
    String call =
        (RECEIVING.contains(name) ? "env -i PATH=\"$PATH\" " : "")
            + "JAVA_HOME="
            + quoted(System.getProperty("java.home", ""))
            + (RECEIVING.contains(name) ? kept() : "")
            + " \\\n    \"$qms\" hook "
            + name
            + words.stream().map(w -> " " + quoted(w)).collect(Collectors.joining())
            + " \"$@\"";
    return """
        #!/bin/sh
        %s
        # Written by git qms hooks install, taken out by git qms hooks uninstall.
        qms=%s
        if [ ! -x "$qms" ]; then
          echo "git-qms: $qms is gone, so the hook %s cannot run" >&2
          echo "fix: install git-qms again, then: git qms hooks install" >&2
          exit 1
        fi
        unset JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS CLASSPATH
        %srun() {
          %s
        }
        before="$0%s"
        %s
        """
        .formatted(
            FORM,
            quoted(executable.toString()),
            name,
            RECEIVING.contains(name) ? path() : "",
            call,
            BEFORE,
            READING.contains(name) ? reading() : plain());
  }

  /** Programs are those of whoever installed the hook, not those of a pusher. */
  private static String path() {
    return "PATH=" + quoted(System.getenv().getOrDefault("PATH", "/usr/bin:/bin")) + "\n";
  }

  private static String kept() {
    return KEPT.stream()
        .map(v -> " \\\n    ${" + v + "+\"" + v + "=$" + v + "\"}")
        .collect(Collectors.joining());
  }

  /** Both hooks read all that git writes. */
  private static String reading() {
    return """
        if [ -x "$before" ]; then
          input=$(cat)
          printf '%s\\n' "$input" | "$before" "$@" || exit
          printf '%s\\n' "$input" | run "$@"
        else
          run "$@"
        fi""";
  }

  private static String plain() {
    return """
        if [ -x "$before" ]; then
          "$before" "$@" || exit
        fi
        run "$@\"""";
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
