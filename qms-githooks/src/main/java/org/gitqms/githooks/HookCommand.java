package org.gitqms.githooks;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gitqms.githooks.client.ClientHook;
import org.gitqms.githooks.server.ServerHook;

/**
 * {@code git-qms hook NAME}: what the installed hooks call. It is no command of the command line,
 * since reading that would take longer than many a hook.
 */
final class HookCommand {

  /** The word that leads here. */
  static final String NAME = "hook";

  private HookCommand() {}

  /** True if the words of a process call a hook. */
  static boolean isAskedFor(String... words) {
    return words.length > 0 && words[0].equals(NAME);
  }

  /** Runs a hook of this process; gives the exit code. */
  static int run(String... words) {
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    return run(System.getenv(), System.in, err, Instant.now(), List.of(words));
  }

  static int run(
      Map<String, String> environment,
      InputStream in,
      PrintStream err,
      Instant now,
      List<String> words) {
    String hook = words.size() > 1 ? words.get(1) : "";
    List<String> options = words.subList(Math.min(2, words.size()), words.size());
    return switch (hook) {
      case "pre-receive" -> new ServerHook(environment, in, err, now).preReceive(options);
      case "post-receive" -> new ServerHook(environment, in, err, now).postReceive(options);
      default ->
          ClientHook.named(hook)
              .map(client -> client.run(environment, in, err, options))
              .orElseGet(() -> unknown(hook, err));
    };
  }

  private static int unknown(String hook, PrintStream err) {
    err.println("git-qms: there is no hook '" + hook + "'");
    err.println("fix: git qms hooks check");
    return ExitCode.INTERNAL;
  }
}
