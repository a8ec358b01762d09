package org.gitqms.report.trace;

import java.util.HexFormat;
import org.gitqms.rules.requirement.RequirementId;
import org.gitqms.trace.Traced;

/**
 * The identifiers of a ReqIF document: the same for the same thing in every export, no two things
 * with the same, each a valid xsd:ID.
 */
final class ReqifIds {

  static final String HEADER = "header";
  static final String STRING = "datatype-string";
  static final String XHTML = "datatype-xhtml";
  static final String STATES = "datatype-state";
  static final String REQUIREMENT = "type-requirement";
  static final String DERIVED = "type-derived-from";
  static final String SPECIFICATION = "type-specification";
  static final String FOREIGN_ID = "attribute-foreign-id";
  static final String NAME = "attribute-name";
  static final String TEXT = "attribute-text";
  static final String VERIFICATION = "attribute-verification";
  static final String STATE = "attribute-state";

  private ReqifIds() {}

  static String state(Traced.State state) {
    return "state-" + TraceWords.of(state);
  }

  /** That of the requirement itself, which is one that may stand in XML. */
  static String requirement(RequirementId id) {
    return id.value();
  }

  /** That of the place of a requirement in its specification. */
  static String place(RequirementId id) {
    return "place-" + id.value();
  }

  static String derivation(RequirementId source, RequirementId target) {
    return "derived-" + source.value() + "-" + target.value();
  }

  /** Whatever could not stand there is spelled out, so two names never get the same. */
  static String specification(String name) {
    StringBuilder out = new StringBuilder("specification-");
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (isPlain(c)) {
        out.append(c);
      } else {
        out.append('_').append(HexFormat.of().toHexDigits(c));
      }
    }
    return out.toString();
  }

  private static boolean isPlain(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  }
}
