package org.gitqms.trace.result;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The names a file has used for its elements and attributes. The parser keeps each for good, so
 * that a file of nothing but names would fill the memory.
 */
final class Vocabulary {

  /** Reports make do with some thirty. */
  static final int MAX_NAMES = 1000;

  private final Set<String> names = new HashSet<>();

  /** Takes in the names that came with the latest event; false once there are too many. */
  boolean take(XMLStreamReader xml) {
    if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
      takeElement(xml);
    } else if (xml.getEventType() == XMLStreamConstants.PROCESSING_INSTRUCTION) {
      take("?", xml.getPITarget());
    }
    return names.size() <= MAX_NAMES;
  }

  private void takeElement(XMLStreamReader xml) {
    take(xml.getPrefix(), xml.getLocalName());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      take(xml.getAttributePrefix(i), xml.getAttributeLocalName(i));
    }
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      take(xml.getNamespacePrefix(i), "=" + xml.getNamespaceURI(i));
    }
  }

  private void take(@Nullable String prefix, String name) {
    names.add(prefix == null || prefix.isEmpty() ? name : prefix + ":" + name);
  }
}
