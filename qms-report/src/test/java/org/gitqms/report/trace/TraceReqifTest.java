package org.gitqms.report.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.gitqms.report.Xml;
import org.gitqms.trace.Trace;
import org.gitqms.trace.Traced;
import org.gitqms.verifies.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class TraceReqifTest {

  private static final String NOW = "2026-01-31T10:00:00Z";

  private static final Set<String> WITHOUT_LAST_CHANGE = Set.of("REQ-IF-HEADER");

  @Test
  void the_outer_elements_stand_in_the_order_of_the_schema() throws Exception {
    Element root = parse(Traces.mixed());

    assertThat(root.getTagName()).isEqualTo("REQ-IF");
    assertThat(root.getAttribute("xmlns"))
        .isEqualTo("http://www.omg.org/spec/ReqIF/20110401/reqif.xsd");
    assertThat(names(root)).containsExactly("THE-HEADER", "CORE-CONTENT");
    assertThat(names(only(root, "REQ-IF-HEADER")))
        .containsExactly(
            "CREATION-TIME", "REQ-IF-TOOL-ID", "REQ-IF-VERSION", "SOURCE-TOOL-ID", "TITLE");
    assertThat(names(only(root, "REQ-IF-CONTENT")))
        .containsExactly(
            "DATATYPES", "SPEC-TYPES", "SPEC-OBJECTS", "SPEC-RELATIONS", "SPECIFICATIONS");
  }

  @Test
  void the_header_says_when_and_by_what() throws Exception {
    Element header = only(parse(Traces.EMPTY), "REQ-IF-HEADER");

    assertThat(only(header, "CREATION-TIME").getTextContent()).isEqualTo(NOW);
    assertThat(only(header, "REQ-IF-TOOL-ID").getTextContent()).isEqualTo("git-qms 0.1.0");
    assertThat(only(header, "REQ-IF-VERSION").getTextContent()).isEqualTo("1.0");
  }

  @Test
  @Verifies("REQ-TRACE-013")
  void a_requirement_is_an_object_with_its_attributes() throws Exception {
    Element object =
        Xml.all(parse(Traces.mixed()), "SPEC-OBJECT").stream()
            .filter(o -> o.getAttribute("IDENTIFIER").equals("REQ-AUTH-002"))
            .findFirst()
            .orElseThrow();

    assertThat(names(object)).containsExactly("VALUES", "TYPE");
    assertThat(Xml.all(object, "ATTRIBUTE-VALUE-STRING"))
        .extracting(v -> v.getAttribute("THE-VALUE"))
        .containsExactly("REQ-AUTH-002", "unit test");
    assertThat(only(object, "xhtml:div").getTextContent())
        .isEqualTo("The system does what REQ-AUTH-002 demands.");
    assertThat(only(object, "ENUM-VALUE-REF").getTextContent()).isEqualTo("state-failed");
  }

  @Test
  void a_specification_holds_its_requirements_in_their_order() throws Exception {
    List<Element> specifications = Xml.all(parse(Traces.mixed()), "SPECIFICATION");

    assertThat(specifications)
        .extracting(s -> s.getAttribute("LONG-NAME"))
        .containsExactly(Traces.FLOW, Traces.AUTH);
    assertThat(Xml.all(specifications.get(1), "SPEC-OBJECT-REF"))
        .extracting(Element::getTextContent)
        .containsExactly(
            "REQ-AUTH-001", "REQ-AUTH-002", "REQ-AUTH-003", "REQ-AUTH-004", "REQ-AUTH-005");
  }

  @Test
  void a_derivation_is_a_relation_to_what_is_derived_from() throws Exception {
    List<Element> relations = Xml.all(parse(Traces.mixed()), "SPEC-RELATION");

    assertThat(relations).hasSize(2);
    assertThat(names(relations.get(0))).containsExactly("SOURCE", "TARGET", "TYPE");
    assertThat(relations)
        .extracting(r -> only(r, "SOURCE").getTextContent().strip())
        .containsOnly("REQ-AUTH-001");
    assertThat(relations)
        .extracting(r -> only(r, "TARGET").getTextContent().strip())
        .containsExactly("REQ-FLOW-001", "REQ-AUTH-002");
  }

  @Test
  void what_is_not_in_the_trace_is_not_referred_to_and_of_twice_the_same_id_the_first_counts()
      throws Exception {
    Traced orphan =
        Traces.traced(
            Traces.derived("REQ-A-001", "REQ-B-001", "REQ-A-001", "REQ-A-001"),
            "RS",
            Traced.State.UNVERIFIED);
    Traced other = Traces.traced("REQ-A-001", "OTHER-RS", Traced.State.VERIFIED);
    Element root = parse(Traces.of(null, orphan, other));

    everyReferenceLeadsToItsKind(root);
    assertThat(Xml.all(root, "SPEC-OBJECT")).hasSize(1);
    assertThat(Xml.all(root, "SPEC-RELATION")).hasSize(1);
    assertThat(Xml.all(root, "SPECIFICATION")).hasSize(1);
  }

  @Test
  void every_reference_of_a_trace_leads_to_its_kind() throws Exception {
    for (Trace trace : List.of(Traces.EMPTY, Traces.mixed(), Traces.sound(), Traces.linked())) {
      everyReferenceLeadsToItsKind(parse(trace));
    }
  }

  @Test
  void names_of_specifications_that_look_alike_have_their_own_identifiers() throws Exception {
    Element root =
        parse(
            Traces.of(
                null,
                Traces.traced("REQ-A-001", "a b", Traced.State.UNVERIFIED),
                Traces.traced("REQ-A-002", "a_0020b", Traced.State.UNVERIFIED),
                Traces.traced("REQ-A-003", "a.b", Traced.State.UNVERIFIED),
                Traces.traced("REQ-A-004", "x".repeat(5_000) + "1", Traced.State.UNVERIFIED),
                Traces.traced("REQ-A-005", "x".repeat(5_000) + "2", Traced.State.UNVERIFIED)));

    everyReferenceLeadsToItsKind(root);
    assertThat(Xml.all(root, "SPECIFICATION")).hasSize(5);
  }

  @Test
  void the_text_of_a_requirement_is_there_as_a_whole_and_no_markup() throws Exception {
    String text = "</xhtml:div>]]><a href='x'>&lt;\"".repeat(1_000);
    Trace trace =
        Traces.of(
            null,
            Traces.traced(Traces.saying("REQ-A-001", "", text), "RS", Traced.State.UNVERIFIED));

    assertThat(only(parse(trace), "xhtml:div").getTextContent()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31T10:00:00Z, 2026-01-31T10:00:00Z",
    "2026-01-31T10:00Z, 2026-01-31T10:00:00Z",
    "2026-01-31T10:00:00.123456789+02:00, 2026-01-31T10:00:00+02:00"
  })
  void the_time_of_creation_is_that_of_every_change(String given, String written) throws Exception {
    Element root = Xml.parse(TraceReqif.of(Traces.mixed(), Traces.CONTEXT, given));

    assertThat(only(root, "CREATION-TIME").getTextContent()).isEqualTo(written);
    assertThat(Xml.all(root, "SPEC-OBJECT"))
        .extracting(o -> o.getAttribute("LAST-CHANGE"))
        .containsOnly(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "today", "2026-01-31", "2026-01-31T10:00:00"})
  void a_time_without_a_zone_is_refused(String time) {
    assertThatThrownBy(() -> TraceReqif.of(Traces.EMPTY, Traces.CONTEXT, time))
        .isInstanceOf(DateTimeParseException.class);
  }

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void hostile_text_leaves_the_document_sound(long seed) throws Exception {
    Trace trace = Traces.hostile(seed);
    String xml = TraceReqif.of(trace, Traces.CONTEXT, NOW);
    Element root = Xml.parse(xml);

    Hidden.assertNone(xml);
    everyReferenceLeadsToItsKind(root);
    assertThat(Xml.all(root, "*"))
        .allMatch(e -> e.getAttribute("THE-VALUE").length() <= ReqifTypes.LONGEST);
    assertThat(xml).isEqualTo(TraceReqif.of(Traces.hostile(seed), Traces.CONTEXT, NOW));
  }

  /** Also: what has an identity has one of its own, and says when it changed last. */
  private static void everyReferenceLeadsToItsKind(Element root) {
    Map<String, String> kinds = new HashMap<>();
    for (Element element : Xml.all(root, "*")) {
      if (element.hasAttribute("IDENTIFIER")) {
        String identifier = element.getAttribute("IDENTIFIER");
        assertThat(identifier).matches("[A-Za-z_][A-Za-z0-9_.-]*");
        assertThat(kinds.put(identifier, element.getTagName())).as(identifier).isNull();
        boolean changes = !WITHOUT_LAST_CHANGE.contains(element.getTagName());
        assertThat(element.hasAttribute("LAST-CHANGE")).isEqualTo(changes);
      }
    }
    for (Element element : Xml.all(root, "*")) {
      if (element.getTagName().endsWith("-REF")) {
        assertThat(kinds.get(element.getTextContent()) + "-REF").isEqualTo(element.getTagName());
      }
    }
  }

  private static Element only(Element parent, String name) {
    List<Element> all = Xml.all(parent, name);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static List<String> names(Element parent) {
    List<String> names = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        names.add(element.getTagName());
      }
    }
    return names;
  }

  private static Element parse(Trace trace) throws Exception {
    return Xml.parse(TraceReqif.of(trace, Traces.CONTEXT, NOW));
  }
}
