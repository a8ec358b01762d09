package org.gitqms.trace.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gitqms.trace.source.Declarations.Outer;

/**
 * The languages that {@link LineSource} reads.
 *
 * @param syntax what comments and strings look like
 * @param declarations what tests look like
 */
record Language(Syntax syntax, Declarations declarations) {

  private static final String JS_TEST =
      "(?:it|test|describe|context|suite|specify)(?:\\.[a-zA-Z]++)*+(?:\\([^()]*+\\))?\\s*+\\(\\s*+";

  private static final String AT_ATTRIBUTE = "@[\\w.:]++(?:\\(" + inside("(", ")") + "\\))?+";

  private static final Map<String, Language> BY_EXTENSION = table();

  /** Empty for Java and Python, too, which have readers of their own. */
  static Optional<Language> of(String extension) {
    return Optional.ofNullable(BY_EXTENSION.get(extension));
  }

  private static Map<String, Language> table() {
    Map<String, Language> table = new HashMap<>();
    put(table, go(), "go");
    put(table, rust(), "rs");
    put(table, javaScript(), "js", "mjs", "cjs", "jsx", "ts", "mts", "cts", "tsx");
    put(table, kotlin(), "kt", "kts");
    put(table, cSharp(), "cs");
    put(table, cpp(), "c", "cc", "cpp", "cxx", "h", "hh", "hpp", "hxx");
    put(table, ruby(), "rb");
    put(table, swift(), "swift");
    put(table, bats(), "bats");
    return table;
  }

  private static void put(Map<String, Language> table, Language language, String... extensions) {
    for (String extension : extensions) {
      table.put(extension, language);
    }
  }

  private static Language go() {
    return new Language(
        Syntax.likeC("\"").withLong("`", false),
        Declarations.in(Outer.FOLDERS)
            .named(
                "func\\s++(?:\\([^()]*+\\)\\s*+)?+(?<name>(?:Test|Fuzz)(?![a-z])\\w*+)\\s*+\\("));
  }

  private static Language rust() {
    return new Language(
        Syntax.likeC("\"").withNestedComments(),
        Declarations.in(Outer.FILE)
            .named(
                "(?:pub(?:\\([^)]*+\\))?+\\s++)?+(?:(?:async|unsafe|const)\\s++)*+"
                    + "fn\\s++(?<name>\\w++)")
            .attributed("#!?+\\[" + inside("\\[", "\\]") + "\\]")
            .onlyWith("#\\[\\s*+(?:\\w++::)*+(?:\\w*test|test_\\w*+|case|quickcheck)\\b"));
  }

  private static Language javaScript() {
    return new Language(
        Syntax.likeC("\"'").withLong("`", true),
        Declarations.in(Outer.FILE).titled(JS_TEST + "(?=[\"'`])"));
  }

  private static Language kotlin() {
    return new Language(
        Syntax.likeC("\"").withLong("\"\"\"", false).withNestedComments(),
        Declarations.in(Outer.PACKAGE)
            .named(
                modifiers("fun")
                    + "fun\\s++(?:<[^>]*+>\\s*+)?+`?+(?<name>(?<=`)[^`]++|\\w++)`?+\\s*+\\(")
            .attributed(AT_ATTRIBUTE)
            .onlyWith("@(?:\\w++\\.)*+(?:\\w*Test|TestFactory|TestTemplate|Property|Theory)\\b")
            .within(
                modifiers("class|object|interface")
                    + "(?:class|object|interface)\\s++(?<name>\\w++)",
                "package\\s++(?<name>[\\w.]++)"));
  }

  private static Language cSharp() {
    return new Language(
        Syntax.likeC("\"").withLong("\"\"\"", false),
        Declarations.in(Outer.PACKAGE)
            .named("(?:[\\w.<>,?\\[\\]]++\\s++)++(?<name>\\w++)\\s*+(?:<[^>]*+>\\s*+)?+\\(")
            .attributed("\\[" + inside("\\[", "\\]") + "\\]")
            .onlyWith(
                "\\[\\s*+(?:\\w++\\.)*+(?:Fact|Theory|Test|TestCase|TestCaseSource|TestMethod"
                    + "|DataTestMethod)(?:Attribute)?+\\b")
            .within(
                modifiers("class|record|struct|interface|namespace")
                    + "(?:class|record|struct|interface|namespace)\\s++(?<name>[\\w.]++)",
                "namespace\\s++(?<name>[\\w.]++)\\s*+;"));
  }

  private static Language cpp() {
    return new Language(
        Syntax.likeC("\""),
        Declarations.in(Outer.FILE)
            .named(
                "(?:TYPED_)?+TEST(?:_F|_P)?+\\s*+\\(\\s*+(?<suite>\\w++)\\s*+,\\s*+(?<name>\\w++)")
            .titled("(?:TEST_CASE|SCENARIO)\\s*+\\(\\s*+(?=\")"));
  }

  private static Language ruby() {
    return new Language(
        Syntax.likeShell("\"'"),
        Declarations.in(Outer.FILE)
            .named("def\\s++(?<name>test_\\w++[?!]?+)")
            .titled(
                "(?:RSpec\\.)?+(?:it|test|describe|context|specify|scenario|feature)"
                    + "(?:\\s++|\\s*+\\(\\s*+)(?=[\"'])")
            .within("(?:class|module)\\s++(?<name>\\w++)"));
  }

  private static Language swift() {
    return new Language(
        Syntax.likeC("\"").withLong("\"\"\"", true).withNestedComments(),
        Declarations.in(Outer.FOLDERS)
            .named(modifiers("func") + "func\\s++(?<name>test\\w*+)\\s*+\\(")
            .attributed(AT_ATTRIBUTE)
            .within(
                modifiers("class|struct|extension|actor|enum")
                    + "(?:class|struct|extension|actor|enum)\\s++(?<name>[\\w.]++)"));
  }

  private static Language bats() {
    return new Language(
        Syntax.likeShell("\"'"), Declarations.in(Outer.FILE).titled("@test\\s++(?=[\"'])"));
  }

  private static String modifiers(String keyword) {
    return "(?:(?!(?:" + keyword + ")\\b)[a-z@]\\w*+\\s++)*+";
  }

  /** What may stand between two brackets on one line: strings, and the like brackets once more. */
  private static String inside(String open, String close) {
    String other = "[^" + open + close + "\"]++";
    String string = "\"(?:[^\"\\\\]++|\\\\.)*+\"";
    String nested = "[" + open + "][^" + open + close + "]*+[" + close + "]";
    return "(?:" + other + "|" + string + "|" + nested + ")*+";
  }
}
