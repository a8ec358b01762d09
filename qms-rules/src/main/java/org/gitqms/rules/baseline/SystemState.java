package org.gitqms.rules.baseline;

/**
 * How one system stands in a baseline. A text is empty where there is no such thing.
 *
 * @param version the version of its specification that is in force
 * @param matrix the id of its matrix, if that is in force
 * @param matrixVersion the version of the matrix that is in force
 * @param commit the full id of the qualified commit that the matrix names
 * @param attempts how many attempts of CI have signed what the tests of that commit came to
 * @param unread how many things in both documents could not be read
 */
public record SystemState(
    String version, String matrix, String matrixVersion, String commit, int attempts, int unread) {

  /** The system is not there. */
  public static final SystemState NONE = new SystemState("", "", "", "", 0, 0);
}
