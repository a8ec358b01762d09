package org.gitqms.githooks.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.util.List;
import org.gitqms.report.forge.Ruleset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check of requests is one: what is wrong by GitHub's published schema is found. */
class PublishedSchemaTest {

  private static final URI ALL = URI.create("/repos/o/r/rulesets");
  private static final String GROWING =
      new Ruleset.Growing("main", List.of("verify"), 15368, true).json();

  @BeforeEach
  void known() {
    assumeTrue(FakeGitHub.knowsSchema(), "skipped: .ci/github-schema has not run");
  }

  @Test
  void our_rulesets_are_as_published() {
    assertThat(mistakes("POST", ALL, GROWING)).isEmpty();
    assertThat(mistakes("PUT", URI.create(ALL + "/7"), GROWING)).isEmpty();
    assertThat(mistakes("POST", ALL, new Ruleset.DeployKeyOnly("main").json())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "non_fast_forward,no_force",
    "'\"active\"','\"on\"'",
    "'\"target\"','\"targets\"'",
    "'\"integration_id\": 15368','\"integration_id\": \"15368\"'",
    "strict_required_status_checks_policy,strict",
    "'\"include\"','\"only\"'"
  })
  void a_field_or_a_word_that_github_does_not_know_is_found(String word, String other) {
    assertThat(GROWING).contains(word);
    assertThat(mistakes("POST", ALL, GROWING.replace(word, other))).isNotEmpty();
  }

  @Test
  void a_call_or_a_parameter_that_github_does_not_know_is_found() {
    assertThat(mistakes("PATCH", ALL, GROWING)).isNotEmpty();
    assertThat(mistakes("POST", URI.create("/repos/o/r/ruleset"), GROWING)).isNotEmpty();
    assertThat(mistakes("POST", ALL, "")).isNotEmpty();
    assertThat(mistakes("GET", URI.create(ALL + "?per_page=100&page=1"), "")).isEmpty();
    assertThat(mistakes("GET", URI.create(ALL + "?per_page=many"), "")).isNotEmpty();
    assertThat(mistakes("GET", URI.create(ALL + "?size=100"), "")).isNotEmpty();
  }

  private static List<String> mistakes(String method, URI uri, String body) {
    return PublishedSchema.find().orElseThrow().mistakes(method, uri, body);
  }
}
