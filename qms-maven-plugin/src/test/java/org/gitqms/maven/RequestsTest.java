package org.gitqms.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.maven.plugin.MojoExecutionException;
import org.gitqms.ledger.verify.VerifyRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTest {

  private static final String ROOT = "0123456789abcdef0123456789abcdef01234567";

  @Test
  void without_words_the_history_of_HEAD_is_judged() throws MojoExecutionException {
    assertThat(Requests.read(null, null, null, "false")).isEqualTo(VerifyRequest.history("HEAD"));
  }

  @Test
  void every_word_reaches_the_engine() throws MojoExecutionException {
    assertThat(Requests.read("main", null, ROOT, "true"))
        .isEqualTo(VerifyRequest.history("main").pinnedTo(ROOT).requiringRoot(true));
    assertThat(Requests.read(null, "a..b", ROOT, "false"))
        .isEqualTo(VerifyRequest.range("a", "b").pinnedTo(ROOT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc",
        "HEAD",
        "0123456789ABCDEF0123456789ABCDEF01234567",
        ROOT + "0",
        ROOT + "\n"
      })
  void a_root_that_is_not_a_full_id_is_refused(String root) {
    assertThatThrownBy(() -> Requests.read(null, null, root, "false"))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("qms.root is not a full commit id")
        .hasMessageContaining("\nfix: give all 40 hex digits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "..", "..b", "a...b", "a..b..c"})
  void a_range_that_is_not_two_revisions_is_refused(String range) {
    assertThatThrownBy(() -> Requests.read(null, range, null, "false"))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("qms.range is not A..B")
        .hasMessageContaining("\nfix: -Dqms.range=origin/main..HEAD");
  }

  @Test
  void a_ref_beside_a_range_is_refused() {
    assertThatThrownBy(() -> Requests.read("HEAD", "a..b", null, "false"))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("both name a tip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yes", "TRUE", "1"})
  void a_requirement_that_is_misspelt_is_refused(String word) {
    assertThatThrownBy(() -> Requests.read(null, null, null, word))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("neither true nor false");
  }
}
