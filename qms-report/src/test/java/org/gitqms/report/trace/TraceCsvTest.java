package org.gitqms.report.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.gitqms.trace.Trace;
import org.gitqms.trace.Traced;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceCsvTest {

  private static final String HEADER =
      "requirement,specification,area,state,text,verified by,kind,outcome,path,line\r\n";

  @Test
  @Verifies("REQ-TRACE-013")
  void there_is_a_line_for_each_requirement_and_what_verifies_it() {
    assertThat(TraceCsv.of(Traces.mixed()))
        .isEqualTo(
            (HEADER
                    + """
                    REQ-FLOW-001,SDLC-FLOW-RS,FLOW,verified,The system does what REQ-FLOW-001 demands.,p.FlowTest.runs,unit test,passed,src/test/java/p/SomeTest.java,21
                    REQ-FLOW-002,SDLC-FLOW-RS,FLOW,suspect,The system does what REQ-FLOW-002 demands.,5.1 Order,qualitative proof,,QMS/SDLC-FLOW/RTM/SDLC-FLOW-RTM.md,30
                    REQ-AUTH-001,SDLC-AUTH-RS,AUTH,verified,The system does what REQ-AUTH-001 demands.,p.FlowTest.runs,unit test,passed,src/test/java/p/SomeTest.java,21
                    REQ-AUTH-001,SDLC-AUTH-RS,AUTH,verified,The system does what REQ-AUTH-001 demands.,VR-003,verification record,,QMS/SDLC-FLOW/RTM/SDLC-FLOW-RTM.md,
                    REQ-AUTH-002,SDLC-AUTH-RS,AUTH,failed,The system does what REQ-AUTH-002 demands.,p.LoginTest.locks,unit test,failed,src/test/java/p/SomeTest.java,21
                    REQ-AUTH-003,SDLC-AUTH-RS,AUTH,failed,The system does what REQ-AUTH-003 demands.,p.LoginTest.gone,unit test,did not run,src/test/java/p/SomeTest.java,21
                    REQ-AUTH-004,SDLC-AUTH-RS,AUTH,unverified,The system does what REQ-AUTH-004 demands.,,,,,
                    REQ-AUTH-005,SDLC-AUTH-RS,AUTH,withdrawn,The system does what REQ-AUTH-005 demands.,,,,,
                    """)
                .replaceAll("(?<!\r)\n", "\r\n"));
  }

  @Test
  void an_empty_trace_is_the_header() {
    assertThat(TraceCsv.of(Traces.EMPTY)).isEqualTo(HEADER);
  }

  @Test
  void without_results_no_outcome_is_told() {
    assertThat(TraceCsv.of(Traces.linked())).contains(",p.FlowTest.runs,unit test,,src/");
  }

  @Test
  void quotes_and_commas_are_quoted_and_quotes_doubled() {
    assertThat(text("say \"no\", then stop")).isEqualTo("say \"no\", then stop");
    assertThat(TraceCsv.of(saying("say \"no\", then stop")))
        .contains(",\"say \"\"no\"\", then stop\",");
  }

  @Test
  void a_line_end_is_shown_and_ends_no_line() {
    assertThat(text("one\r\ntwo")).isEqualTo("one\\u000D\\u000Atwo");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\rx",
        "\nx",
        "  =1",
        "\uFF1D1",
        "-",
        "=\"a\",b"
      })
  void a_cell_that_looks_like_a_formula_begins_with_a_quote(String formula) {
    assertThat(text(formula)).startsWith("'").isNotEqualTo(formula);
    assertThat(rows(TraceCsv.of(verifiedBy(formula))).get(1).get(5)).startsWith("'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=1", "1-1", "mail@host", "", "'", "\\t", "a +1"})
  void any_other_cell_begins_with_none(String text) {
    assertThat(text(text)).isEqualTo(text);
  }

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void hostile_text_stays_in_its_cell(long seed) {
    Trace trace = Traces.hostile(seed);
    String csv = TraceCsv.of(trace);

    Hidden.assertNone(csv.replace("\r\n", "\n"));
    List<List<String>> rows = rows(csv);
    int expected = trace.requirements().stream().mapToInt(t -> Math.max(1, t.by().size())).sum();
    assertThat(rows).hasSize(1 + expected).allSatisfy(row -> assertThat(row).hasSize(10));
    assertThat(rows.stream().flatMap(List::stream)).noneMatch(c -> c.matches("(?s)\\s*[=+@-].*"));
    assertThat(csv).isEqualTo(TraceCsv.of(Traces.hostile(seed)));
  }

  private static Trace saying(String text) {
    return Traces.of(
        null, Traces.traced(Traces.saying("REQ-A-001", "", text), "RS", Traced.State.UNVERIFIED));
  }

  private static Trace verifiedBy(String name) {
    return Traces.of(
        null, Traces.traced("REQ-A-001", "RS", Traced.State.LINKED, Traces.test(name, null)));
  }

  private static String text(String text) {
    return rows(TraceCsv.of(saying(text))).get(1).get(4);
  }

  /** Reads RFC 4180 strictly. */
  private static List<List<String>> rows(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    int at = 0;
    while (at < csv.length()) {
      StringBuilder cell = new StringBuilder();
      boolean quoted = csv.charAt(at) == '"';
      at += quoted ? 1 : 0;
      while (quoted || (csv.charAt(at) != ',' && csv.charAt(at) != '\r')) {
        char c = csv.charAt(at++);
        if (quoted && c == '"') {
          quoted = csv.charAt(at) == '"';
          if (!quoted) {
            break;
          }
          at++;
        } else {
          assertThat(c == '"' && !quoted).isFalse();
        }
        cell.append(c);
      }
      row.add(cell.toString());
      if (csv.charAt(at) == '\r') {
        assertThat(csv.charAt(at + 1)).isEqualTo('\n');
        rows.add(row);
        row = new ArrayList<>();
        at++;
      }
      at++;
    }
    assertThat(row).isEmpty();
    return rows;
  }
}
