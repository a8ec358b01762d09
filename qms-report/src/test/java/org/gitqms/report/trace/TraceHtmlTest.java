package org.gitqms.report.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.gitqms.report.Xml;
import org.gitqms.trace.Trace;
import org.gitqms.trace.Traced;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class TraceHtmlTest {

  private static final int MEGABYTE = 1_000_000;

  @Test
  @Verifies("REQ-TRACE-013")
  void the_page_loads_nothing_and_runs_nothing() throws Exception {
    String html = html(Traces.mixed());
    Element page = Xml.parse(html);

    assertThat(html)
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n")
        .contains(
            "<meta http-equiv=\"Content-Security-Policy\""
                + " content=\"default-src 'none'; style-src 'unsafe-inline'\"/>")
        .doesNotContain("http:", "https:", "style=", "src=", "onclick", "url(", "@import");
    assertThat(Xml.all(page, "script")).isEmpty();
    assertThat(Xml.all(page, "a")).allMatch(a -> a.getAttribute("href").startsWith("#"));
  }

  @Test
  void every_link_leads_to_a_place_of_the_page_and_no_place_is_there_twice() throws Exception {
    for (Trace trace : List.of(Traces.EMPTY, Traces.mixed(), Traces.linked(), twice())) {
      Element page = Xml.parse(html(trace));
      List<String> ids =
          Xml.all(page, "*").stream()
              .map(e -> e.getAttribute("id"))
              .filter(i -> !i.isEmpty())
              .toList();

      assertThat(ids).doesNotHaveDuplicates();
      assertThat(Xml.all(page, "a"))
          .allMatch(a -> ids.contains(a.getAttribute("href").substring(1)));
      assertThat(Xml.all(page, "table"))
          .allMatch(table -> ids.contains(table.getAttribute("aria-labelledby")));
    }
  }

  @Test
  void the_page_can_be_read_without_seeing_it() throws Exception {
    Element page = Xml.parse(html(Traces.mixed()));

    assertThat(page.getAttribute("lang")).isEqualTo("en");
    assertThat(Xml.all(page, "title").get(0).getTextContent()).isNotBlank();
    assertThat(Xml.all(page, "main")).hasSize(1);
    assertThat(Xml.all(page, "h1")).hasSize(1);
    assertThat(Xml.all(page, "a").get(0).getAttribute("href")).isEqualTo("#m");
    assertThat(Xml.all(page, "th")).allMatch(th -> th.getAttribute("scope").matches("row|col"));
  }

  @Test
  void a_row_tells_a_requirement_its_state_and_what_verifies_it() throws Exception {
    Element row = row(Traces.mixed(), "REQ-AUTH-001");

    assertThat(row.getTextContent())
        .isEqualTo(
            "REQ-AUTH-001The system does what REQ-AUTH-001 demands."
                + "derived from REQ-FLOW-001 REQ-AUTH-002verified"
                + "p.FlowTest.runs: passedsrc/test/java/p/SomeTest.java:21"
                + "VR-003: verification recordQMS/SDLC-FLOW/RTM/SDLC-FLOW-RTM.md");
    assertThat(row(Traces.mixed(), "REQ-AUTH-003").getTextContent())
        .contains("failedp.LoginTest.gone: did not run");
    assertThat(row(Traces.mixed(), "REQ-AUTH-004").getTextContent()).endsWith("unverified");
  }

  @Test
  void there_is_a_table_for_each_specification() throws Exception {
    assertThat(Xml.all(Xml.parse(html(Traces.mixed())), "h2").stream().map(Element::getTextContent))
        .containsExactly(
            "Areas",
            "Test totals",
            "Findings",
            Traces.FLOW,
            Traces.AUTH,
            "Tests, and what they verify");
  }

  @Test
  void a_test_is_told_with_all_that_it_verifies() {
    assertThat(html(Traces.mixed()))
        .contains(
            "<th scope=\"row\">p.FlowTest.runs</th><td>passed</td><td>"
                + "<a href=\"#REQ-FLOW-001\">REQ-FLOW-001</a>"
                + " <a href=\"#REQ-AUTH-001\">REQ-AUTH-001</a></td>")
        .contains("<th scope=\"row\">p.LoginTest.gone</th><td>did not run</td>");
    assertThat(html(Traces.linked()))
        .contains("<th scope=\"row\">p.FlowTest.runs</th><td>not looked at</td>");
  }

  @Test
  void areas_suites_and_findings_are_told() {
    assertThat(html(Traces.mixed()))
        .contains("<strong>of 6 requirements 4 are not verified; 1 error, 1 warning</strong>")
        .contains("<th scope=\"row\">AUTH</th><td>4</td><td>25 %</td><td>1</td>")
        .contains("<th scope=\"row\">unit</th><td>3</td><td>2</td><td>1</td><td>0</td>")
        .contains("<tr><td>SDLC-AUTH-RS</td><td>QMS-607</td><td>warning</td>")
        .contains("SDLC-FLOW-RTM.md:12</td><td>QMS-608</td><td class=\"f\">error</td>")
        .contains("<td>run it until it passes</td>");
  }

  @Test
  void an_empty_trace_is_a_page_that_says_so() throws Exception {
    String html = html(Traces.EMPTY);

    assertThat(Xml.all(Xml.parse(html), "main")).hasSize(1);
    assertThat(html)
        .contains("there are no requirements to verify", "no test results were looked at")
        .contains("Nothing is wrong.", "No test names a requirement.");
  }

  @Test
  void markup_in_a_text_is_text() throws Exception {
    String trick = "</td></script><script>alert(1)</script><a href=\"//x\" onclick='y'>]]>&amp;";
    Trace trace =
        Traces.of(
            null,
            Traces.traced(
                Traces.saying("REQ-A-001", trick, trick),
                trick,
                Traced.State.LINKED,
                Traces.test(trick, null)));

    Element page = Xml.parse(html(trace));
    assertThat(Xml.all(page, "script")).isEmpty();
    assertThat(row(trace, "REQ-A-001").getTextContent()).contains(trick + " " + trick);
  }

  @Test
  void a_page_of_fifty_thousand_requirements_is_small() {
    String html = html(Traces.large(50_000));

    assertThat(html.getBytes(UTF_8).length).isLessThan(25 * MEGABYTE);
    assertThat(html).contains("<tr id=\"REQ-A50-050\">");
  }

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void hostile_text_leaves_the_page_well_formed(long seed) throws Exception {
    String html = html(Traces.hostile(seed));
    Element page = Xml.parse(html);

    Hidden.assertNone(html);
    assertThat(Xml.all(page, "script")).isEmpty();
    assertThat(Xml.all(page, "a")).allMatch(a -> a.getAttribute("href").startsWith("#"));
    assertThat(html).isEqualTo(html(Traces.hostile(seed)));
  }

  private static Trace twice() {
    Traced traced = Traces.traced("REQ-A-001", "RS", Traced.State.UNVERIFIED);
    Traced orphan =
        Traces.traced(Traces.derived("REQ-A-002", "REQ-B-001"), "RS", Traced.State.UNVERIFIED);
    return Traces.of(null, traced, traced, orphan);
  }

  private static Element row(Trace trace, String id) throws Exception {
    return Xml.all(Xml.parse(html(trace)), "tr").stream()
        .filter(row -> row.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String html(Trace trace) {
    return TraceHtml.of(trace, Traces.CONTEXT);
  }
}
