package org.gitqms.trace.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a member, or of a type, up to its body: comments, annotations, modifiers, names.
 */
final class JavaMember {

  private static final Set<String> TYPES = Set.of("class", "interface", "enum");
  private static final Set<String> TESTS =
      Set.of("RepeatedTest", "TestFactory", "TestTemplate", "Property", "Theory");

  private final List<Mention> markers = new ArrayList<>();
  private final List<Mention> claims = new ArrayList<>();
  private final StringBuilder packageName = new StringBuilder();

  private boolean empty = true;
  private boolean worded;
  private boolean isPackage;
  private boolean isEnum;
  private boolean annotatedAsTest;
  private boolean annotatedAsArchTest;
  private int apart;
  private int parentheses;
  private @Nullable String last;
  private @Nullable String beforeLast;
  private @Nullable String type;
  private @Nullable String method;
  private @Nullable String field;

  void word(String word) {
    isPackage |= !worded && word.equals("package");
    worded = true;
    empty = false;
    if (isPackage && last != null) {
      packageName.append(packageName.isEmpty() ? "" : ".").append(word);
    }
    if (type == null && method == null && last != null && TYPES.contains(last)) {
      type = word;
      isEnum = last.equals("enum");
    }
    beforeLast = last;
    last = word;
  }

  /** Any sign but those that end the member or begin a body. */
  void sign(char sign) {
    empty = false;
    if (sign == '(' && parentheses++ == 0 && !named() && last != null) {
      type = "record".equals(beforeLast) ? last : null;
      method = type == null ? last : null;
    } else if (sign == ')') {
      parentheses = Math.max(0, parentheses - 1);
    } else if (sign == '<' && parentheses == 0 && !named() && "record".equals(beforeLast)) {
      type = last;
    } else if (sign == '=' && parentheses == 0 && !named()) {
      field = last;
    }
    if (sign != '[' && sign != ']' && !isPackage) {
      last = null;
      beforeLast = null;
    }
  }

  void annotation(String simpleName, List<Mention> ids) {
    empty = false;
    last = null;
    beforeLast = null;
    annotatedAsTest |= TESTS.contains(simpleName) || simpleName.endsWith("Test");
    annotatedAsArchTest |= simpleName.equals("ArchTest");
    claims.addAll(ids);
  }

  void markers(List<Mention> found) {
    markers.addAll(found);
  }

  /** An empty line parts what was read so far from what follows. */
  void emptyLine() {
    apart = empty ? markers.size() : apart;
  }

  /** True until something other than a comment was read. */
  boolean isEmpty() {
    return empty;
  }

  boolean inParentheses() {
    return parentheses > 0;
  }

  boolean isEnum() {
    return isEnum;
  }

  /** A value follows: of a field, or the default of an annotation's element. */
  boolean awaitsValue() {
    return parentheses == 0 && (field != null || (method != null && "default".equals(last)));
  }

  @Nullable String type() {
    return type;
  }

  /** The method, or the field; null if it is a type, a block, or anything else. */
  @Nullable String name() {
    if (type != null || isPackage) {
      return null;
    }
    if (method != null) {
      return method;
    }
    return field != null ? field : last;
  }

  boolean isTest() {
    return type == null && (method != null ? annotatedAsTest : annotatedAsArchTest);
  }

  /** Empty if this is no package declaration. */
  String packageName() {
    return packageName.toString();
  }

  /** What {@code @Verifies} and {@code @Tag} name. */
  List<Mention> claims() {
    return claims;
  }

  /** All markers. */
  List<Mention> markers() {
    return markers;
  }

  /** The markers that an empty line parts from the member. */
  List<Mention> markersApart() {
    return markers.subList(0, apart);
  }

  /** The markers that stand directly before the member. */
  List<Mention> markersBefore() {
    return markers.subList(apart, markers.size());
  }

  private boolean named() {
    return type != null || method != null || field != null;
  }
}
