package org.gitqms.githooks.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the guides works: every command in them, one guide after the other. */
@Tag("long")
class GuidesTest {

  private static final List<String> GUIDES =
      List.of("quick-start", "author", "reviewer", "quality", "administrator");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\n(.*?)^```$");

  @TempDir private Path home;

  @BeforeAll
  static void needsTheExecutable() {
    assumeTrue(Boolean.getBoolean("qms.built"), "skipped: the file is not built in this phase yet");
  }

  @Test
  @Verifies("REQ-DESK-002")
  void every_command_of_the_guides_works_in_their_order() throws Exception {
    Path script = home.resolve("guides.sh");
    StringBuilder commands = new StringBuilder("set -eux\n");
    for (String guide : GUIDES) {
      commands.append("# ").append(guide).append('\n').append(blocks(guide));
    }
    Files.writeString(script, commands);
    Run run = Run.of(home, environment(), List.of("sh", script.toString())).succeeds();
    assertThat(run.out())
        .contains("qms: approve SOP-008, 0.2 -> 1.0", "qms: approve CR-001", "ACCEPTED: no errors");
  }

  private static String blocks(String guide) throws IOException {
    String page = Files.readString(Path.of("../docs/guides/" + guide + ".md"));
    StringBuilder blocks = new StringBuilder();
    Matcher block = BLOCK.matcher(page);
    while (block.find()) {
      blocks.append(block.group(1));
    }
    assertThat(blocks).as(guide).isNotEmpty();
    return blocks.toString();
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    environment.put("HOME", home.toString());
    environment.put(
        "PATH",
        Office.EXECUTABLE.getParent()
            + ":"
            + System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("LC_ALL", "C.UTF-8");
    return environment;
  }
}
