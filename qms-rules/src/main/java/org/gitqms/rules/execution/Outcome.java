package org.gitqms.rules.execution;

/** What became of an execution item. */
public enum Outcome {
  PASS("Pass"),
  FAIL("Fail");

  private final String word;

  Outcome(String word) {
    this.word = word;
  }

  /** As it is written in a table. */
  public String word() {
    return word;
  }
}
