package org.gitqms.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about the goal, {@code docs/maven.md}, is about this goal. */
class PageTest {

  private static final Path PAGE = Path.of("..", "docs", "maven.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(qms\\.\\w+)` \\|");
  private static final Pattern PARAMETER = Pattern.compile("\\$\\{(qms\\.\\w+)}");

  @Test
  void the_page_has_a_row_for_each_parameter_and_no_other() throws IOException {
    assertThat(found(ROW, Files.readString(PAGE)))
        .isNotEmpty()
        .isEqualTo(found(PARAMETER, descriptor()));
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> names = new TreeSet<>();
    pattern.matcher(text).results().map((MatchResult r) -> r.group(1)).forEach(names::add);
    return names;
  }

  private static String descriptor() throws IOException {
    try (InputStream in = VerifyMojo.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
