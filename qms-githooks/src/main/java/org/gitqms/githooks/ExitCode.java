package org.gitqms.githooks;

/** What the process says with its exit code. */
final class ExitCode {

  /** Accepted. */
  static final int OK = 0;

  /** There are findings. */
  static final int FINDINGS = 1;

  /** The command cannot be carried out as it was given. */
  static final int USAGE = 2;

  /** git-qms itself has failed. To be read as a refusal. */
  static final int INTERNAL = 3;

  private ExitCode() {}
}
