package org.gitqms.report.trace;

import javax.xml.stream.XMLStreamException;
import org.gitqms.trace.Traced;

/** The part of a ReqIF document that is the same in all: data types, and types with attributes. */
final class ReqifTypes {

  /** No shorter than any text that {@link org.gitqms.report.VisibleText} cuts. */
  static final int LONGEST = 32_000;

  private final ReqifXml xml;

  ReqifTypes(ReqifXml xml) {
    this.xml = xml;
  }

  void write() throws XMLStreamException {
    xml.begin("DATATYPES");
    dataTypes();
    xml.end();
    xml.begin("SPEC-TYPES");
    requirementType();
    type("SPEC-RELATION-TYPE", ReqifIds.DERIVED, "derived from");
    type("SPECIFICATION-TYPE", ReqifIds.SPECIFICATION, "Specification");
    xml.end();
  }

  private void dataTypes() throws XMLStreamException {
    xml.begin(
        "DATATYPE-DEFINITION-STRING",
        ReqifIds.STRING,
        "LONG-NAME",
        "String",
        "MAX-LENGTH",
        Integer.toString(LONGEST));
    xml.end();
    type("DATATYPE-DEFINITION-XHTML", ReqifIds.XHTML, "Formatted text");
    xml.begin("DATATYPE-DEFINITION-ENUMERATION", ReqifIds.STATES, "LONG-NAME", "State");
    xml.begin("SPECIFIED-VALUES");
    int key = 0;
    for (Traced.State state : Traced.State.values()) {
      String word = TraceWords.of(state);
      xml.begin("ENUM-VALUE", ReqifIds.state(state), "LONG-NAME", word);
      xml.begin("PROPERTIES");
      xml.empty("EMBEDDED-VALUE", "KEY", Integer.toString(key++), "OTHER-CONTENT", word);
      xml.end();
      xml.end();
    }
    xml.end();
    xml.end();
  }

  private void requirementType() throws XMLStreamException {
    xml.begin("SPEC-OBJECT-TYPE", ReqifIds.REQUIREMENT, "LONG-NAME", "Requirement");
    xml.begin("SPEC-ATTRIBUTES");
    attribute("STRING", ReqifIds.FOREIGN_ID, "ReqIF.ForeignID", ReqifIds.STRING);
    attribute("STRING", ReqifIds.NAME, "ReqIF.Name", ReqifIds.STRING);
    attribute("XHTML", ReqifIds.TEXT, "ReqIF.Text", ReqifIds.XHTML);
    attribute("STRING", ReqifIds.VERIFICATION, "Verification", ReqifIds.STRING);
    attribute("ENUMERATION", ReqifIds.STATE, "State", ReqifIds.STATES, "MULTI-VALUED", "false");
    xml.end();
    xml.end();
  }

  private void attribute(
      String kind, String identifier, String name, String dataType, String... more)
      throws XMLStreamException {
    String[] attributes = new String[2 + more.length];
    attributes[0] = "LONG-NAME";
    attributes[1] = name;
    System.arraycopy(more, 0, attributes, 2, more.length);
    xml.begin("ATTRIBUTE-DEFINITION-" + kind, identifier, attributes);
    xml.refer("TYPE", "DATATYPE-DEFINITION-" + kind, dataType);
    xml.end();
  }

  private void type(String element, String identifier, String name) throws XMLStreamException {
    xml.begin(element, identifier, "LONG-NAME", name);
    xml.end();
  }
}
