package org.gitqms.rules.workflow;

/** The two courses a document can take. */
public enum Lifecycle {
  /** Procedures, templates, requirements: they become effective. */
  NON_EXECUTABLE("non-executable"),
  /** Change records, investigations and their children: they are executed and closed. */
  EXECUTABLE("executable");

  private final String word;

  Lifecycle(String word) {
    this.word = word;
  }

  /** The word used in {@code workflow.yml}. */
  public String word() {
    return word;
  }

  /** The lifecycle of a type that is executable or not. */
  public static Lifecycle of(boolean executable) {
    return executable ? EXECUTABLE : NON_EXECUTABLE;
  }
}
