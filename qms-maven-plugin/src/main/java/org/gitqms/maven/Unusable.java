package org.gitqms.maven;

import org.apache.maven.plugin.MojoExecutionException;
import org.gitqms.ledger.git.CannotJudgeException;

/** Ends a build in which nothing could be judged: says why, and what to do about it. */
final class Unusable {

  private Unusable() {}

  static MojoExecutionException because(String message, String fix) {
    return new MojoExecutionException("git-qms: " + message + "\nfix: " + fix);
  }

  /** Without the cause: people are told the message and the fix, not the way through the code. */
  static MojoExecutionException because(CannotJudgeException e) {
    return because(String.valueOf(e.getMessage()), e.fix());
  }
}
