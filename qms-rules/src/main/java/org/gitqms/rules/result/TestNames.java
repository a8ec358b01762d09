package org.gitqms.rules.result;

import java.util.ArrayList;
import java.util.List;
import org.gitqms.rules.requirement.RequirementId;

/** How the name of a test in a report and its name in a source are compared. */
public final class TestNames {

  /** {@code REQ-}, an area of 16, a hyphen and three digits. */
  private static final int LONGEST_ID = 24;

  private TestNames() {}

  /**
   * The name of a test without its parameters or subtests: {@code locks} for {@code locks(int)[1]},
   * {@code locks{int}[1]} and {@code locks[a-b]}, {@code TestX} for {@code TestX/sub/one}. A name
   * that is no identifier followed by nothing, a bracket or a slash is a title and stays whole.
   */
  public static String simple(String name) {
    int end = identifierEnd(name, 0);
    return end > 0 && isNameEnd(name, end) ? name.substring(0, end) : name;
  }

  /**
   * The name of a test with dots between its parts: its class, with {@code $ / \ # ::} turned into
   * dots, and its simple name. A name that is itself a path, as {@code tests::locks} in Rust, is
   * turned the same way. A result without a class has its simple name only, one without a name its
   * class only.
   */
  public static String qualified(TestResult result) {
    return joined(scope(dotted(result.className()), result.name()), last(result.name()));
  }

  /** A class, already dotted, and what leads to the last part of a name. */
  static String scope(String className, String name) {
    return joined(className, dotted(name.substring(0, lastStart(name))));
  }

  /** The last part of a name, without its parameters. */
  static String last(String name) {
    return simple(name.substring(lastStart(name)));
  }

  static String joined(String scope, String last) {
    return scope.isEmpty() || last.isEmpty() ? scope + last : scope + "." + last;
  }

  /** A name as people write it in a matrix, such as {@code tests/test_a.py::test_x}, with dots. */
  public static String written(String name) {
    String plain = name.endsWith("()") ? name.substring(0, name.length() - 2) : name;
    return dotted(plain.replaceFirst("\\.py(?=::)", ""));
  }

  /**
   * Whether a dotted name is a whole one by its form, as those of Java are: packages in lower case,
   * without an underscore, and then a class.
   */
  static boolean isWhole(String dotted) {
    String[] parts = dotted.split("\\.", -1);
    int packages = 0;
    while (packages < parts.length && isPackage(parts[packages])) {
      packages++;
    }
    return packages > 0
        && packages < parts.length
        && !parts[packages].isEmpty()
        && Character.isUpperCase(parts[packages].charAt(0));
  }

  private static boolean isPackage(String part) {
    return !part.isEmpty() && Character.isLowerCase(part.charAt(0)) && part.indexOf('_') < 0;
  }

  /** Whether both are the same test: equal, or one is the end of the other, from a dot on. */
  public static boolean matches(String sourceName, String resultName) {
    return sourceName.equals(resultName)
        || endsWith(sourceName, resultName)
        || endsWith(resultName, sourceName);
  }

  private static boolean endsWith(String name, String end) {
    int start = name.length() - end.length();
    return !end.isEmpty() && start > 0 && name.charAt(start - 1) == '.' && name.endsWith(end);
  }

  /**
   * Whether a test is one of a class, also by way of nested classes: whether what is left of the
   * qualified name of the test before some dot matches the name of the class. A first part alone is
   * an abridged class only where the class of the test has no other part, or every {@code org}
   * would do for {@code sample.org}.
   */
  public static boolean holds(String className, String resultQualifiedName) {
    String test = resultQualifiedName;
    int first = test.indexOf('.');
    int last = test.lastIndexOf('.');
    for (int dot = first; dot >= 0; dot = test.indexOf('.', dot + 1)) {
      String outer = test.substring(0, dot);
      boolean abridges = dot > first || dot == last;
      if (className.equals(outer)
          || endsWith(outer, className)
          || (abridges && endsWith(className, outer))) {
        return true;
      }
    }
    return false;
  }

  /** The requirements named in square brackets within a name, each once, in order. */
  public static List<RequirementId> requirements(String name) {
    List<RequirementId> found = new ArrayList<>();
    for (int open = name.indexOf("[REQ-"); open >= 0; open = name.indexOf("[REQ-", open + 1)) {
      if (isParameter(name, open)) {
        continue;
      }
      String rest = name.substring(open + 1, Math.min(name.length(), open + LONGEST_ID + 2));
      RequirementId.parse(rest.substring(0, Math.max(0, rest.indexOf(']'))))
          .filter(id -> !found.contains(id))
          .ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  /** Brackets right behind a name or other brackets hold a value, which may be any text. */
  private static boolean isParameter(String name, int open) {
    return open > 0
        && (Character.isJavaIdentifierPart(name.charAt(open - 1))
            || ")]}".indexOf(name.charAt(open - 1)) >= 0);
  }

  /** A name with dots between its parts, whatever stood there. */
  public static String dotted(String name) {
    StringBuilder out = new StringBuilder(name.length());
    boolean parted = false;
    for (int i = 0; i < name.length(); i++) {
      boolean colons = name.startsWith("::", i);
      if (colons || ".$/\\#".indexOf(name.charAt(i)) >= 0) {
        parted = true;
        i += colons ? 1 : 0;
      } else {
        out.append(parted && !out.isEmpty() ? "." : "").append(name.charAt(i));
        parted = false;
      }
    }
    return out.toString();
  }

  /** Where the last part of a path of identifiers begins; 0 if the name is no such path. */
  private static int lastStart(String name) {
    int start = 0;
    int end = identifierEnd(name, 0);
    while (end > start && name.startsWith("::", end)) {
      start = end + 2;
      end = identifierEnd(name, start);
    }
    return end > start && isNameEnd(name, end) ? start : 0;
  }

  /** Whether nothing but parameters or subtests follows there. */
  private static boolean isNameEnd(String name, int end) {
    return end == name.length() || "([{/".indexOf(name.charAt(end)) >= 0;
  }

  /** Where the identifier that begins there ends; there, if none does. */
  private static int identifierEnd(String name, int start) {
    int end = start;
    while (end < name.length()) {
      int c = name.codePointAt(end);
      boolean fits =
          end == start ? Character.isJavaIdentifierStart(c) : Character.isJavaIdentifierPart(c);
      if (!fits) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }
}
