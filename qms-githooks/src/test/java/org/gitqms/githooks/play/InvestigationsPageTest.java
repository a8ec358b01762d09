package org.gitqms.githooks.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.gitqms.githooks.SourceTree;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page of the investigations is made from their tests. */
@Tag("long")
class InvestigationsPageTest {

  /** Set to write the page instead of comparing it. */
  private static final String WRITE = "qms.write.pages";

  private static final String HEAD =
      """
      # The fourteen investigations

      The older system, whose rules git-qms took over, opened an investigation for each real failure of its process. A machine could have stopped every one of them. `InvestigationsTest` plays each again, with real keys, commits and pushes: the server's hook refuses the push by the rule named here, and `git qms verify` finds the same rule in the same history where no hook stood. In a twin of each play the same is done right, and is accepted.

      | Investigation | What happened | Refused by | Test |
      | --- | --- | --- | --- |
      """;

  private static final String TAIL =
      """

      This table is written from the tests. Play them:

      ```sh
      mvn verify
      ```
      """;

  @Test
  void the_page_says_what_the_tests_play() throws IOException {
    Path page = SourceTree.ROOT.resolve("docs/investigations.md");
    if (Boolean.getBoolean(WRITE)) {
      Files.writeString(page, text());
    }
    assertThat(page).as("write it with -D%s=true", WRITE).hasContent(text());
  }

  @Test
  @Verifies("REQ-BUILD-004")
  void all_fourteen_are_played() {
    List<Integer> numbers =
        plays().stream().map(play -> investigation(play).number()).distinct().toList();

    assertThat(numbers).containsExactlyElementsOf(IntStream.rangeClosed(1, 14).boxed().toList());
  }

  private static String text() {
    StringBuilder text = new StringBuilder(HEAD);
    for (Method play : plays()) {
      Investigation about = investigation(play);
      text.append(
          String.format(
              "| INV-%03d | %s | [%s](rules/%s.md) | `%s` |%n",
              about.number(), about.failure(), about.rule(), about.rule(), play.getName()));
    }
    return text + TAIL;
  }

  private static List<Method> plays() {
    return Arrays.stream(InvestigationsTest.class.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Investigation.class))
        .sorted(
            Comparator.comparingInt((Method m) -> investigation(m).number())
                .thenComparing(Method::getName))
        .toList();
  }

  private static Investigation investigation(Method play) {
    return Objects.requireNonNull(play.getAnnotation(Investigation.class));
  }
}
