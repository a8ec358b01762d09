package org.gitqms.trace.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After whatever stands before it in a class, a test is still found by its name. */
final class JavaStructureTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int a, b = 2, c[] = {1, 2}, d[];",
        "int[] a = {1, '{', \"{\".length()};",
        "Runnable r = () -> { if (x) { y(); } };",
        "Object o = new Object() { @Test void no() { } int x = 1; };",
        "static { x(); } { y(); }",
        "static final Map<String, List<? extends Number>> M = new HashMap<>() {{ put(1); }};",
        "One() {} One(int... x) { this(); }",
        "abstract <T> T f(T... x) throws A, B;",
        "native int f() [];",
        "enum E { A { void x() {} }, @D B(1, \"}\") { int y = 2; }, C; E() {} void z() {} }",
        "enum E { A, B }",
        "enum E { A, B, }",
        "enum E { ; static int x(int y) { return y; } }",
        "enum E implements I<X> { A(() -> { }) }",
        "record P(@A({1}) int x, int... y) { P { check(); } static int z; }",
        "record P<T extends X>(T x) implements I<T> { P(T x) { this.x = x; } }",
        "record P() {}",
        "int record = 1; record x; String record(int x) { return null; }",
        "Object record() { record(); return record; } { record = 2; }",
        "@interface N { int x() default 1; String[] y() default {}; A z() default @A({1}); }",
        "@interface N { Class<?> x() default Foo.class; enum E { A } }",
        "interface I { default void f() {} static int g() { return 1; } void h(); }",
        "sealed interface I permits A, B {} non-sealed class A implements I {}",
        "int f() { return switch (x) { case 1 -> { yield 2; } default -> { yield 3; } }; }",
        "int f() { switch (x) { case P(int a, var b) when a > 1: return '}'; } }",
        "Class<?> c = Foo.class; Class<?>[] d = {A.class};",
        "@A(x = {@B(\"}\"), @B(\")\")}, y = (1 + 2)) @B.C int x;",
        "boolean b = x < y && z > 1 ? '{' == c : d >>> 2 > 1;",
        "List<@NonNull String> f(Map<?, @A({1}) ? super X> x) { return x; }",
        "void f() { class L { @Test void no() {} } new L() { }; }",
        "void f() { for (int i = 0; i < 1; i++) { while (x) ; } label: { } }",
        "String s = \"\"\"\n { \\\"\"\" \" \"\" { \"\"\" + \"{\";",
        ";;; int x = 1;",
        "/* { */ // {\n",
        "void f() { String s = \"unclosed {\n; }",
        "char c = 'unclosed {\n;",
        "static <A extends Comparable<? super A>> A[][] f(A[] x) { return x; }",
        "@Override public final synchronized strictfp void f(final int @A [] x) {}",
        "int \u00e4\u00f6\ud835\udc9c$_1 = 0x1p3f + 1_000 + .5e-3;"
      })
  void a_test_after_it_is_found(String member) {
    String source =
        "package a.b;\nclass One {\n"
            + member
            + "\n"
            + "@Verifies(\"REQ-SEC-001\") @Test void m() {/*[REQ-SEC-002]*/} }\n"
            + "/** [REQ-SEC-003] */ class TwoTest { }";
    assertThat(Scanned.said("x/One.java", source))
        .containsExactly(
            "REQ-SEC-001 a.b.One.m", "REQ-SEC-002 a.b.One.m", "REQ-SEC-003 a.b.TwoTest");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "enum One { A, B(1) { void m() {} }; INNER }",
        "record One(int x) { One { } INNER }",
        "record One<T>(int x) { INNER }",
        "interface One extends I<X> { INNER }",
        "@interface One { INNER }",
        "public strictfp class One<T extends A & B> extends X<T> implements Y, Z { INNER }",
        "class One { INNER"
      })
  void a_test_is_found_in_any_type(String type) {
    String source = type.replace("INNER", "@Test @Verifies(\"REQ-SEC-001\") void m() { }");
    assertThat(Scanned.said("One.java", source)).containsExactly("REQ-SEC-001 One.m");
  }

  @Test
  void the_package_may_be_annotated_and_hold_comments() {
    String source =
        "@NullMarked package a /* x */ . b\n"
            + ".c; import static a.B.*; @Verifies(\"REQ-SEC-001\") class One {}";
    assertThat(Scanned.said("One.java", source)).containsExactly("REQ-SEC-001 a.b.c.One");
  }

  @Test
  void a_module_holds_no_tests() {
    String source =
        "/** [REQ-SEC-001] */ open module a.b { requires transitive c; /*[REQ-SEC-002]*/ }";
    assertThat(Scanned.said("module-info.java", source))
        .containsExactly("REQ-SEC-001 -", "REQ-SEC-002 -");
  }

  @Test
  void a_method_without_a_class_is_named_alone() {
    assertThat(Scanned.said("One.java", "@Test void m() { /* [REQ-SEC-001] */ }"))
        .containsExactly("REQ-SEC-001 m");
  }
}
