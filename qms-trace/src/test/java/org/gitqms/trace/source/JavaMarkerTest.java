package org.gitqms.trace.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JavaMarkerTest {

  private static List<String> said(String source) {
    return Scanned.said("src/main/java/a/One.java", source);
  }

  @ParameterizedTest
  @Verifies("REQ-TRACE-008")
  @ValueSource(
      strings = {
        "Test",
        "org.junit.jupiter.api.Test",
        "ParameterizedTest(name = \"{0} (x\")",
        "RepeatedTest(3)",
        "TestFactory",
        "TestTemplate",
        "Property",
        "Theory",
        "SomeOwnTest"
      })
  void in_a_test_it_is_that_tests(String annotation) {
    String source =
        """
        package a;
        class One {
          // [REQ-SEC-001]
          @%s
          /* [REQ-SEC-002] */ public <T extends Foo<T>> void m(@A({1}) T t)
              // [REQ-SEC-003]
              throws IOException, @B X {
            // [REQ-SEC-004]
            call(() -> { x(); /* [REQ-SEC-005] */ });
          }
        }
        """
            .formatted(annotation);
    assertThat(said(source))
        .containsExactly(
            "REQ-SEC-001 a.One.m",
            "REQ-SEC-002 a.One.m",
            "REQ-SEC-003 a.One.m",
            "REQ-SEC-004 a.One.m",
            "REQ-SEC-005 a.One.m");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "@BeforeEach", "@Testing", "@Deprecated(since = \"@Test\")"})
  void in_any_other_method_it_is_a_place_in_code(String annotation) {
    String source =
        "class A { /** [REQ-SEC-001] */ " + annotation + " void m() { /* [REQ-SEC-002] */ } }";
    assertThat(said(source)).containsExactly("REQ-SEC-001 -", "REQ-SEC-002 -");
  }

  @Test
  void a_comment_after_a_method_is_not_its_own() {
    String source =
        """
        class A {
          @Test void m() {}
          // [REQ-SEC-001]
          int field = 1;
          // [REQ-SEC-002]
          @Test void n() {} // [REQ-SEC-003]

          @Test void o() {}
          // [REQ-SEC-004]
        }
        // [REQ-SEC-005]
        """;
    assertThat(said(source))
        .containsExactly(
            "REQ-SEC-001 -", "REQ-SEC-002 A.n", "REQ-SEC-003 -", "REQ-SEC-004 -", "REQ-SEC-005 -");
  }

  @Test
  void an_empty_line_does_not_part_a_comment_from_its_method() {
    assertThat(said("class A {\n// [REQ-SEC-001]\n\n@Test void m() {} }"))
        .containsExactly("REQ-SEC-001 A.m");
  }

  @Test
  void a_field_of_arch_unit_is_a_test() {
    String source =
        """
        class A {
          /** [REQ-SEC-001] */
          @ArchTest
          static final ArchRule RULE =
              classes().that(x -> { return y; /* [REQ-SEC-002] */ }).should(); // [REQ-SEC-003]
          @ArchTest static void rule(JavaClasses c) { /* [REQ-SEC-004] */ }
          @SomeTest Object other = new Object() { /* [REQ-SEC-005] */ };
        }
        """;
    assertThat(said(source))
        .containsExactly(
            "REQ-SEC-001 A.RULE",
            "REQ-SEC-002 A.RULE",
            "REQ-SEC-003 -",
            "REQ-SEC-004 A.rule",
            "REQ-SEC-005 -");
  }

  @ParameterizedTest
  @ValueSource(strings = {"OneTest", "OneTests", "OneIT", "OneTestCase", "TestOne"})
  void before_a_type_that_is_called_like_a_test_it_is_that_types(String name) {
    assertThat(said("package a;\n/** [REQ-SEC-001] */\n@X final class " + name + " {}"))
        .containsExactly("REQ-SEC-001 a." + name);
  }

  @Test
  void before_a_type_that_holds_a_test_it_is_that_types() {
    assertThat(said("/** [REQ-SEC-001] */ class One { int x; @Test void m() {} }"))
        .containsExactly("REQ-SEC-001 One");
    assertThat(said("/** [REQ-SEC-001] */ class One { @ArchTest R r = x(); }"))
        .containsExactly("REQ-SEC-001 One");
    assertThat(said("/** [REQ-SEC-001] */ class One { class In { @Test void m() {} } }"))
        .containsExactly("REQ-SEC-001 One");
  }

  @Test
  void before_any_other_type_it_is_a_place_in_code() {
    assertThat(said("/** [REQ-SEC-001] */ class One { void m() {} @Test int x; }"))
        .containsExactly("REQ-SEC-001 -");
  }

  @Test
  void only_what_stands_directly_before_a_type_is_its_own() {
    String source =
        """
        // [REQ-SEC-001]
        package a;
        // [REQ-SEC-002]
        import x.Y; // [REQ-SEC-003]
        // [REQ-SEC-004]

        // [REQ-SEC-005]
        /* [REQ-SEC-006] */
        @X

        // [REQ-SEC-007]
        class OneTest { // [REQ-SEC-008]
          @Test void m() {}
        }
        """;
    assertThat(said(source))
        .containsExactly(
            "REQ-SEC-001 -",
            "REQ-SEC-002 -",
            "REQ-SEC-003 -",
            "REQ-SEC-004 -",
            "REQ-SEC-005 a.OneTest",
            "REQ-SEC-006 a.OneTest",
            "REQ-SEC-007 a.OneTest",
            "REQ-SEC-008 -");
  }

  @Test
  void strings_never_name() {
    String source =
        """
        class A {
          @Test void m() {
            String s = "// [REQ-SEC-001] /* ";
            char c = '"'; // [REQ-SEC-002]
            char d = '\\'', e = '\\\\'; // [REQ-SEC-003]
            String t = \"""
                // [REQ-SEC-004] "quoted" \\\""" "" { @Verifies("REQ-SEC-005")
                \"""; // [REQ-SEC-006]
            String u = "\\\\"; // [REQ-SEC-007]
            String v = ""; // [REQ-SEC-008]
          }
        }
        """;
    assertThat(said(source))
        .containsExactly(
            "REQ-SEC-002 A.m",
            "REQ-SEC-003 A.m",
            "REQ-SEC-006 A.m",
            "REQ-SEC-007 A.m",
            "REQ-SEC-008 A.m");
  }

  @Test
  void columns_count_utf16_units_and_lines_may_end_in_any_way() {
    String source =
        "class ATest {\r\n/* \uD83D\uDE00 [REQ-SEC-001] */\r@Test void m() {}\n//[REQ-SEC-002]";
    assertThat(Scanned.links("A.java", source))
        .containsExactly("2:8 REQ-SEC-001 ATest.m", "4:4 REQ-SEC-002 -");
  }

  @Test
  void unicode_escapes_are_what_they_stand_for() {
    String source =
        """
        class A { String s = "\\u0022; // [REQ-SEC-001]
        \\u002f/ [REQ\\uu002dSEC-002]
        String t = "\\\\u0022; // [REQ-SEC-003]"; // \\u00g0 \\u12 [REQ-SEC-004]
        } // \\u\
        """;
    assertThat(Scanned.links("A.java", source))
        .containsExactly("1:35 REQ-SEC-001 -", "2:10 REQ-SEC-002 -", "3:57 REQ-SEC-004 -");
  }

  @Test
  void the_same_thing_said_twice_is_one_link() {
    String source =
        """
        class A {
          /** [REQ-SEC-001] [REQ-SEC-001] */
          @Test @Verifies("REQ-SEC-001") void m() { /* [REQ-SEC-001] */ }
          @Test void n() { /* [REQ-SEC-001] */ }
        }
        """;
    assertThat(Scanned.links("A.java", source))
        .containsExactly("2:8 REQ-SEC-001 A.m", "4:24 REQ-SEC-001 A.n");
  }
}
