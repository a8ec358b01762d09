package org.gitqms.trace.source;

/** What tests are called. */
final class SourceNames {

  /**
   * No package and outer types together are longer; bounds what hostile nesting makes of names
   * within names.
   */
  static final int MAX_OUTER = 500;

  private SourceNames() {}

  /** True if a class of this simple name holds tests by all custom. */
  static boolean isTestClass(String name) {
    return name.startsWith("Test")
        || name.endsWith("Test")
        || name.endsWith("Tests")
        || name.endsWith("TestCase")
        || name.endsWith("IT");
  }

  static String within(String outer, String name) {
    return outer.isEmpty() ? name : outer + "." + name;
  }

  /** The folders of a path, with dots. */
  static String folders(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/'))).replace('/', '.');
  }

  /** The folders of a path and the file without its extension, with dots. */
  static String file(String path) {
    int dot = path.lastIndexOf('.');
    return path.substring(0, dot > path.lastIndexOf('/') ? dot : path.length()).replace('/', '.');
  }
}
