package org.gitqms.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.rules.finding.Finding;
import org.gitqms.rules.finding.Location;
import org.gitqms.rules.finding.RuleId;
import org.gitqms.rules.finding.Verification;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {

  private static final Verification EVERYTHING =
      Results.of(
          Results.inFile(),
          Results.inCommit(),
          Results.warning(),
          Results.historical(),
          Results.inFile().at(Location.of("a b.md")),
          Finding.error(new RuleId("QMS-999"), "unlisted", ""));

  @Test
  @Verifies("REQ-VERIFY-011")
  void output_follows_the_published_schema() {
    assertThat(Schemas.sarifErrors(render(EVERYTHING))).isEmpty();
    assertThat(Schemas.sarifErrors(render(Results.unpinned()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\": \"2.1.0\"  | \"version\": \"2.2\"",
        "\"version\": \"2.1.0\"  | \"version\": \"2.1.0\", \"extra\": 1",
        "\"version\": \"2.1.0\", | ''",
        "\"level\": \"error\"    | \"level\": \"fatal\"",
        "\"startLine\": 12       | \"startLine\": 0",
        "\"uri\": \"a%20b.md\"   | \"uri\": \"a b.md\"",
        "\"executionSuccessful\": true, | ''"
      })
  void a_broken_document_fails_the_published_schema(String sound, String broken) {
    String sarif = render(EVERYTHING);

    assertThat(sarif).contains(sound);
    assertThat(Schemas.sarifErrors(sarif.replace(sound, broken))).isNotEmpty();
  }

  @Test
  void only_the_rules_used_are_listed_and_each_result_points_at_its_own() {
    JsonNode run = run(EVERYTHING);
    JsonNode rules = run.at("/tool/driver/rules");

    assertThat(rules.values())
        .extracting(rule -> rule.get("id").stringValue())
        .containsExactly("QMS-291", "QMS-304", "QMS-701", "QMS-999");
    for (JsonNode result : run.get("results")) {
      assertThat(rules.get(result.get("ruleIndex").intValue()).get("id"))
          .isEqualTo(result.get("ruleId"));
    }
  }

  @Test
  void a_rule_carries_its_title_description_and_page() {
    JsonNode rule = run(Results.of(Results.inFile())).at("/tool/driver/rules/0");

    assertThat(rule.at("/shortDescription/text").stringValue()).isEqualTo("evidence");
    assertThat(rule.at("/fullDescription/text").stringValue()).isEqualTo("Each item has evidence.");
    assertThat(rule.at("/help/text").stringValue()).contains("docs/rules/QMS-304.md");
  }

  @Test
  void the_weights_are_error_warning_and_note() {
    assertThat(
            run(Results.of(Results.inFile(), Results.warning(), Results.historical()))
                .get("results")
                .values())
        .extracting(result -> result.get("level").stringValue())
        .containsExactly("error", "warning", "note");
  }

  @Test
  void a_result_tells_the_place_the_message_and_the_fix() {
    JsonNode result = result(Results.inFile());

    assertThat(result.at("/message/text").stringValue())
        .isEqualTo("item EI-2 has no evidence\nfix: git qms checkout CR-001");
    JsonNode physical = result.at("/locations/0/physicalLocation");
    assertThat(physical.at("/artifactLocation/uri").stringValue())
        .isEqualTo("QMS/CR/CR-001/CR-001.draft.md");
    assertThat(physical.at("/artifactLocation/uriBaseId").stringValue()).isEqualTo("%SRCROOT%");
    assertThat(physical.at("/region/startLine").intValue()).isEqualTo(12);
    assertThat(physical.at("/region/startColumn").intValue()).isEqualTo(3);
    assertThat(result.at("/properties/commit").stringValue()).isEqualTo(Results.COMMIT);
    assertThat(result.at("/properties/document").stringValue()).isEqualTo("CR-001");
  }

  @Test
  void a_line_or_column_that_is_not_known_is_not_invented() {
    JsonNode file = result(Results.inFile().at(Location.of("a.md")));
    JsonNode line = result(Results.inFile().at(Location.of("a.md", 4)));

    assertThat(file.at("/locations/0/physicalLocation").has("region")).isFalse();
    assertThat(line.at("/locations/0/physicalLocation/region").has("startColumn")).isFalse();
  }

  @Test
  void a_finding_without_a_file_is_located_at_its_commit() {
    JsonNode location = result(Results.inCommit()).at("/locations/0/logicalLocations/0");

    assertThat(location.get("fullyQualifiedName").stringValue()).isEqualTo(Results.COMMIT);
  }

  @Test
  void the_fingerprint_holds_when_the_line_moves_and_differs_for_another_finding() {
    Finding finding = Results.inFile();

    assertThat(fingerprint(finding.at(new Location("other.md", 99, 1))))
        .isEqualTo(fingerprint(finding));
    assertThat(fingerprint(finding.in(Results.TIP))).isNotEqualTo(fingerprint(finding));
    assertThat(fingerprint(finding.about("CR-002"))).isNotEqualTo(fingerprint(finding));
    assertThat(fingerprint(Results.inCommit())).isNotEqualTo(fingerprint(finding));
  }

  @Test
  void the_exit_code_follows_the_outcome() {
    assertThat(run(Results.of()).at("/invocations/0/exitCode").intValue()).isZero();
    assertThat(run(Results.of(Results.warning())).at("/invocations/0/exitCode").intValue())
        .isZero();
    assertThat(run(Results.of(Results.inFile())).at("/invocations/0/exitCode").intValue())
        .isEqualTo(1);
  }

  @Test
  void the_limits_of_the_result_go_with_the_run() {
    assertThat(run(Results.unpinned()).at("/properties/summary").values())
        .extracting(JsonNode::stringValue)
        .contains("trust: consistent, not authenticated");
    assertThat(run(Results.range(Results.GENESIS)).at("/properties/summary").values())
        .extracting(JsonNode::stringValue)
        .contains("trust: root pinned, state at abcdef012345 taken as given");
    assertThat(
            run(Results.range(Results.GENESIS))
                .at("/invocations/0/exitCodeDescription")
                .stringValue())
        .endsWith("(root pinned, state at abcdef012345 taken as given)");
  }

  private static String fingerprint(Finding finding) {
    return result(finding).at("/partialFingerprints/gitQms~1v1").stringValue();
  }

  private static JsonNode result(Finding finding) {
    return run(Results.of(finding)).at("/results/0");
  }

  private static JsonNode run(Verification verification) {
    return JsonMapper.shared().readTree(render(verification)).at("/runs/0");
  }

  private static String render(Verification verification) {
    return new SarifReport().render(verification, Results.CONTEXT);
  }
}
