package org.gitqms.report.trace;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.gitqms.report.ReportContext;
import org.gitqms.rules.requirement.Requirement;
import org.gitqms.rules.requirement.RequirementId;
import org.gitqms.trace.Trace;
import org.gitqms.trace.Traced;

/**
 * The requirements of a trace, how they stand and what they are derived from, for other tools of
 * requirements: ReqIF 1.2 of the OMG. To be written as UTF-8.
 *
 * <p>The text of a requirement is there as a whole, however long. Of an id that stands twice the
 * first counts; what is derived from an id that is not in the trace is told without that.
 */
public final class TraceReqif {

  /** What the schema fixes, of ReqIF 1.2 as well. */
  private static final String VERSION = "1.0";

  private static final DateTimeFormatter XSD_DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

  private final Map<RequirementId, Traced> requirements = new LinkedHashMap<>();
  private final ReqifXml xml;

  private TraceReqif(Trace trace, ReqifXml xml) {
    this.xml = xml;
    trace.requirements().forEach(t -> requirements.putIfAbsent(t.requirement().id(), t));
  }

  /**
   * The whole document; lines end with LF, the last one too.
   *
   * @param creationTime when the export is made, ISO 8601 with a zone, such as {@code
   *     2026-01-31T10:00:00Z}; everything in it is said to have changed then
   * @throws java.time.format.DateTimeParseException if {@code creationTime} is no such time
   */
  public static String of(Trace trace, ReportContext context, String creationTime) {
    String time = XSD_DATE_TIME.format(OffsetDateTime.parse(creationTime));
    try {
      ReqifXml xml = new ReqifXml(time);
      header(xml, "git-qms " + context.toolVersion(), time);
      xml.begin("CORE-CONTENT");
      xml.begin("REQ-IF-CONTENT");
      new ReqifTypes(xml).write();
      new TraceReqif(trace, xml).content();
      xml.end();
      xml.end();
      return xml.finish() + "\n";
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing XML to memory failed", e);
    }
  }

  private static void header(ReqifXml xml, String tool, String time) throws XMLStreamException {
    xml.begin("THE-HEADER");
    xml.beginHeader(ReqifIds.HEADER);
    xml.element("CREATION-TIME", time);
    xml.element("REQ-IF-TOOL-ID", tool);
    xml.element("REQ-IF-VERSION", VERSION);
    xml.element("SOURCE-TOOL-ID", tool);
    xml.element("TITLE", "Requirements");
    xml.end();
    xml.end();
  }

  private void content() throws XMLStreamException {
    xml.begin("SPEC-OBJECTS");
    for (Traced traced : requirements.values()) {
      object(traced);
    }
    xml.end();
    xml.begin("SPEC-RELATIONS");
    for (Traced traced : requirements.values()) {
      relations(traced.requirement());
    }
    xml.end();
    xml.begin("SPECIFICATIONS");
    specifications();
    xml.end();
  }

  private void object(Traced traced) throws XMLStreamException {
    Requirement requirement = traced.requirement();
    xml.begin("SPEC-OBJECT", ReqifIds.requirement(requirement.id()));
    xml.begin("VALUES");
    string(ReqifIds.FOREIGN_ID, requirement.id().value());
    string(ReqifIds.NAME, requirement.title());
    xml.begin("ATTRIBUTE-VALUE-XHTML");
    xml.xhtml("THE-VALUE", requirement.text());
    xml.refer("DEFINITION", "ATTRIBUTE-DEFINITION-XHTML", ReqifIds.TEXT);
    xml.end();
    string(ReqifIds.VERIFICATION, requirement.verification());
    xml.begin("ATTRIBUTE-VALUE-ENUMERATION");
    xml.refer("DEFINITION", "ATTRIBUTE-DEFINITION-ENUMERATION", ReqifIds.STATE);
    xml.refer("VALUES", "ENUM-VALUE", ReqifIds.state(traced.state()));
    xml.end();
    xml.end();
    xml.refer("TYPE", "SPEC-OBJECT-TYPE", ReqifIds.REQUIREMENT);
    xml.end();
  }

  private void string(String attribute, String value) throws XMLStreamException {
    if (!value.isBlank()) {
      xml.beginValue("ATTRIBUTE-VALUE-STRING", value);
      xml.refer("DEFINITION", "ATTRIBUTE-DEFINITION-STRING", attribute);
      xml.end();
    }
  }

  private void relations(Requirement requirement) throws XMLStreamException {
    for (RequirementId from : new LinkedHashSet<>(requirement.derivedFrom())) {
      if (requirements.containsKey(from)) {
        xml.begin("SPEC-RELATION", ReqifIds.derivation(requirement.id(), from));
        xml.refer("SOURCE", "SPEC-OBJECT", ReqifIds.requirement(requirement.id()));
        xml.refer("TARGET", "SPEC-OBJECT", ReqifIds.requirement(from));
        xml.refer("TYPE", "SPEC-RELATION-TYPE", ReqifIds.DERIVED);
        xml.end();
      }
    }
  }

  private void specifications() throws XMLStreamException {
    Map<String, List<RequirementId>> specifications = new LinkedHashMap<>();
    for (Traced traced : requirements.values()) {
      specifications
          .computeIfAbsent(traced.specification(), name -> new ArrayList<>())
          .add(traced.requirement().id());
    }
    for (Map.Entry<String, List<RequirementId>> each : specifications.entrySet()) {
      String name = each.getKey();
      xml.begin("SPECIFICATION", ReqifIds.specification(name), "LONG-NAME", name);
      xml.begin("CHILDREN");
      for (RequirementId id : each.getValue()) {
        xml.begin("SPEC-HIERARCHY", ReqifIds.place(id));
        xml.refer("OBJECT", "SPEC-OBJECT", ReqifIds.requirement(id));
        xml.end();
      }
      xml.end();
      xml.refer("TYPE", "SPECIFICATION-TYPE", ReqifIds.SPECIFICATION);
      xml.end();
    }
  }
}
