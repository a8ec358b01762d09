package org.gitqms.trace.source;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What tests of a language look like. All patterns begin at the first character of a line, or
 * behind the attributes there, and end on it.
 *
 * @param outer what the name of a test begins with
 * @param named a test that has a name, the group "name", below the group "suite" if any
 * @param titled a test up to the quote that begins its title
 * @param attribute what may stand before a test
 * @param testAttribute the attributes without which a named one is none; null if it needs none
 * @param container what has tests in it and is part of their names
 * @param packageLine a line that says in which package all of the file is
 */
record Declarations(
    Outer outer,
    Pattern named,
    Pattern titled,
    Pattern attribute,
    @Nullable Pattern testAttribute,
    Pattern container,
    Pattern packageLine) {

  private static final Pattern NOTHING = Pattern.compile("(?!)(?<name>)");

  /** What the name of a test begins with. */
  enum Outer {
    FOLDERS,
    /** The folders, and the file's name without its extension. */
    FILE,
    /** What the file says it is in. */
    PACKAGE
  }

  static Declarations in(Outer outer) {
    return new Declarations(outer, NOTHING, NOTHING, NOTHING, null, NOTHING, NOTHING);
  }

  Declarations named(String pattern) {
    Pattern name = Pattern.compile(pattern);
    return new Declarations(outer, name, titled, attribute, testAttribute, container, packageLine);
  }

  Declarations titled(String pattern) {
    Pattern title = Pattern.compile(pattern);
    return new Declarations(outer, named, title, attribute, testAttribute, container, packageLine);
  }

  Declarations attributed(String pattern) {
    Pattern any = Pattern.compile(pattern + "\\s*+");
    return new Declarations(outer, named, titled, any, testAttribute, container, packageLine);
  }

  Declarations onlyWith(String pattern) {
    Pattern ofTest = Pattern.compile(pattern);
    return new Declarations(outer, named, titled, attribute, ofTest, container, packageLine);
  }

  Declarations within(String type) {
    return within(type, NOTHING.pattern());
  }

  Declarations within(String type, String inPackage) {
    return new Declarations(
        outer,
        named,
        titled,
        attribute,
        testAttribute,
        Pattern.compile(type),
        Pattern.compile(inPackage));
  }
}
