package org.gitqms.rules.requirement;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gitqms.rules.document.ParsedDocument;

/** What the requirements of a document say, field by field: all that their digests are made of. */
public final class ItemTexts {

  /** The field with all that stands below the heading of a requirement, as it is written. */
  public static final String BODY = "text below the heading";

  private ItemTexts() {}

  /**
   * The fields of each requirement by their names: {@code title}, {@code requirement}, and the
   * other columns or lines in lower case. Of an id that stands twice the first counts.
   */
  public static Map<RequirementId, SortedMap<String, String>> read(ParsedDocument document) {
    Map<RequirementId, SortedMap<String, String>> texts = new TreeMap<>();
    new SpecificationReader(document, (id, fields) -> texts.putIfAbsent(id, fields.told())).read();
    return Collections.unmodifiableMap(texts);
  }
}
