package org.gitqms.trace.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JavaAnnotationTest {

  private static final String FIX = " | write the id as a literal, such as \"REQ-SEC-001\"";

  private static List<String> said(String source) {
    return Scanned.said("src/test/java/a/b/OneTest.java", source);
  }

  private static List<String> problems(String source) {
    return Scanned.problems("src/test/java/a/b/OneTest.java", source);
  }

  @ParameterizedTest
  @Verifies("REQ-TRACE-008")
  @ValueSource(
      strings = {
        "@Verifies(\"REQ-SEC-001\")",
        "@org.gitqms.verifies.Verifies(\"REQ-SEC-001\")",
        "@org . gitqms.verifies\n.Verifies ( \"REQ-SEC-001\" )",
        "@Verifies({\"REQ-SEC-001\"})",
        "@Verifies({\"REQ-SEC-001\",})",
        "@Verifies(value = \"REQ-SEC-001\")",
        "@Verifies(value = {\"REQ-SEC-001\"})",
        "@Verifies(/* why ( */ \"REQ-SEC-001\" // )\n)",
        "@Tag(\"REQ-SEC-001\")",
        "@org.junit.jupiter.api.Tag(\"REQ-SEC-001\")",
        "@Tag(\"fast\") @Tag(\"REQ-SEC-001\")",
        "@Tags({@Tag(\"slow\"), @Tag(\"REQ-SEC-001\")})",
        "@Tags(@org.junit.jupiter.api.Tag(\"REQ-SEC-001\"))",
        "@Foo({1, 2}) @Verifies(\"REQ-SEC-001\") @Bar(x = \"){\", y = (')'))",
        "@Verifies(\"REQ\\u002dSEC-001\")"
      })
  void an_annotation_names_the_method_it_sits_on(String annotation) {
    assertThat(said("package a.b; class One { " + annotation + " @Test void m() {} }"))
        .containsExactly("REQ-SEC-001 a.b.One.m");
    assertThat(said("package a.b; class One { @Test " + annotation + " void m() {} }"))
        .containsExactly("REQ-SEC-001 a.b.One.m");
  }

  @Test
  void one_annotation_may_name_several() {
    String source =
        """
        package a.b;

        final class One {
          @Test
          @Verifies({"REQ-SEC-001", "REQ-SEC-002"})
          @Verifies(value = {"REQ-SEC-003"})
          void m() {}
        }
        """;
    assertThat(Scanned.links("One.java", source))
        .containsExactly(
            "5:15 REQ-SEC-001 a.b.One.m",
            "5:30 REQ-SEC-002 a.b.One.m",
            "6:23 REQ-SEC-003 a.b.One.m");
  }

  @Test
  void on_a_type_it_stands_for_all_its_tests() {
    String source =
        """
        package a.b;

        @Verifies("REQ-SEC-001")
        public abstract sealed class Outer<T extends Map<String, @A({1}) T>> permits X {
          @Nested
          @Tag("REQ-SEC-002")
          class Inner {
            @Verifies("REQ-SEC-003")
            void m() {}
          }

          @Verifies("REQ-SEC-004")
          record Pair<A, B>(@Size(min = 1) A a, B b) implements I {
            @Verifies("REQ-SEC-005")
            Pair {}
          }

          @Verifies("REQ-SEC-006") enum E { A }
          @Verifies("REQ-SEC-007") interface I {}
          @Verifies("REQ-SEC-008") @interface N {}
          @Verifies("REQ-SEC-009") @Test void last() {}
        }
        """;
    assertThat(said(source))
        .containsExactly(
            "REQ-SEC-001 a.b.Outer",
            "REQ-SEC-002 a.b.Outer.Inner",
            "REQ-SEC-003 a.b.Outer.Inner.m",
            "REQ-SEC-004 a.b.Outer.Pair",
            "REQ-SEC-005 a.b.Outer.Pair.Pair",
            "REQ-SEC-006 a.b.Outer.E",
            "REQ-SEC-007 a.b.Outer.I",
            "REQ-SEC-008 a.b.Outer.N",
            "REQ-SEC-009 a.b.Outer.last");
  }

  @Test
  void on_a_field_it_names_the_field() {
    assertThat(said("class One { @Tag(\"REQ-SEC-001\") @ArchTest static final R RULE = r(); }"))
        .containsExactly("REQ-SEC-001 One.RULE");
    assertThat(said("class One { @Tag(\"REQ-SEC-001\") Object field; }"))
        .containsExactly("REQ-SEC-001 One.field");
  }

  @Test
  void in_a_body_it_is_about_the_test_around_it() {
    assertThat(said("class A { @Test void m() { @Verifies(\"REQ-SEC-001\") class L {} } }"))
        .containsExactly("REQ-SEC-001 A.m");
    assertThat(said("class A { void m() { @Verifies(\"REQ-SEC-001\") class L {} } }"))
        .containsExactly("REQ-SEC-001 -");
  }

  @Test
  void on_a_constant_of_an_enum_it_is_in_no_test() {
    assertThat(said("enum E { @Tag(\"REQ-SEC-001\") A(1), B }")).containsExactly("REQ-SEC-001 -");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Tag(\"fast\")",
        "@Tag(\"requests-1\")",
        "@Tag(\"request1\")",
        "@Tag(\"REQ\")",
        "@Tag(SOME)",
        "@Tag(\"a\" + B)",
        "@Tag(name = \"REQ-SEC-001\")",
        "@Tag",
        "@Tags({})",
        "@Verifies({})",
        "@Verifies",
        "@DisplayName(\"REQ-SEC-001\")",
        "@Foo(@Tag(\"REQ-SEC-001\"))",
        "@Tags(\"REQ-SEC-001\")"
      })
  void what_names_no_requirement_is_not_our_business(String annotation) {
    String source = "class One { " + annotation + " @Test void m() { \"req\".x(); } }";
    assertThat(Scanned.scan("One.java", source)).isEqualTo(SourceLinks.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REQUIREMENT",
        "Ids.REQ_SEC",
        "\"REQ-\" + \"SEC-001\"",
        "\"REQ-SEC-001\" + X",
        "X + \"REQ-SEC-001\"",
        "(\"REQ-SEC-001\")",
        "\"\"\"\nREQ-SEC-001\"\"\"",
        "'r'"
      })
  void what_is_no_literal_cannot_be_read(String value) {
    String source = "class One { /* REQ */ @Verifies(" + value + ") @Test void m() {} }";
    assertThat(problems(source))
        .singleElement()
        .asString()
        .matches("1:3[34] the id of a requirement cannot be read here without compiling.*")
        .endsWith(FIX);
    assertThat(said(source)).isEmpty();
  }

  @Test
  void what_can_be_read_beside_it_is_read() {
    String source = "class A { @Verifies({\"REQ-SEC-001\", X, f(1, 2)}) void m() {} }";
    assertThat(said(source)).containsExactly("REQ-SEC-001 A.m");
    assertThat(problems(source)).hasSize(2).first().asString().startsWith("1:37 ");
  }

  @Test
  void a_word_that_is_no_id_is_a_problem() {
    assertThat(problems("class A { @Verifies(\"REQ-SEC-1\") void m() {} }"))
        .containsExactly(
            "1:22 'REQ-SEC-1' is not the id of a requirement | did you mean REQ-SEC-001?");
    assertThat(problems("class REQ { @Verifies(\"whatever\") void m() {} }"))
        .containsExactly(
            "1:24 'whatever' is not the id of a requirement | write an id such as REQ-SEC-001:"
                + " REQ, an area in capitals, three digits");
    assertThat(problems("class REQ { @Verifies(\"\") void m() {} }")).hasSize(1);
  }

  @Test
  void a_tag_that_nearly_is_an_id_is_a_problem() {
    assertThat(problems("class A { @Tag(\"req-sec-001\") void m() {} }"))
        .containsExactly(
            "1:17 'req-sec-001' is not the id of a requirement | did you mean REQ-SEC-001?");
    assertThat(problems("class A { @Tag(\"REQ_SEC_0001234\") void m() {} }")).hasSize(1);
  }

  @Test
  void of_a_long_word_only_the_start_is_shown() {
    String word = "REQ-" + "A0".repeat(100_000);
    assertThat(problems("class A { @Verifies(\"" + word + "\") void m() {} }").get(0))
        .hasSizeLessThan(200)
        .contains("A0...' is not the id");
  }
}
