package org.gitqms.githooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gitqms.rules.policy.Seed;
import org.junit.jupiter.api.Test;

/**
 * The procedures of this project and those that a new repository gets are the same: two copies that
 * drift apart are how INV-013 came about.
 */
final class OwnProceduresTest {

  private static final Pattern COMMAND = Pattern.compile("git qms ([a-z-]+)");

  /** What the procedures may ask people to type. */
  private static final Set<String> COMMANDS =
      Set.of(
          "abandon",
          "add",
          "approve",
          "assign",
          "attest",
          "cancel",
          "checkin",
          "checkout",
          "close",
          "comments",
          "create",
          "discard",
          "doctor",
          "er",
          "govern",
          "history",
          "hooks",
          "inbox",
          "interact",
          "namespace",
          "policy",
          "read",
          "reassign",
          "reject",
          "release",
          "release-check",
          "revert",
          "review",
          "route",
          "scope",
          "status",
          "undo",
          "user",
          "trace",
          "var",
          "verify",
          "withdraw",
          "workspace");

  @Test
  void shipped_and_own_procedures_are_the_same_byte_for_byte() throws IOException {
    assertThat(own()).isEqualTo(shipped());
  }

  @Test
  void procedures_name_only_commands_that_there_are() {
    shipped()
        .forEach(
            (path, text) ->
                assertThat(COMMAND.matcher(text).results().map(OwnProceduresTest::command))
                    .as(path)
                    .isNotEmpty()
                    .isSubsetOf(COMMANDS));
  }

  private static String command(MatchResult match) {
    return match.group(1);
  }

  private static Map<String, String> shipped() {
    Map<String, String> texts = new TreeMap<>();
    Seed.procedures()
        .forEach(
            (path, content) ->
                texts.put(path, new String(content.bytes(), StandardCharsets.ISO_8859_1)));
    return texts;
  }

  /** Every file there, also one that is not shipped; each byte as one character. */
  private static Map<String, String> own() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SourceTree.ROOT.resolve("QMS/SOP"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = SourceTree.ROOT.relativize(file).toString().replace('\\', '/');
        texts.put(path, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return texts;
  }
}
