package org.gitqms.trace.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SourceScannerTest {

  private static final String MARKED = "// [REQ-SEC-001]\n# [REQ-SEC-001]\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A.java", "a/b.py", "a.go", "a.rs", "a.js", "a.mjs", "a.cjs", "a.jsx", "a.ts", "a.tsx",
        "a.kt", "a.cs", "a.c", "a.cc", "a.cpp", "a.h", "a.hpp", "a.rb", "a.swift", "a.b/c.bats"
      })
  void files_of_these_names_are_scanned(String path) {
    assertThat(SourceScanner.scans(path)).isTrue();
    assertThat(Scanned.said(path, MARKED)).containsExactly("REQ-SEC-001 -");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.md",
        "a.txt",
        "a.yml",
        "a.xml",
        "a.sh",
        "a",
        "java",
        "a.java/b",
        "a.JAVA",
        "a.java.orig",
        "a.",
        ""
      })
  void others_are_not(String path) {
    assertThat(SourceScanner.scans(path)).isFalse();
    assertThat(Scanned.scan(path, MARKED)).isSameAs(SourceLinks.NONE);
  }

  @Test
  void a_file_without_the_letters_names_nothing() {
    assertThat(Scanned.scan("A.java", "// [RE Q-SEC-001] re")).isSameAs(SourceLinks.NONE);
    assertThat(Scanned.scan("A.java", "")).isSameAs(SourceLinks.NONE);
  }

  @Test
  void a_binary_file_names_nothing() {
    assertThat(Scanned.scan("A.java", "\0" + MARKED)).isSameAs(SourceLinks.NONE);
    assertThat(Scanned.said("A.java", "//" + " ".repeat(8000) + "\0[REQ-SEC-001]")).hasSize(1);
  }

  @Test
  void malformed_utf8_is_replaced() {
    byte[] bytes =
        "class A { @Test void m() { /* \u00e4 [REQ-SEC-001] */ } }"
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(SourceScanner.scan("A.java", bytes).links())
        .singleElement()
        .satisfies(link -> assertThat(link.column()).isEqualTo(34));
  }

  @Test
  void a_marker_may_name_several() {
    assertThat(
            Scanned.links(
                "A.java", "// [REQ-A-001, REQ-B2-002,REQ-C-003 ,see x] [REQ-D-004][REQ-E-005]"))
        .containsExactly(
            "1:5 REQ-A-001 -",
            "1:16 REQ-B2-002 -",
            "1:27 REQ-C-003 -",
            "1:46 REQ-D-004 -",
            "1:57 REQ-E-005 -");
  }

  @ParameterizedTest
  @Verifies("REQ-TRACE-010")
  @ValueSource(
      strings = {
        "[REQ-SEC-1]",
        "[req-sec-001]",
        "[REQ_SEC_001]",
        "[REQ SEC 1]",
        "[REQ-SEC001]",
        "[Req.Sec.0001]",
        "[REQ\u2013SEC\u2013001]",
        "[ REQ-SEC-1 ]"
      })
  void a_near_miss_is_a_problem(String marker) {
    assertThat(Scanned.links("A.java", "// " + marker)).isEmpty();
    assertThat(Scanned.problems("A.java", "// " + marker))
        .singleElement()
        .asString()
        .endsWith("' is not the id of a requirement | did you mean REQ-SEC-001?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[REQUIRED]", "[REQ-ABC]", "[REQ-XXX]", "[REQ-SEC-NNN]", "[requests-1]", "[request 2]",
        "[REQ]", "[REQ-]", "[REQ-1]", "[REQ-SEC-001", "REQ-SEC-001", "(REQ-SEC-001)",
        "[REQ-SEC-001 [x]", "[see REQ-SEC-001]", "[REQ-SEC-\n001]", "map[req.id1]", "[]]", "REQ]"
      })
  void other_words_are_no_markers(String text) {
    assertThat(Scanned.scan("A.java", "/* " + text + " */")).isEqualTo(SourceLinks.NONE);
  }

  @Test
  void an_id_right_after_a_word_is_a_marker() {
    assertThat(Scanned.said("A.java", "// word[REQ-SEC-001]")).containsExactly("REQ-SEC-001 -");
  }
}
