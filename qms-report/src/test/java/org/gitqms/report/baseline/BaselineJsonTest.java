package org.gitqms.report.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.LongStream;
import org.gitqms.report.Schemas;
import org.gitqms.rules.baseline.BaselineDiff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BaselineJsonTest {

  @Test
  void the_form_is_stable_to_the_byte() {
    assertThat(BaselineJson.of(Diffs.same(), Diffs.CONTEXT))
        .isEqualTo(
            """
            {
              "schemaVersion": 1,
              "tool": {
                "name": "git-qms",
                "version": "0.1.0"
              },
              "before": {
                "revision": "v1",
                "commit": "1111111111111111111111111111111111111111"
              },
              "after": {
                "revision": "main",
                "commit": "2222222222222222222222222222222222222222"
              },
              "differs": false,
              "systems": [
                {
                  "specification": "SDLC-ABC-RS",
                  "before": {
                    "version": "1.0",
                    "matrix": "SDLC-ABC-RTM",
                    "matrixVersion": "1.0",
                    "qualifiedCommit": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                    "attempts": 2,
                    "unread": 0
                  },
                  "after": {
                    "version": "1.0",
                    "matrix": "SDLC-ABC-RTM",
                    "matrixVersion": "1.0",
                    "qualifiedCommit": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                    "attempts": 2,
                    "unread": 0
                  },
                  "unchanged": 7,
                  "requirements": []
                }
              ],
              "tests": [
                {
                  "specifications": [
                    "SDLC-ABC-RS"
                  ],
                  "comparedBy": "evidence",
                  "unchanged": 9,
                  "changes": []
                }
              ],
              "documents": []
            }
            """);
  }

  @Test
  void output_follows_the_shipped_schema() {
    for (BaselineDiff diff : List.of(Diffs.same(), Diffs.mixed())) {
      assertThat(errors(BaselineJson.of(diff, Diffs.CONTEXT))).isEmpty();
    }
  }

  @Test
  void what_is_not_there_is_null() {
    JsonNode json = JsonMapper.shared().readTree(BaselineJson.of(Diffs.mixed(), Diffs.CONTEXT));
    assertThat(json.get("differs").booleanValue()).isTrue();
    assertThat(json.at("/systems/1/before/version").isNull()).isTrue();
    assertThat(json.at("/systems/0/requirements/0/fields/0/before").isNull()).isTrue();
    assertThat(json.at("/systems/0/requirements/1/before").isNull()).isTrue();
    assertThat(json.at("/systems/0/requirements/1/after").stringValue()).isEqualTo("It opens");
    assertThat(json.at("/systems/0/requirements/4/because/0").stringValue()).isEqualTo("REQ-A-001");
    assertThat(json.at("/tests/0/changes/2/after").stringValue()).isEqualTo("failed");
    assertThat(json.at("/tests/1/changes/0/suite").isNull()).isTrue();
    assertThat(json.at("/documents/2/after").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"schemaVersion\": 1       | \"schemaVersion\": 2",
        "\"schemaVersion\": 1       | \"schemaVersion\": 1, \"extra\": true",
        "\"differs\": true          | \"differs\": \"no\"",
        "\"change\": \"derived\"    | \"change\": \"guessed\"",
        "\"change\": \"outcome\"    | \"change\": \"changed\"",
        "\"change\": \"gone\"       | \"change\": \"lost\"",
        "\"comparedBy\": \"matrix\" | \"comparedBy\": \"names\"",
        "\"after\": \"failed\"      | \"after\": \"broken\"",
        "\"id\": \"REQ-A-001\"      | \"id\": \"A-1\"",
        "\"attempts\": 2            | \"attempts\": -1",
        "\"version\": \"2.0\"       | \"version\": \"two\""
      })
  void a_broken_document_fails_the_schema(String sound, String broken) {
    String json = BaselineJson.of(Diffs.mixed(), Diffs.CONTEXT);

    assertThat(json).contains(sound);
    assertThat(errors(json.replace(sound, broken))).isNotEmpty();
  }

  @Test
  void the_schema_describes_every_field_and_allows_no_other() throws IOException {
    try (InputStream in = BaselineJson.class.getResourceAsStream(BaselineJson.SCHEMA)) {
      everyObjectIsClosedAndDescribed(JsonMapper.shared().readTree(in));
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void hostile_text_still_follows_the_schema(long seed) {
    String json = BaselineJson.of(Diffs.hostile(seed), Diffs.CONTEXT);

    assertThat(json.codePoints()).noneMatch(c -> Character.isISOControl(c) && c != '\n');
    assertThat(errors(json)).isEmpty();
  }

  private static void everyObjectIsClosedAndDescribed(JsonNode node) {
    JsonNode properties = node.get("properties");
    if (properties != null) {
      assertThat(node.get("additionalProperties").booleanValue()).isFalse();
      assertThat(node.get("required")).hasSameSizeAs(properties.values());
      properties.forEach(property -> assertThat(property.has("description")).isTrue());
    }
    node.values().forEach(BaselineJsonTest::everyObjectIsClosedAndDescribed);
  }

  private static List<Error> errors(String json) {
    return Schemas.errors(BaselineJson.class, BaselineJson.SCHEMA, json);
  }
}
