package org.gitqms.rules.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gitqms.rules.finding.Finding;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes, there are findings or none, soon, and never an exception. */
final class HostileTextTest {

  private static final Duration SOON = Duration.ofSeconds(15);
  private static final int MANY = 50_000;
  private static final String HEAD =
      """
      ---
      title: T
      revision_summary: S
      ---
      # CR-001: T

      """;

  static Stream<Arguments> shapes() {
    return Stream.of(
            shape(">"),
            shape("> "),
            shape("- "),
            shape(">- "),
            shape("1. "),
            shape("["),
            shape("!["),
            shape("[a]("),
            shape("[a][b]"),
            shape("[a](b) "),
            shape("[a](b \""),
            shape("*a "),
            shape("*"),
            shape("a_"),
            shape("<"),
            shape("a <? "),
            shape("a <![CDATA[ "),
            shape("a <!-- "),
            shape("<!--\n"),
            shape("<a b=\""),
            shape("&#x"),
            shape("\\"),
            shape("`a``a"),
            shape("|"),
            shape("| a | b |\n"),
            shape("|---|\n"),
            shape("[a]: x\n"),
            shape("[CR-001]: \n"),
            shape("```\n"),
            shape("<div>\n\n"),
            shape("# # #\n"),
            shape("a\n=\n"),
            shape("\n"),
            shape(" "),
            shape("\t"),
            shape("{{"),
            shape("{{a"),
            shape("[TBD "),
            shape("\"TBD "),
            shape("CR-001-VAR-001-"),
            shape("TEMPLATE-A"),
            shape("a\u0301\u0323"),
            shape("\u0323\u0301"),
            shape("\u200B"),
            Arguments.of("wide delimiter row", "|a".repeat(MANY) + "\n" + "|-".repeat(MANY)),
            Arguments.of("long number", "# CR-001 " + "1.".repeat(MANY) + " Purpose"),
            Arguments.of("numbered heading", "## " + "1.".repeat(MANY) + " Purpose"),
            Arguments.of("long id", "CR-001" + "-VAR-001".repeat(MANY)),
            Arguments.of("long link", "[a](CR-001" + "-VAR-001".repeat(MANY) + ".md)"),
            Arguments.of("long anchor", "[a](#" + "%20".repeat(MANY) + ")"),
            Arguments.of("deep lists", deepLists(2000)),
            Arguments.of("backtick runs", backticks()))
        .flatMap(
            shape ->
                Stream.of(
                    shape,
                    Arguments.of(
                        shape.get()[0] + " in a table",
                        "| a |\n|---|\n| " + shape.get()[1] + " |\n")));
  }

  private static Arguments shape(String part) {
    return Arguments.of("<" + part.replace("\n", "\\n") + ">", part.repeat(MANY));
  }

  private static String deepLists(int levels) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < levels; i++) {
      text.append("  ".repeat(i)).append("- a\n");
    }
    return text.toString();
  }

  private static String backticks() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; text.length() < MANY; i++) {
      text.append("`".repeat(i)).append('a');
    }
    return text.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void any_shape_of_text_is_judged_soon(String name, String body) {
    Assertions.assertTimeoutPreemptively(
        SOON, () -> assertThat(check((HEAD + body + "\n"))).hasSizeLessThan(600));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void any_shape_of_frontmatter_is_judged_soon(String name, String body) {
    Assertions.assertTimeoutPreemptively(
        SOON,
        () -> {
          assertThat(check("---\ntitle: " + body + "\n---\n")).isNotEmpty();
          assertThat(check("---\n" + body.substring(0, 8000) + "\n---\n")).isNotEmpty();
        });
  }

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void random_markup_is_judged(int seed) {
    Random random = new Random(seed);
    String[] parts = {
      "---\n",
      "title: ",
      "# ",
      "| ",
      "|---|",
      "\n",
      "\n\n",
      "> ",
      "- ",
      "  ",
      "*",
      "`",
      "```\n",
      "[a]",
      "(#b)",
      "[",
      "]",
      "(",
      ")",
      "<b>",
      "<!-- guidance: x -->",
      "<!--",
      "-->",
      "&#0;",
      "&amp;",
      "CR-001",
      "{{a}}",
      "\\",
      "\t",
      "\u00E9",
      "e\u0301",
      "\uD83D\uDE00",
      "TBD",
      "[DATE]",
      "1. ",
      "    ",
      "~~~\n",
      "![x](y)",
      "<http://a.b>",
      "[a]: <b> 'c'\n",
      "=\n",
      "_",
      "\"",
      "'",
      ": ",
      "&x",
      "*x"
    };
    StringBuilder text = new StringBuilder(random.nextBoolean() ? HEAD : "");
    for (int i = 0; i < 200; i++) {
      text.append(parts[random.nextInt(parts.length)]);
    }

    assertThat(check(text.toString()))
        .allMatch(f -> f.location().isPresent())
        .noneMatch(f -> f.message().contains("the markdown parser cannot"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void random_bytes_are_judged(int seed) {
    Random random = new Random(seed);
    byte[] bytes = new byte[random.nextInt(400)];
    random.nextBytes(bytes);

    assertThat(
            DocumentCheck.check(
                new DocumentText("QMS/CR/CR-001/CR-001.md", bytes), Expectation.of("CR-001")))
        .isNotEmpty();
  }

  private static List<Finding> check(String text) {
    return DocumentCheck.check(
        new DocumentText("QMS/CR/CR-001/CR-001.md", text.getBytes(StandardCharsets.UTF_8)),
        Expectation.of("CR-001").whenRouted().requiring(List.of("Purpose")));
  }
}
