package org.gitqms.report.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.gitqms.report.JsonReport;
import org.gitqms.report.Schemas;
import org.gitqms.rules.finding.Verification;
import org.gitqms.trace.Trace;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TraceJsonTest {

  @Test
  void the_form_is_stable_to_the_byte() {
    assertThat(TraceJson.of(Traces.linked(), Traces.CONTEXT))
        .isEqualTo(
            """
            {
              "schemaVersion": 1,
              "tool": {
                "name": "git-qms",
                "version": "0.1.0"
              },
              "holds": true,
              "counts": {
                "requirements": {
                  "demanded": 1,
                  "verified": 0,
                  "linked": 1,
                  "suspect": 0,
                  "failed": 0,
                  "unverified": 0,
                  "withdrawn": 0
                },
                "links": 1,
                "findings": {
                  "error": 0,
                  "warning": 0,
                  "historical": 0
                }
              },
              "areas": [
                {
                  "area": "FLOW",
                  "requirements": {
                    "demanded": 1,
                    "verified": 0,
                    "linked": 1,
                    "suspect": 0,
                    "failed": 0,
                    "unverified": 0,
                    "withdrawn": 0
                  }
                }
              ],
              "requirements": [
                {
                  "id": "REQ-FLOW-001",
                  "specification": "SDLC-FLOW-RS",
                  "state": "linked",
                  "text": "The system does what REQ-FLOW-001 demands.",
                  "title": "",
                  "mark": "0123456789abcdef0123456789abcdef",
                  "verification": "unit test",
                  "place": {
                    "path": "QMS/RS.md",
                    "line": 7,
                    "column": 3
                  },
                  "derivedFrom": [],
                  "verifiedBy": [
                    {
                      "name": "p.FlowTest.runs",
                      "kind": "unit test",
                      "outcome": null,
                      "place": {
                        "path": "src/test/java/p/SomeTest.java",
                        "line": 21,
                        "column": 3
                      }
                    }
                  ]
                }
              ],
              "tests": null,
              "findings": []
            }
            """);
  }

  @Test
  @Verifies("REQ-TRACE-013")
  void output_follows_the_shipped_schema() {
    for (Trace trace : List.of(Traces.EMPTY, Traces.mixed(), Traces.sound(), Traces.linked())) {
      assertThat(errors(TraceJson.of(trace, Traces.CONTEXT))).isEmpty();
    }
  }

  @Test
  void findings_have_the_form_of_the_report_of_a_verification() {
    Verification verification =
        new Verification(
            new Verification.Scope("main", "1", null, 1),
            new Verification.Trust(null, null, 0, null, List.of()),
            new Verification.Tally(Map.of(), Map.of(), Map.of(), Map.of()),
            Traces.mixed().findings());

    assertThat(read(Traces.mixed()).get("findings"))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(new JsonReport().render(verification, Traces.CONTEXT))
                .get("findings"));
  }

  @Test
  void results_and_counts_are_told() {
    JsonNode json = read(Traces.mixed());

    assertThat(json.get("holds").booleanValue()).isFalse();
    assertThat(json.at("/counts/requirements/demanded").intValue()).isEqualTo(6);
    assertThat(json.at("/counts/requirements/withdrawn").intValue()).isEqualTo(1);
    assertThat(json.at("/counts/findings/warning").intValue()).isEqualTo(1);
    assertThat(json.at("/areas/0/area").stringValue()).isEqualTo("AUTH");
    assertThat(json.at("/tests/total/tests").intValue()).isEqualTo(4);
    assertThat(json.at("/tests/suites/1/suite").stringValue()).isEqualTo("unit");
    assertThat(json.at("/tests/suites/1/totals/passed").intValue()).isEqualTo(2);
    assertThat(json.at("/requirements/2/derivedFrom/1").stringValue()).isEqualTo("REQ-AUTH-002");
    assertThat(json.at("/requirements/2/verifiedBy/1/place/line").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"schemaVersion\": 1       | \"schemaVersion\": 2",
        "\"schemaVersion\": 1       | \"schemaVersion\": 1, \"extra\": true",
        "\"holds\": false           | \"holds\": \"no\"",
        "\"demanded\": 6            | \"demanded\": -1",
        "\"state\": \"suspect\"     | \"state\": \"doubtful\"",
        "\"outcome\": \"failed\"    | \"outcome\": \"broken\"",
        "\"kind\": \"unit test\"    | \"kind\": \"guess\"",
        "\"id\": \"REQ-AUTH-001\"   | \"id\": \"AUTH-1\"",
        "\"line\": 21,              | ''",
        "\"line\": 21               | \"line\": 0",
        "\"rule\": \"QMS-608\"      | \"rule\": \"608\"",
        "\"skipped\": 1             | \"skipped\": null"
      })
  void a_broken_document_fails_the_schema(String sound, String broken) {
    String json = TraceJson.of(Traces.mixed(), Traces.CONTEXT);

    assertThat(json).contains(sound);
    assertThat(errors(json.replace(sound, broken))).isNotEmpty();
  }

  @Test
  void the_schema_describes_every_field_and_allows_no_other() throws IOException {
    try (InputStream in = TraceJson.class.getResourceAsStream(TraceJson.SCHEMA)) {
      everyObjectIsClosedAndDescribed(JsonMapper.shared().readTree(in));
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void hostile_text_still_follows_the_schema(long seed) {
    Trace trace = Traces.hostile(seed);
    String json = TraceJson.of(trace, Traces.CONTEXT);

    Hidden.assertNone(json);
    assertValuesHideNothing(JsonMapper.shared().readTree(json));
    assertThat(errors(json)).isEmpty();
    assertThat(json).isEqualTo(TraceJson.of(Traces.hostile(seed), Traces.CONTEXT));
  }

  private static void assertValuesHideNothing(JsonNode node) {
    if (node.isString()) {
      Hidden.assertNone(node.stringValue());
    }
    node.values().forEach(TraceJsonTest::assertValuesHideNothing);
  }

  private static void everyObjectIsClosedAndDescribed(JsonNode node) {
    JsonNode properties = node.get("properties");
    if (properties != null) {
      assertThat(node.get("additionalProperties").booleanValue()).isFalse();
      assertThat(node.get("required")).hasSameSizeAs(properties.values());
      properties.forEach(property -> assertThat(property.has("description")).isTrue());
    }
    node.values().forEach(TraceJsonTest::everyObjectIsClosedAndDescribed);
  }

  private static JsonNode read(Trace trace) {
    return JsonMapper.shared().readTree(TraceJson.of(trace, Traces.CONTEXT));
  }

  private static List<Error> errors(String json) {
    return Schemas.errors(TraceJson.class, TraceJson.SCHEMA, json);
  }
}
