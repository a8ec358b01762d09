package org.gitqms.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.Verification;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {

  private static final Verification EVERYTHING =
      Results.of(
          Results.inFile(),
          Results.inCommit(),
          Results.warning(),
          Results.historical(),
          Results.inFile().at(Location.of("README.md")),
          Finding.error(Results.SIGNATURE, "unsigned", "sign it"));

  @Test
  void the_form_is_stable_to_the_byte() {
    assertThat(render(Results.unpinned(Results.inFile())))
        .isEqualTo(
            """
            {
              "schemaVersion": 1,
              "tool": {
                "name": "git-qms",
                "version": "0.1.0"
              },
              "outcome": "refused",
              "scope": {
                "ref": "refs/heads/main",
                "tip": "9999999999999999999999999999999999999999",
                "base": null,
                "commits": 42
              },
              "trust": {
                "statement": "refused; root not pinned",
                "pinned": false,
                "root": null,
                "genesis": "1111111111111111111111111111111111111111",
                "ungovernedAncestors": 0,
                "governedFrom": null,
                "notes": []
              },
              "tally": {
                "events": {
                  "approve": 2,
                  "checkin": 9
                },
                "documents": {
                  "EFFECTIVE": 3
                },
                "reviewsByKind": {
                  "agent": 3,
                  "human": 7
                },
                "approvalsByKind": {
                  "human": 2
                },
                "imported": {
                  "reviews": 0,
                  "approvals": 0,
                  "standing": "attested, not verified"
                }
              },
              "counts": {
                "error": 1,
                "warning": 0,
                "historical": 0
              },
              "findings": [
                {
                  "rule": "QMS-304",
                  "severity": "error",
                  "commit": "abcdef0123456789abcdef0123456789abcdef01",
                  "document": "CR-001",
                  "place": {
                    "path": "QMS/CR/CR-001/CR-001.draft.md",
                    "line": 12,
                    "column": 3
                  },
                  "message": "item EI-2 has no evidence",
                  "fix": "git qms checkout CR-001"
                }
              ]
            }
            """);
  }

  @Test
  @Verifies("REQ-VERIFY-011")
  void output_follows_the_shipped_schema() {
    assertThat(Schemas.verificationErrors(render(EVERYTHING))).isEmpty();
    assertThat(Schemas.verificationErrors(render(Results.of()))).isEmpty();
    assertThat(Schemas.verificationErrors(render(Results.unpinned()))).isEmpty();
    assertThat(Schemas.verificationErrors(render(Results.unpinned(Results.inFile())))).isEmpty();
    assertThat(Schemas.verificationErrors(render(Results.range(null)))).isEmpty();
    assertThat(Schemas.verificationErrors(render(Results.range(Results.GENESIS)))).isEmpty();
    assertThat(Schemas.verificationErrors(render(Results.rooted(Results.TIP, Results.inFile()))))
        .isEmpty();
  }

  @Test
  void a_root_that_is_not_genesis_is_told_and_is_not_pinned() {
    JsonNode trust =
        JsonMapper.shared()
            .readTree(render(Results.rooted(Results.TIP, Results.inCommit())))
            .get("trust");

    assertThat(trust.get("statement").stringValue())
        .isEqualTo("refused; root pinned, genesis differs");
    assertThat(trust.get("pinned").booleanValue()).isFalse();
    assertThat(trust.get("root").stringValue()).isEqualTo(Results.TIP);
    assertThat(trust.get("genesis").stringValue()).isEqualTo(Results.GENESIS);
  }

  @Test
  void a_range_with_a_pinned_root_says_what_was_taken_as_given() {
    JsonNode trust =
        JsonMapper.shared().readTree(render(Results.range(Results.GENESIS))).get("trust");

    assertThat(trust.get("statement").stringValue())
        .isEqualTo("root pinned, state at abcdef012345 taken as given");
    assertThat(trust.get("pinned").booleanValue()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"schemaVersion\": 1      | \"schemaVersion\": 2",
        "\"schemaVersion\": 1      | \"schemaVersion\": 1, \"extra\": true",
        "\"severity\": \"error\"   | \"severity\": \"fatal\"",
        "\"rule\": \"QMS-304\"     | \"rule\": \"304\"",
        "\"commits\": 42           | \"commits\": -1",
        "\"commits\": 42           | \"commits\": \"42\"",
        "\"line\": 12,             | ''",
        "\"outcome\": \"refused\", | ''",
        "\"line\": 12              | \"line\": 0",
        "\"statement\": \"refused; root pinned\" | \"statement\": \"trust me\""
      })
  void a_broken_document_fails_the_schema(String sound, String broken) {
    String json = render(EVERYTHING);

    assertThat(json).contains(sound);
    assertThat(Schemas.verificationErrors(json.replace(sound, broken))).isNotEmpty();
  }

  @Test
  void the_schema_describes_every_field_and_allows_no_other() {
    try (var in = JsonReport.class.getResourceAsStream(JsonReport.SCHEMA)) {
      JsonNode schema = JsonMapper.shared().readTree(in);
      everyObjectIsClosedAndDescribed(schema);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void what_is_not_known_is_null_and_never_left_out() {
    JsonNode finding =
        JsonMapper.shared()
            .readTree(render(Results.of(Finding.error(Results.SIGNATURE, "unsigned", "sign it"))))
            .get("findings")
            .get(0);

    assertThat(finding.get("commit").isNull()).isTrue();
    assertThat(finding.get("document").isNull()).isTrue();
    assertThat(finding.get("place").isNull()).isTrue();
  }

  private static void everyObjectIsClosedAndDescribed(JsonNode node) {
    JsonNode properties = node.get("properties");
    if (properties != null) {
      assertThat(node.get("additionalProperties").booleanValue()).isFalse();
      assertThat(node.get("required")).hasSameSizeAs(properties.values());
      properties.forEach(property -> assertThat(property.has("description")).isTrue());
    }
    node.values().forEach(JsonReportTest::everyObjectIsClosedAndDescribed);
  }

  private static String render(Verification verification) {
    return new JsonReport().render(verification, Results.CONTEXT);
  }
}
