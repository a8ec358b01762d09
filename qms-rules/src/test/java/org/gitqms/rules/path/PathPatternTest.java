package org.gitqms.rules.path;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathPatternTest {

  private static PathPattern pattern(String text) {
    return PathPattern.parse(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "src/A.java, src/A.java, true",
    "src/A.java, src/a.java, false",
    "src, src/main/A.java, true",
    "src/, src/main/A.java, true",
    "src, srcs/A.java, false",
    "src/*.java, src/A.java, true",
    "src/*.java, src/main/A.java, false",
    "src/**/*.java, src/main/x/A.java, true",
    "src/**/*.java, src/A.java, true",
    "src/?.java, src/AB.java, false",
    "src/**, src/main/A.java, true",
    "a.b, axb, false",
    "src/**/test/A.java, src/x/test/A.java, true",
    "src/**/test/A.java, src/test/A.java, true",
    "src/**/test/A.java, src/x/test/y/A.java, false",
    "src/**/test, src/x/test/y/A.java, true",
    "**/gen/**, a/gen/b, true",
    "**/gen/**, a/gen, false",
    "**/**/a, a, true",
    "a*b*c, a-b-b-c, true",
    "a*b*c, a-b-b, false",
    "a?, a\uD83D\uDE00, true",
  })
  void a_pattern_means_a_file_a_folder_or_what_its_wildcards_stand_for(
      String text, String path, boolean matches) {
    assertThat(pattern(text).matches(path)).isEqualTo(matches);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/", "/a", "a//b", "../a", "a/./b", "a\\b", "*", "**", "*/?", "a**/b", " a"})
  void what_leaves_the_repository_or_means_all_of_it_is_no_pattern(String text) {
    assertThat(PathPattern.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "src/A.java, src/A.java, true",
    "src/A.java, src/B.java, false",
    "src, src/main/A.java, true",
    "src/, test/, false",
    "src/*.java, src/A.java, true",
    "src/*.java, src/A.py, false",
    "src/*.java, src/A*, true",
    "src/**/*.java, src/main/x, true",
    "**/A.java, src/, true",
    "docs/**, src/, false",
    "src/**/a, src/**/b, true",
  })
  void two_patterns_overlap_where_a_path_may_be_meant_by_both(
      String one, String other, boolean overlap) {
    assertThat(pattern(one).overlaps(pattern(other))).isEqualTo(overlap);
    assertThat(pattern(other).overlaps(pattern(one))).isEqualTo(overlap);
  }

  @Test
  void two_patterns_are_one_if_they_are_written_alike() {
    assertThat(pattern("src/")).isEqualTo(pattern("src/")).isNotEqualTo(pattern("src"));
    assertThat(pattern("src/").equals((Object) "src/")).isFalse();
  }

  @Test
  void many_wildcards_in_one_name_are_judged_in_time() {
    PathPattern pattern = pattern("*a".repeat(200) + "b");

    assertThat(pattern.matches("a".repeat(2000))).isFalse();
    assertThat(pattern.overlaps(pattern("a".repeat(999)))).isFalse();
  }

  @Test
  void many_folders_are_judged_in_time() {
    assertThat(pattern("a/**/".repeat(150) + "b").matches("a/".repeat(2000) + "c")).isFalse();
  }

  @Test
  void many_wildcards_are_judged_in_time() {
    String text = "a/" + "**/".repeat(300) + "b";

    assertThat(pattern(text).overlaps(pattern(text.replace("b", "c")))).isTrue();
  }
}
