package org.gitqms.report.trace;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gitqms.report.VisibleText;

/** Elements of ReqIF as they are written, to memory. */
final class ReqifXml {

  private static final String REQIF = "http://www.omg.org/spec/ReqIF/20110401/reqif.xsd";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;
  private final String lastChange;

  /**
   * Begins a document.
   *
   * @param lastChange when all that has an identity changed last, as an xsd:dateTime
   */
  ReqifXml(String lastChange) throws XMLStreamException {
    this.lastChange = lastChange;
    xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    xml.writeStartDocument("UTF-8", "1.0");
    newLine();
    xml.writeStartElement("REQ-IF");
    xml.writeDefaultNamespace(REQIF);
    xml.writeNamespace("xhtml", XHTML);
    newLine();
  }

  /** Begins an element. */
  void begin(String name) throws XMLStreamException {
    xml.writeStartElement(name);
    newLine();
  }

  /** Begins the header, which has an identity and never changes. */
  void beginHeader(String identifier) throws XMLStreamException {
    xml.writeStartElement("REQ-IF-HEADER");
    attributes("IDENTIFIER", identifier);
    newLine();
  }

  /** Begins an element that holds a value as its attribute. */
  void beginValue(String name, String value) throws XMLStreamException {
    xml.writeStartElement(name);
    attributes("THE-VALUE", value);
    newLine();
  }

  /**
   * Begins an element that has an identity.
   *
   * @param identifier an xsd:ID
   * @param attributes further ones: name, value, name, value
   */
  void begin(String name, String identifier, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeAttribute("IDENTIFIER", identifier);
    xml.writeAttribute("LAST-CHANGE", lastChange);
    attributes(attributes);
    newLine();
  }

  void end() throws XMLStreamException {
    xml.writeEndElement();
    newLine();
  }

  /** An element that holds nothing. */
  void empty(String name, String... attributes) throws XMLStreamException {
    xml.writeEmptyElement(name);
    attributes(attributes);
    newLine();
  }

  /** An element that holds a text. */
  void element(String name, String content) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(VisibleText.of(content));
    end();
  }

  /** An element that holds a text as XHTML, however long it is. */
  void xhtml(String name, String content) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeStartElement("xhtml", "div", XHTML);
    xml.writeCharacters(VisibleText.whole(content));
    xml.writeEndElement();
    end();
  }

  /** An element that refers to another, of a kind, by its identifier. */
  void refer(String name, String kind, String identifier) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeStartElement(kind + "-REF");
    xml.writeCharacters(identifier);
    xml.writeEndElement();
    end();
  }

  /** Ends the document, and gives all of it. */
  String finish() throws XMLStreamException {
    end();
    xml.writeEndDocument();
    xml.close();
    return text.toString();
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], VisibleText.of(attributes[i + 1]));
    }
  }

  private void newLine() throws XMLStreamException {
    xml.writeCharacters("\n");
  }
}
