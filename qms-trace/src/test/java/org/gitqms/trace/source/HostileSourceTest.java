package org.gitqms.trace.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is thrown, and no time is spent out of proportion, whatever a file holds. */
@Timeout(30)
final class HostileSourceTest {

  private static final int MANY = 10_000;

  private static final List<String> EXTENSIONS =
      List.of("java", "py", "go", "rs", "ts", "kt", "cs", "cpp", "rb", "swift", "bats");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        "<",
        "\"",
        "'",
        "`",
        "\"\"\"",
        "'''",
        "/*",
        "*/",
        "//",
        "#",
        "\\",
        "\\u",
        "\\u0022",
        "@",
        "@A(",
        "@A(@A(",
        "@Tags(@Tag(",
        "@Verifies(",
        "@Verifies({",
        "@Verifies(\"a\",",
        "@A.",
        "class A{",
        "class A{/*[REQ-A-001]*/",
        "enum A{A(",
        "record A(",
        "enum A{A,",
        "A=",
        "A A;",
        "package a.",
        "package a;",
        "int a = {",
        "default ",
        "interface ",
        "class A:\n",
        "def test_a():\n",
        "\ndef test_a(): # [REQ-A-001]",
        "@a\n# [REQ-A-001]\n",
        "# [REQ-A-001]\n",
        " # [REQ-A-001]\n# [REQ-A-001]\n",
        "@pytest.mark.verifies(",
        "@pytest.mark.verifies('a',\n",
        "[REQ-A-001,",
        "// [REQ-A-001]\n",
        "/*[REQ-A-001]",
        ",",
        "[REQ-A0000000000000000000000000001]",
        "// [req-a-1]\n",
        "it('",
        "it.a",
        "it(",
        "describe('a',\n",
        "#[test]",
        "#[a[",
        "[Fact]",
        "[a",
        "@Test ",
        "@Test(",
        "a ",
        "a<",
        "fun ",
        "public ",
        "fn ",
        "func Test",
        "TEST(a,",
        "\n",
        "\r",
        "\r\n",
        "\t",
        "\n\t",
        "\u00e4",
        "\ud835",
        "a",
        "REQ",
        "0",
        "\f",
        "\uFEFF",
        "case a -> {",
        "->",
        ";",
        ":",
        "namespace a.",
        "namespace a;\n",
        "class a\n "
      })
  void a_piece_many_times_over(String piece) {
    String many = piece.repeat(MANY);
    for (String extension : List.of("java", "py", "ts", "kt", "cs")) {
      assertThat(secondsFor("a/b." + extension, "// [REQ-A-001]\n" + many)).isLessThan(5);
    }
    assertThat(secondsFor("A.java", "REQ " + many)).isLessThan(5);
    assertThat(secondsFor("A.java", "class A { @Test void m() { /* REQ */ " + many)).isLessThan(5);
  }

  private static long secondsFor(String path, String source) {
    long before = System.nanoTime();
    Scanned.scan(path, source);
    return Duration.ofNanos(System.nanoTime() - before).toSeconds();
  }

  @Test
  void deep_nesting_keeps_names_short() {
    String source =
        "class Abcdefghi { /* [REQ-A-001] */ @Test void m() {/*[REQ-A-002]*/}\n".repeat(20_000);
    assertThat(Scanned.scan("A.java", source).links())
        .hasSizeLessThan(200)
        .allMatch(link -> link.test().orElse("").length() < 600);
  }

  @Test
  void a_test_after_deep_nesting_is_found() {
    String deep = "{".repeat(2 * MANY) + "}".repeat(2 * MANY);
    String source = "class A { void f() {" + deep + "} @Test void m() { /* [REQ-A-001] */ } }";
    assertThat(Scanned.said("A.java", source)).containsExactly("REQ-A-001 A.m");
  }

  @Test
  void a_test_after_a_line_of_a_megabyte_is_found() {
    String line = "x = \"" + "a'\\\\ [".repeat(200_000) + "\"";
    assertThat(
            Scanned.said(
                "A.java", "class A { String " + line + ";\n@Test void m() { /* [REQ-A-001] */ } }"))
        .containsExactly("REQ-A-001 A.m");
    assertThat(Scanned.said("a.py", line + "\ndef test_m(): # [REQ-A-001]"))
        .containsExactly("REQ-A-001 a.test_m");
    assertThat(Scanned.said("a.ts", line + "\nit('m', f); // [REQ-A-001]"))
        .containsExactly("REQ-A-001 a.m");
  }

  @Test
  void unbalanced_braces_end_at_the_file_end() {
    assertThat(
            Scanned.said("A.java", "}}} class A { } } class B { @Test void m() { /*[REQ-A-001]*/"))
        .containsExactly("REQ-A-001 B.m");
    assertThat(Scanned.said("A.java", "class A { int x = 1 } /** [REQ-A-001] */ class BTest {"))
        .containsExactly("REQ-A-001 BTest");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/* [REQ-A-001]",
        "@Verifies(\"REQ-A-001",
        "@Verifies(\"REQ-A-001\"",
        "@Tag(\"REQ-A-001\"",
        "class A { @Verifies(\"REQ-A-001\")",
        "/* [REQ-A-001] */ class A",
        "@A(/* [REQ-A-001] */"
      })
  void what_is_not_closed_is_read_to_the_end(String source) {
    assertThat(Scanned.said("A.java", source)).containsExactly("REQ-A-001 -");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void any_mixture_of_pieces(long seed) {
    String[] pieces = {
      "{",
      "}",
      "(",
      ")",
      "\"",
      "'",
      "\"\"\"",
      "'''",
      "`",
      "/*",
      "*/",
      "//",
      "#",
      "\\",
      "\n",
      "\r\n",
      " ",
      "  ",
      "\t",
      "@",
      "@Test ",
      "@Verifies(",
      "\"REQ-A-001\"",
      "[REQ-A-001]",
      "[req-a-1]",
      ",",
      ";",
      ":",
      "=",
      "<",
      ">",
      ".",
      "class A",
      "enum ",
      "record ",
      "def test_x",
      "it('x'",
      "fn x",
      "#[test]",
      "[Fact]",
      "package ",
      "default ",
      "\\u0022",
      "\ud83d\ude00",
      "\u0000",
      "@Tags({"
    };
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      StringBuilder source = new StringBuilder("REQ");
      for (int k = random.nextInt(60); k > 0; k--) {
        source.append(pieces[random.nextInt(pieces.length)]);
      }
      for (String extension : EXTENSIONS) {
        assertThat(Scanned.scan("a/b." + extension, source.toString())).isNotNull();
      }
    }
  }

  @Test
  void many_files_of_many_tests_are_quick() {
    StringBuilder source = new StringBuilder("package a.b;\nclass OneTest {\n");
    for (int i = 0; i < 100; i++) {
      source.append("  /** Says [REQ-SEC-%03d]. */\n  @Test\n  void test%d() {\n".formatted(i, i));
      source.append("    assertThat(x).isEqualTo(\"some text\");\n  }\n\n");
    }
    source.append("}\n");
    byte[] bytes = source.toString().getBytes(StandardCharsets.UTF_8);
    long before = System.nanoTime();
    int links = 0;
    for (int i = 0; i < 500; i++) {
      links += SourceScanner.scan("a/b/OneTest.java", bytes).links().size();
    }
    assertThat(links).isEqualTo(50_000);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
  }
}
