package org.gitqms.ledger.legacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id of a document of the store, and what follows from it.
 *
 * @param text such as {@code CR-028-VAR-001}
 * @param type the type in git-qms, such as {@code RS}
 * @param legacyType the type in the store, such as {@code QMS-RS}
 * @param namespace of an RS or RTM, else null
 * @param parent null for a document that stands alone
 */
record LegacyId(
    String text,
    String type,
    String legacyType,
    @Nullable String namespace,
    @Nullable LegacyId parent) {

  private static final int LONGEST = 100;

  private static final Pattern NUMBERED = Pattern.compile("(SOP|CR|INV|VAR)-[0-9]{3,6}");
  private static final Pattern TEMPLATE = Pattern.compile("TEMPLATE-[A-Z]+");
  private static final Pattern SYSTEM =
      Pattern.compile("SDLC-(?<namespace>[A-Z][A-Z0-9]*(-[A-Z0-9]+)*)-(?<type>RS|RTM)");
  private static final Pattern CHILD =
      Pattern.compile("(?<parent>.+)-(?<type>TP|ER|VAR|ADD|VR)-[0-9]{3,6}");

  private static final Map<String, Set<String>> PARENTS =
      Map.of(
          "TP", Set.of("CR"),
          "ER", Set.of("TP", "ER"),
          "VAR", Set.of("CR", "INV", "VAR", "ADD"),
          "ADD", Set.of("CR", "INV", "VAR", "ADD"),
          "VR", Set.of("CR", "VAR", "ADD"));

  private static final Set<String> NON_EXECUTABLE = Set.of("SOP", "TEMPLATE", "RS", "RTM");

  /** Empty if {@code text} is the id of no known type. */
  static Optional<LegacyId> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    if (TEMPLATE.matcher(text).matches()) {
      return Optional.of(new LegacyId(text, "TEMPLATE", "TEMPLATE", null, null));
    }
    Matcher numbered = NUMBERED.matcher(text);
    if (numbered.matches()) {
      return Optional.of(new LegacyId(text, numbered.group(1), numbered.group(1), null, null));
    }
    Matcher system = SYSTEM.matcher(text);
    if (system.matches()) {
      String namespace = system.group("namespace");
      String type = system.group("type");
      return Optional.of(new LegacyId(text, type, namespace + "-" + type, namespace, null));
    }
    Matcher child = CHILD.matcher(text);
    if (child.matches()) {
      String type = child.group("type");
      return parse(child.group("parent"))
          .filter(parent -> PARENTS.getOrDefault(type, Set.of()).contains(parent.type))
          .map(parent -> new LegacyId(text, type, type, null, parent));
    }
    return Optional.empty();
  }

  boolean executable() {
    return !NON_EXECUTABLE.contains(type);
  }

  /** The folders in which the document may lie, relative to the store or its archive. */
  List<String> folders() {
    if (parent != null) {
      return parent.folders();
    }
    return switch (type) {
      case "CR", "INV" -> List.of(type + "/" + text, type);
      case "RS", "RTM" -> List.of("SDLC-" + namespace);
      case "VAR" -> List.of("CR", "INV");
      default -> List.of(type);
    };
  }
}
