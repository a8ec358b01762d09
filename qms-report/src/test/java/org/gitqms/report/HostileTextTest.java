package org.gitqms.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HostileTextTest {

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest
  @Verifies("REQ-VERIFY-012")
  @MethodSource("seeds")
  void text_shows_everything_and_forges_no_line(long seed) {
    HostileText hostile = new HostileText(seed);
    String text = new TextReport(false, true).render(hostile.verification(), hostile.context());

    assertNothingHidden(text);
    assertThat(text.lines()).noneMatch(line -> line.startsWith("::"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void json_still_follows_its_schema(long seed) {
    HostileText hostile = new HostileText(seed);
    String json = new JsonReport().render(hostile.verification(), hostile.context());

    assertNothingHidden(json);
    assertValuesHideNothing(JsonMapper.shared().readTree(json));
    assertThat(Schemas.verificationErrors(json)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void sarif_still_follows_its_schema(long seed) {
    HostileText hostile = new HostileText(seed);
    String sarif = new SarifReport().render(hostile.verification(), hostile.context());

    assertNothingHidden(sarif);
    assertValuesHideNothing(JsonMapper.shared().readTree(sarif));
    assertThat(Schemas.sarifErrors(sarif)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void junit_xml_still_parses(long seed) throws Exception {
    HostileText hostile = new HostileText(seed);
    String xml = new JUnitReport().render(hostile.verification(), hostile.context());

    assertNothingHidden(xml);
    assertThat(Xml.all(Xml.parse(xml), "testcase")).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void annotations_command_nothing_else(long seed) {
    HostileText hostile = new HostileText(seed);
    String text = new AnnotationsReport().render(hostile.verification(), hostile.context());

    assertNothingHidden(text);
    assertThat(text.lines())
        .allMatch(line -> line.matches("::(error|warning|notice) [^:]*title=[A-Za-z0-9-]+::.*"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void markdown_keeps_text_of_others_in_fenced_blocks(long seed) {
    HostileText hostile = new HostileText(seed);
    String text = new MarkdownReport().render(hostile.verification(), hostile.context());

    assertNothingHidden(text);
    assertThat(MarkdownReportTest.outsideOfFences(text))
        .allMatch(
            line ->
                line.matches(
                    "|## git-qms: (accepted|refused)|### Findings|\\| [-A-Za-z0-9:| ]+ \\|"));
  }

  private static void assertValuesHideNothing(JsonNode node) {
    if (node.isString()) {
      assertNothingHidden(node.stringValue());
    }
    node.values().forEach(HostileTextTest::assertValuesHideNothing);
  }

  private static void assertNothingHidden(String text) {
    assertThat(text.codePoints().filter(HostileTextTest::isHidden).toArray()).isEmpty();
    assertThat(new String(text.getBytes(UTF_8), UTF_8)).isEqualTo(text);
  }

  /** Stated apart from the code under test: what a terminal or a reader could be fooled by. */
  private static boolean isHidden(int c) {
    return (c < 0x20 && c != '\n')
        || (c >= 0x7F && c < 0xA0)
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0xFEFF
        || c == 0xFFFE
        || c == 0xFFFF
        || (c >= 0xD800 && c <= 0xDFFF);
  }
}
