package org.gitqms.trace.source;

import org.jspecify.annotations.Nullable;

/**
 * A module, class or function whose body is being read.
 *
 * @param name qualified by folders, module and classes
 * @param indent of its first line; what is indented deeper is in it
 * @param inFunction true for a function, and for all that is defined in one
 * @param about the test that its docstring and the comments before it are about; null if none
 * @param test the test that its body is in; null if none
 */
record PythonScope(
    String name, int indent, boolean inFunction, @Nullable String about, @Nullable String test) {

  static PythonScope module(String name) {
    return new PythonScope(name, -1, false, null, null);
  }

  /** A function in this scope. It is a test if its name says so and it is not in another one. */
  PythonScope function(String simpleName, int indent) {
    if (inFunction) {
      return new PythonScope(name, indent, true, test, test);
    }
    String inner = SourceNames.within(name, simpleName);
    String itself = simpleName.startsWith("test") ? inner : null;
    return new PythonScope(inner, indent, true, itself, itself);
  }

  /** A class in this scope. */
  PythonScope type(String simpleName, int indent, int moduleLength) {
    String inner = SourceNames.within(name, simpleName);
    if (inFunction || inner.length() > moduleLength + SourceNames.MAX_OUTER) {
      return new PythonScope(name, indent, true, test, test);
    }
    String itself = SourceNames.isTestClass(simpleName) ? inner : null;
    return new PythonScope(inner, indent, false, itself, null);
  }

  /** The test or class that a decorator of what is defined here is about. */
  @Nullable String decorated(PythonScope defined) {
    return inFunction ? test : defined.name();
  }
}
