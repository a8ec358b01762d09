package org.gitqms.trace.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The JDK's own parser, set up to touch nothing but the bytes it is given. */
final class HardenedXml {

  /** Larger blocks of text arrive in pieces of about this many characters. */
  private static final int CHUNK = 1 << 16;

  /**
   * The parser counts each escaped character against the first three, so that honest reports with
   * much output would run into them; without document types there are no entities to guard against.
   * For the last there is {@link Report#MAX_DEPTH}.
   */
  private static final List<String> LIMITS_OFF =
      List.of(
          "jdk.xml.entityExpansionLimit",
          "jdk.xml.maxGeneralEntitySizeLimit",
          "jdk.xml.totalEntitySizeLimit",
          "jdk.xml.maxElementDepth");

  private HardenedXml() {}

  static XMLStreamReader open(InputStream in) throws IOException, XMLStreamException {
    Reader text =
        XmlText.of(in).orElseThrow(() -> new XMLStreamException("the encoding is not known"));
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty("jdk.xml.cdataChunkSize", CHUNK);
    LIMITS_OFF.forEach(limit -> factory.setProperty(limit, 0));
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing outside the file is read");
        });
    try {
      return factory.createXMLStreamReader(text);
    } catch (RuntimeException e) {
      throw new XMLStreamException("the parser failed", e);
    }
  }

  /** Moves on to the next event; the parser has been seen to throw anything at broken input. */
  static int next(XMLStreamReader xml) throws XMLStreamException {
    try {
      return xml.next();
    } catch (RuntimeException e) {
      throw new XMLStreamException("the parser failed", xml.getLocation(), e);
    }
  }
}
