package org.gitqms.trace.source;

import java.util.List;

/** A type whose body is being read, or the file around all types. */
final class JavaType {

  private final String name;
  private final List<Mention> markers;
  private boolean isTest;
  private boolean listsConstants;

  private JavaType(String name, boolean isTest, boolean listsConstants, List<Mention> markers) {
    this.name = name;
    this.isTest = isTest;
    this.listsConstants = listsConstants;
    this.markers = List.copyOf(markers);
  }

  static JavaType file() {
    return new JavaType("", false, false, List.of());
  }

  /** The file, once its package is known. */
  static JavaType inPackage(String name) {
    return new JavaType(name, false, false, List.of());
  }

  /**
   * Begins a type.
   *
   * @param name qualified by package and outer types
   */
  static JavaType declaredBy(JavaMember member, String simpleName, String name) {
    boolean isTest = SourceNames.isTestClass(simpleName);
    return new JavaType(name, isTest, member.isEnum(), member.markersBefore());
  }

  String name() {
    return name;
  }

  /** The markers directly before the type. */
  List<Mention> markers() {
    return markers;
  }

  /** True if it is called like a test, or a test was found in it. */
  boolean isTest() {
    return isTest;
  }

  void holdsTest() {
    isTest = true;
  }

  /** True in an enum up to the semicolon after its constants. */
  boolean listsConstants() {
    return listsConstants;
  }

  void endsConstants() {
    listsConstants = false;
  }
}
