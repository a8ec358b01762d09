package org.gitqms.rules.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gitqms.rules.record.DocumentId;

/** All document types of a policy; tells what an id means. */
public final class DocumentTypes {

  private static final String PARENT = "{parent}";
  private static final int DEEPEST = 8;
  private static final int FEWEST_DIGITS = 3;

  private final Map<String, DocumentType> byName;
  private final Map<String, Pattern> forms;
  // What an id means never changes, and is asked for again and again.
  private final Map<DocumentId, ResolvedId> resolved = new ConcurrentHashMap<>();

  private DocumentTypes(Map<String, DocumentType> byName, Map<String, Pattern> forms) {
    this.byName = byName;
    this.forms = forms;
  }

  /** The types, in the order given. */
  public static DocumentTypes of(Collection<DocumentType> types) {
    Map<String, DocumentType> byName = new LinkedHashMap<>();
    Map<String, Pattern> forms = new LinkedHashMap<>();
    for (DocumentType type : types) {
      byName.put(type.name(), type);
      forms.put(type.name(), form(type.idPattern()));
    }
    return new DocumentTypes(Collections.unmodifiableMap(byName), forms);
  }

  public Optional<DocumentType> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** All types, in the order of the file. */
  public Collection<DocumentType> all() {
    return byName.values();
  }

  /** What {@code id} means; empty if no type has such ids. */
  public Optional<ResolvedId> resolve(DocumentId id) {
    ResolvedId known = resolved.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<ResolvedId> found = resolve(id, 0);
    found.ifPresent(r -> resolved.put(id, r));
    return found;
  }

  private Optional<ResolvedId> resolve(DocumentId id, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    for (DocumentType type : byName.values()) {
      Pattern form = forms.get(type.name());
      Matcher matcher = form == null ? null : form.matcher(id.value());
      if (matcher == null || !matcher.matches()) {
        continue;
      }
      int number = type.isNumbered() ? number(matcher.group("number")) : 0;
      if (number < 0) {
        continue;
      }
      if (!type.idPattern().startsWith(PARENT)) {
        return Optional.of(new ResolvedId(id, type, null, number));
      }
      Optional<ResolvedId> parent =
          DocumentId.parse(matcher.group("parent"))
              .flatMap(p -> resolve(p, depth + 1))
              .filter(p -> type.parents().contains(p.type().name()));
      if (parent.isPresent()) {
        return Optional.of(new ResolvedId(id, type, parent.get().id(), number));
      }
    }
    return Optional.empty();
  }

  /** The namespace in an id; empty if ids of its type have none. */
  public Optional<String> namespaceOf(DocumentId id) {
    return resolve(id)
        .map(ResolvedId::type)
        .filter(type -> type.idPattern().contains("{namespace}"))
        .map(type -> forms.get(type.name()))
        .map(form -> form.matcher(id.value()))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group("namespace"));
  }

  /**
   * The id of the {@code number}th document of a numbered type, under {@code parent} if it is a
   * child.
   */
  public static DocumentId numbered(DocumentType type, String parent, int number) {
    return new DocumentId(
        type.idPattern().replace(PARENT, parent).replace("{number}", digits(number)));
  }

  /** Ids are counted with at least three digits, and written in one way only. */
  private static int number(String digits) {
    int number = Integer.parseInt(digits);
    return number > 0 && digits(number).equals(digits) ? number : -1;
  }

  private static String digits(int number) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, FEWEST_DIGITS - digits.length())) + digits;
  }

  private static Pattern form(String idPattern) {
    String regex =
        Pattern.quote(idPattern)
            .replace(PARENT, "\\E(?<parent>[A-Z0-9-]+)\\Q")
            .replace("{number}", "\\E(?<number>[0-9]{3,8})\\Q")
            .replace("{namespace}", "\\E(?<namespace>[A-Z][A-Z0-9]*)\\Q")
            .replace("{name}", "\\E[A-Z][A-Z0-9]*(-[A-Z0-9]+)*\\Q");
    return Pattern.compile(regex);
  }
}
