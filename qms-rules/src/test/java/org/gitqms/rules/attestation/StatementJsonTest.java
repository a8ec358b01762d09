package org.gitqms.rules.attestation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitqms.rules.result.Outcome;
import org.gitqms.rules.result.TestResult;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementJsonTest {

  private static final Statement MADE = Statements.made("a".repeat(40));
  private static final String TEXT = new String(StatementJson.write(MADE), UTF_8);

  @Test
  void a_statement_is_an_in_toto_statement_with_every_test_in_it() {
    assertThat(TEXT)
        .startsWith("{\n  \"_type\": \"https://in-toto.io/Statement/v1\",\n  \"subject\": [")
        .contains("\"gitCommit\": \"" + "c".repeat(40) + "\"")
        .contains("\"gitTree\": \"" + "d".repeat(40) + "\"")
        .contains("\"name\": \"governed code of FLOW\"")
        .contains("\"predicateType\": \"urn:git-qms:test-results:1\"")
        .contains("\"path\": \".github/workflows/ci.yml\"")
        .contains("\"run\": \"4711\",\n    \"attempt\": 1,")
        .contains("\"result\": \"passed\"", "\"result\": \"failed\"", "\"result\": \"skipped\"")
        .endsWith("}\n");
  }

  @Test
  void what_was_written_is_read_again() {
    assertThat(StatementJson.read(StatementJson.write(MADE))).contains(MADE);
    assertThat(MADE.totalsText()).isEqualTo("1 passed, 1 failed, 1 skipped");
    assertThat(MADE.results().find("a.T.passes")).isPresent();
  }

  @ParameterizedTest
  @Verifies("REQ-EVID-004")
  @CsvSource({
    "passed, PASSED",
    "\"attempt\": 1, \"attempt\": 0",
    "\"attempt\": 1, \"attempt\": 10000",
    "\"attempt\": 1, \"attempt\": \"1\"",
    "4711, ../../x",
    "dddddddd, DDDDDDDD",
    "Statement/v1, Statement/v2",
    "results:1, results:2",
    "\"class\", \"clasz\"",
    "\"predicate\":, \"more\": 1; \"predicate\":",
    "failed, gone"
  })
  void anything_else_is_no_statement(String from, String to) {
    String other = TEXT.replace(from, to.replace(';', ','));
    assertThat(other).isNotEqualTo(TEXT);
    assertThat(StatementJson.read(other.getBytes(UTF_8))).isEmpty();
  }

  @Test
  void other_blanks_a_cut_text_and_deep_nesting_are_no_statement() {
    assertThat(StatementJson.read(TEXT.strip().getBytes(UTF_8))).isEmpty();
    assertThat(StatementJson.read(TEXT.replace("\n", "\r\n").getBytes(UTF_8))).isEmpty();
    for (int length = 0; length < TEXT.length(); length += 37) {
      assertThat(StatementJson.read(TEXT.substring(0, length).getBytes(UTF_8))).isEmpty();
    }
    assertThat(StatementJson.read("[".repeat(100_000).getBytes(UTF_8))).isEmpty();
    assertThat(StatementJson.read(new byte[StatementJson.LARGEST + 1])).isEmpty();
  }

  @Test
  void the_order_of_tests_is_kept_and_the_same_test_may_stand_twice() {
    List<TestResult> tests =
        List.of(
            new TestResult("b.T", "x", Outcome.FLAKY),
            new TestResult("a.T", "x", Outcome.ERROR),
            new TestResult("b.T", "x", Outcome.FLAKY));
    Statement made = Statements.made("a".repeat(40), tests);
    assertThat(StatementJson.read(StatementJson.write(made)).orElseThrow().suites().get("core"))
        .isEqualTo(tests);
  }
}
