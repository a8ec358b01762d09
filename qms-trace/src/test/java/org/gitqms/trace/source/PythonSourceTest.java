package org.gitqms.trace.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PythonSourceTest {

  private static List<String> said(String source) {
    return Scanned.said("tests/qualification/test_security.py", source);
  }

  private static String module(String test) {
    return "tests.qualification.test_security" + test;
  }

  @Test
  @Verifies("REQ-TRACE-008")
  void in_a_test_it_is_that_tests() {
    String source =
        """
        class TestLogin(Base):
            x = 1

            async def test_a(self, x: int = 1) -> Dict[str, int]:  # [REQ-SEC-001]
                \"""[REQ-SEC-002] Says [REQ-SEC-003].

                [REQ-SEC-004]\"""
                # [REQ-SEC-005] Users are classified
                assert x  # [REQ-SEC-006, REQ-SEC-007]
                if x:
                    # [REQ-SEC-008]
                    y()

        def test_b(
            x,  # [REQ-SEC-009]
        ): pass
        """;
    assertThat(Scanned.links("tests/test_x.py", source))
        .containsExactly(
            "4:63 REQ-SEC-001 tests.test_x.TestLogin.test_a",
            "5:13 REQ-SEC-002 tests.test_x.TestLogin.test_a",
            "5:32 REQ-SEC-003 tests.test_x.TestLogin.test_a",
            "7:10 REQ-SEC-004 tests.test_x.TestLogin.test_a",
            "8:12 REQ-SEC-005 tests.test_x.TestLogin.test_a",
            "9:22 REQ-SEC-006 tests.test_x.TestLogin.test_a",
            "9:35 REQ-SEC-007 tests.test_x.TestLogin.test_a",
            "11:16 REQ-SEC-008 tests.test_x.TestLogin.test_a",
            "15:12 REQ-SEC-009 tests.test_x.test_b");
  }

  @Test
  void before_a_test_it_is_that_tests() {
    String source =
        """
        # [REQ-SEC-001]

        # [REQ-SEC-002]
        @pytest.mark.parametrize("x", [  # [REQ-SEC-003]
            1,  # [REQ-SEC-004]
        ])  # [REQ-SEC-005]
        # [REQ-SEC-006]
        def test_a(x):
            x()
        """;
    assertThat(said(source))
        .containsExactly(
            "REQ-SEC-001 " + module(".test_a"),
            "REQ-SEC-002 " + module(".test_a"),
            "REQ-SEC-003 " + module(".test_a"),
            "REQ-SEC-004 " + module(".test_a"),
            "REQ-SEC-005 " + module(".test_a"),
            "REQ-SEC-006 " + module(".test_a"));
  }

  @Test
  void anywhere_else_it_is_a_place_in_code() {
    String source =
        """
        \"""[REQ-SEC-001]\"""
        import x  # [REQ-SEC-002]
        # [REQ-SEC-003]
        x = 1
        # [REQ-SEC-004]
        def helper():
            '''[REQ-SEC-005]'''
            # [REQ-SEC-006]
            def test_inner():
                x  # [REQ-SEC-007]
        class Thing:
            "[REQ-SEC-008]"
            # [REQ-SEC-009]
        class TestThing:
            # [REQ-SEC-010]
            x = 1
            # [REQ-SEC-011]
        def test_x(): pass
        # [REQ-SEC-012]
        """;
    assertThat(said(source)).hasSize(12).allMatch(line -> line.endsWith(" -"));
  }

  @Test
  void a_comment_belongs_where_it_is_indented_to() {
    String source =
        """
        def test_a():
            x = 1
            # [REQ-SEC-001]
        def test_b():
            x = 1
        # [REQ-SEC-002]
            y = 1
            # [REQ-SEC-003]
            def helper():
                # [REQ-SEC-004]
                pass
            # [REQ-SEC-005]
        # [REQ-SEC-006]
        def test_c(): pass
        """;
    assertThat(said(source))
        .containsExactly(
            "REQ-SEC-001 " + module(".test_a"),
            "REQ-SEC-002 -",
            "REQ-SEC-003 " + module(".test_b"),
            "REQ-SEC-004 " + module(".test_b"),
            "REQ-SEC-005 " + module(".test_b"),
            "REQ-SEC-006 " + module(".test_c"));
  }

  @Test
  void at_a_class_of_tests_it_is_that_classes() {
    String source =
        """
        # [REQ-SEC-001]
        @decorated
        class TestOuter:  # [REQ-SEC-002]
            '''
            [REQ-SEC-003]
            '''

            class InnerTests(Base):
                r"[REQ-SEC-004]"
                x = "[REQ-SEC-005]"
        """;
    assertThat(said(source))
        .containsExactly(
            "REQ-SEC-001 " + module(".TestOuter"),
            "REQ-SEC-002 " + module(".TestOuter"),
            "REQ-SEC-003 " + module(".TestOuter"),
            "REQ-SEC-004 " + module(".TestOuter.InnerTests"));
  }

  @Test
  void a_mark_of_pytest_names_what_it_sits_on() {
    String source =
        """
        @pytest.mark.verifies("REQ-SEC-001")
        @other(1, "REQ-SEC-002")
        @mark.verifies('REQ-SEC-003', ["REQ-SEC-004",], reason="REQ-SEC-005", why=[1, 2])
        class TestX:
            @pytest.mark.verifies(  # why
                "REQ-SEC-006"
            )
            async def test_y(self): pass

        @pytest.mark.verifies("REQ-SEC-007")
        def odd(): pass

        @pytest.mark.verifies("REQ-SEC-008")
        """;
    assertThat(said(source))
        .containsExactly(
            "REQ-SEC-001 " + module(".TestX"),
            "REQ-SEC-003 " + module(".TestX"),
            "REQ-SEC-004 " + module(".TestX"),
            "REQ-SEC-006 " + module(".TestX.test_y"),
            "REQ-SEC-007 " + module(".odd"),
            "REQ-SEC-008 -");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REQ",
        "f\"REQ-SEC-001\"",
        "\"REQ-\" \"SEC-001\"",
        "*REQS",
        "\"REQ\\x2dSEC\"",
        "f(\"REQ-SEC-001\")"
      })
  void what_is_no_literal_cannot_be_read(String value) {
    String source = "@pytest.mark.verifies(" + value + ")\ndef test_x(): pass\n";
    assertThat(Scanned.problems("t.py", source))
        .singleElement()
        .asString()
        .contains("cannot be read here without compiling | write the id as a literal");
    assertThat(said(source)).isEmpty();
  }

  @Test
  void a_word_that_is_no_id_is_a_problem() {
    String source = "@pytest.mark.verifies('REQ-SEC-1')\ndef test_x():\n  pass # [req-sec-2]\n";
    assertThat(Scanned.problems("t.py", source))
        .containsExactly(
            "1:24 'REQ-SEC-1' is not the id of a requirement | did you mean REQ-SEC-001?",
            "3:11 'req-sec-2' is not the id of a requirement | did you mean REQ-SEC-002?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = '# [REQ-SEC-009]'",
        "x = 'it\\'s # [REQ-SEC-009]'",
        "x = rb'\\\\' + u\"#\"",
        "x = '''\n# [REQ-SEC-009]\n\"\"\" ' '' \\'''\ndef test_no():\n'''",
        "x = \"\"\"\n# [REQ-SEC-009] \"\" '\n\"\"\"",
        "x = ''; y = \"\"; z = 'a' ''",
        "x = 'unclosed",
        "x = 'continued \\\n# [REQ-SEC-009]'",
        "x = f\"{y['#']}\"",
        "x = (\n\"a\", [\n{1: 2},\n\n]\n)",
        "x = 1 \\\n  + 2",
        "f(lambda: 1)[1:2]",
        "if x: y = {1: 2}",
        "definition = classic = asynchronous = 1",
        "match x:\n    case [1, 2]: pass",
        "async with x: pass",
        ")]}",
        "def g(x=')', *, y: 'int' = {1: 2}) -> 'x': return 1",
        "def",
        "class 1:",
        "@",
        "\tx = 1"
      })
  void a_test_after_any_statement_is_found(String statement) {
    String source = statement + "\ndef test_m():\n  x # [REQ-SEC-001]\n";
    assertThat(said(source)).containsExactly("REQ-SEC-001 " + module(".test_m"));
    assertThat(said(source.replace("\n", "\r\n")))
        .containsExactly("REQ-SEC-001 " + module(".test_m"));
  }

  @Test
  void tabs_indent_to_the_next_eighth_column() {
    assertThat(said("class TestA:\n        x\n\tdef test_a(self):\n\t\tx # [REQ-SEC-001]\n"))
        .containsExactly("REQ-SEC-001 " + module(".TestA.test_a"));
  }

  @Test
  void a_module_of_the_root_has_no_folders() {
    assertThat(Scanned.said("test_x.py", "\uFEFFdef test_a(): # [REQ-SEC-001]\n"))
        .containsExactly("REQ-SEC-001 test_x.test_a");
  }
}
