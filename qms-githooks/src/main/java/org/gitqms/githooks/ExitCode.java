package org.gitqms.githooks;

/** What the process says with its exit code. */
public final class ExitCode {

  /** Accepted. */
  public static final int OK = 0;

  /** There are findings. */
  public static final int FINDINGS = 1;

  /** The command cannot be carried out as it was given. */
  public static final int USAGE = 2;

  /** git-qms itself has failed. To be read as a refusal. */
  public static final int INTERNAL = 3;

  private ExitCode() {}
}
