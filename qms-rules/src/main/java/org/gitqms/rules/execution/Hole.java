package org.gitqms.rules.execution;

/**
 * A place that execution may write.
 *
 * @param start offset of its first character
 * @param end offset after its last character
 */
record Hole(int start, int end) {

  boolean holds(int offset) {
    return start <= offset && offset < end;
  }
}
