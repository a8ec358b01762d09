package org.gitqms.trace.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LineSourceTest {

  /** A file of each language in which all markers are about one test. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "go         | d.e.TestX            | func TestX(t *testing.T) {",
        "go         | d.e.TestX            | func (s *Suite) TestX() {",
        "go         | d.e.FuzzX            | func FuzzX(f *testing.F) {",
        "rs         | d.e.f.x              | #[test]~fn x() {",
        "rs         | d.e.f.x              | #[tokio::test(flavor = \"[a\")]~#[ignore]~pub(crate)"
            + " async fn x() {",
        "rs         | d.e.f.x              | #[rstest] #[case([1])] fn x(#[case] a: i32) {",
        "js         | d.e.f.it's a title   | it('it\\'s a title', () => {",
        "mjs        | d.e.f.title          | test(\"title\", async function () {",
        "tsx        | d.e.f.a (b) title    | it.only(`a (b) title`, () => {",
        "ts         | d.e.f.title %i       | it.each([1, 2])('title %i', (i) => {",
        "cjs        | d.e.f.title          | describe ( 'title', () => {",
        "kt         | name                 | @Test~fun name() {",
        "kt         | name with blanks     | @Test fun `name with blanks`() = runTest {",
        "kt         | name                 | @ParameterizedTest(name = \"({0}\") @ValueSource(ints"
            + " = [1])~internal suspend fun <T> name(x: T) {",
        "cs         | Name                 | [Fact]~public async Task<int> Name()~{",
        "cs         | Name                 | [Theory, X(\"]\")]~[InlineData(new[] {1}, 2)]~public"
            + " void Name<T>(int x)~{",
        "cs         | Name                 | [NUnit.Framework.TestCase(1)] static void Name(int"
            + " x)~{",
        "cs         | Name                 | [TestMethod] public void Name()~{",
        "cpp        | d.e.f.Suite.Name     | TEST(Suite, Name)~{",
        "cc         | d.e.f.Suite.Name     | TEST_F( Suite , Name ) {",
        "h          | d.e.f.Suite.Name     | TYPED_TEST_P(Suite, Name) {",
        "cxx        | d.e.f.some title     | TEST_CASE(\"some title\", \"[tag]\") {",
        "rb         | d.e.f.test_x         | def test_x",
        "rb         | d.e.f.does it        | it \"does it\" do",
        "rb         | d.e.f.does it        | RSpec.describe('does it') do",
        "swift      | d.e.testX            | func testX() throws {",
        "swift      | d.e.testX            | @MainActor~public func testX() async {",
        "bats       | d.e.f.some title     | @test \"some title\" {"
      })
  void a_marker_before_or_in_a_test_is_about_it(String extension, String test, String declaration) {
    boolean shell = extension.equals("rb") || extension.equals("bats");
    String source =
        """
        // [REQ-SEC-001]

        // more
        DECLARATION // [REQ-SEC-002]
          first("'");
          // [REQ-SEC-003]
          second(); // [REQ-SEC-004]
        }
        // [REQ-SEC-005]
        other() {
          // [REQ-SEC-006]
        }
        """
            .replace("DECLARATION", declaration.replace("~", "\n"))
            .replace("//", shell ? "#" : "//");
    assertThat(Scanned.said("d/e/f." + extension, source))
        .containsExactly(
            "REQ-SEC-001 " + test,
            "REQ-SEC-002 " + test,
            "REQ-SEC-003 " + test,
            "REQ-SEC-004 " + test,
            "REQ-SEC-005 -",
            "REQ-SEC-006 -");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "go     | func Testify() {",
        "go     | func helper(TestX int) {",
        "go     | var TestX = func() {",
        "rs     | fn x() {",
        "rs     | #[tested] fn x() {",
        "js     | iterate('title', () => {",
        "js     | it(title, () => {",
        "js     | submit('title', () => {",
        "kt     | fun name() {",
        "kt     | @Before fun name() {",
        "cs     | public void Name() {",
        "cs     | [SetUp] public void Name() {",
        "cpp    | TESTING(Suite, Name) {",
        "swift  | func helper() {",
        "rb     | def helper",
        "bats   | helper() {"
      })
  void what_is_no_test_is_a_place_in_code(String extension, String declaration) {
    String source = "// [REQ-SEC-001]\n" + declaration + "\n  x // [REQ-SEC-002]\n}\n";
    boolean shell = extension.equals("rb") || extension.equals("bats");
    assertThat(Scanned.said("f." + extension, shell ? source.replace("//", "#") : source))
        .containsExactly("REQ-SEC-001 -", "REQ-SEC-002 -");
  }

  @Test
  void package_and_classes_are_part_of_kotlins_names() {
    String source =
        """
        package a.b

        class Outer {
            companion object {
                // [REQ-SEC-001]
            }

            @Nested
            inner class Inner(val x: Int) : Base() {
                @Test
                fun one() = x { /* /* */ [REQ-SEC-002] */ }
            }

            @Test fun two() {
                val s = \"""// [REQ-SEC-009] " \"""
                // [REQ-SEC-003]
            }
        }
        """;
    assertThat(Scanned.said("d/f.kt", source))
        .containsExactly(
            "REQ-SEC-001 -", "REQ-SEC-002 a.b.Outer.Inner.one", "REQ-SEC-003 a.b.Outer.two");
  }

  @Test
  void namespace_and_classes_are_part_of_c_sharps_names() {
    String body =
        """
        class C
          {
            [Fact]
            public void M()
            {
              // [REQ-SEC-001]
            }
          }
        """;
    assertThat(Scanned.said("d/f.cs", "namespace A.B;\npublic sealed " + body))
        .containsExactly("REQ-SEC-001 A.B.C.M");
    assertThat(Scanned.said("d/f.cs", "namespace A.B\n{\n  public " + body + "}\n"))
        .containsExactly("REQ-SEC-001 A.B.C.M");
  }

  @Test
  void classes_are_part_of_swifts_and_rubys_names() {
    assertThat(
            Scanned.said("T/f.swift", "final class C: X {\n  func testX() { } // [REQ-SEC-001]\n"))
        .containsExactly("REQ-SEC-001 T.C.testX");
    assertThat(Scanned.said("T/f.rb", "class C < X\n  def test_x # [REQ-SEC-001]\n"))
        .containsExactly("REQ-SEC-001 T.f.C.test_x");
  }

  @Test
  @Verifies("REQ-TRACE-008")
  void a_marker_in_a_title_is_about_its_test() {
    String source =
        """
        describe("outer [REQ-SEC-001]", () => {
          // [REQ-SEC-002]
          beforeEach(() => {
            // [REQ-SEC-003]
          });
          it("inner [REQ-SEC-004] [REQ-SEC-05]", () => {
            log("[REQ-SEC-009]");
          });
          // [REQ-SEC-006]
        });
        """;
    assertThat(Scanned.links("a/b.test.ts", source))
        .containsExactly(
            "1:18 REQ-SEC-001 a.b.test.outer [REQ-SEC-001]",
            "2:7 REQ-SEC-002 a.b.test.outer [REQ-SEC-001]",
            "4:9 REQ-SEC-003 a.b.test.outer [REQ-SEC-001]",
            "6:14 REQ-SEC-004 a.b.test.inner [REQ-SEC-004] [REQ-SEC-05]",
            "9:7 REQ-SEC-006 a.b.test.outer [REQ-SEC-001]");
    assertThat(Scanned.problems("a/b.test.ts", source))
        .containsExactly(
            "6:28 'REQ-SEC-05' is not the id of a requirement | did you mean REQ-SEC-005?");
  }

  @Test
  void a_block_comment_is_indented_as_its_first_line() {
    String source = "test('a', f);\n/**\n * [REQ-SEC-001]\n */\nconst x = 1;\n";
    assertThat(Scanned.said("f.js", source)).containsExactly("REQ-SEC-001 -");
  }

  @Test
  void a_preprocessors_line_ends_no_test() {
    String source = "TEST(A, B)\n{\n#ifdef X\n  // [REQ-SEC-001]\n#endif\n  // [REQ-SEC-002]\n}\n";
    assertThat(Scanned.said("f.cpp", source))
        .containsExactly("REQ-SEC-001 f.A.B", "REQ-SEC-002 f.A.B");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "go|x := \"// [REQ-SEC-009]\"",
        "go|x := `\n// [REQ-SEC-009] \\`",
        "go|x := '\"'",
        "go|x := '\\''",
        "go|x := '\\u00e4' + '`'",
        "rs|fn f<'a>(x: &'a str) { '\"' }",
        "rs|/* /* */ \" */",
        "js|x = \"it's // [REQ-SEC-009]\" + 'say \"'",
        "js|x = `\n// [REQ-SEC-009] \\` ${y} \" '\n`",
        "js|x = 'unclosed",
        "js|x = 'goes \\\non'",
        "cpp|x = 1'000'000 + '\"';",
        "cpp|// it's \"",
        "kt|x = \"\"\"\n // [REQ-SEC-009] \" \\\"\"\"",
        "swift|x = \"\"\"\n // [REQ-SEC-009] \" \\\"\"\" \n\"\"\"",
        "rb|x = \"#{y} # [REQ-SEC-009]\" + 'a'",
        "bats|x=\"${y#[REQ-SEC-009]}\" z=$#[REQ-SEC-009]",
        "bats|x='# [REQ-SEC-009]'"
      })
  void what_is_in_a_string_is_no_comment(String line) {
    String extension = line.substring(0, line.indexOf('|'));
    String mark = extension.equals("rb") || extension.equals("bats") ? "#" : "//";
    String source = line.substring(extension.length() + 1) + "\n" + mark + " [REQ-SEC-001]\n";
    assertThat(Scanned.said("f." + extension, source)).containsExactly("REQ-SEC-001 -");
    assertThat(Scanned.said("f." + extension, source.replace("\n", "\r\n")))
        .containsExactly("REQ-SEC-001 -");
  }
}
