package org.gitqms.maven;

import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecutionException;
import org.gitqms.ledger.verify.VerifyRequest;
import org.jspecify.annotations.Nullable;

/** What the engine is asked, read from the words of a pom or a command line. */
final class Requests {

  private static final Pattern FULL_ID = Pattern.compile("[0-9a-f]{40}");
  private static final String TIP = "HEAD";

  private Requests() {}

  /**
   * Reads what is to be judged.
   *
   * @throws MojoExecutionException if a word is not understood, or two contradict each other
   */
  static VerifyRequest read(
      @Nullable String ref, @Nullable String range, @Nullable String root, String requireRoot)
      throws MojoExecutionException {
    if (root != null && !FULL_ID.matcher(root).matches()) {
      throw Unusable.because(
          "qms.root is not a full commit id: '" + root + "'",
          "give all 40 hex digits of genesis in -Dqms.root");
    }
    return commits(ref, range).pinnedTo(root).requiringRoot(isTrue("qms.requireRoot", requireRoot));
  }

  private static VerifyRequest commits(@Nullable String ref, @Nullable String range)
      throws MojoExecutionException {
    if (range == null) {
      return VerifyRequest.history(ref == null ? TIP : ref);
    }
    if (ref != null) {
      throw Unusable.because(
          "qms.ref and qms.range both name a tip", "give one of them; a range is A..B");
    }
    return VerifyRequest.parseRange(range)
        .orElseThrow(
            () ->
                Unusable.because(
                    "qms.range is not A..B: '" + range + "'", "-Dqms.range=origin/main..HEAD"));
  }

  /**
   * Reads a yes or no. Strict, because a misspelt word that read as false would weaken the result.
   *
   * @throws MojoExecutionException if it is neither true nor false
   */
  static boolean isTrue(String parameter, String word) throws MojoExecutionException {
    if (word.equals("true") || word.equals("false")) {
      return word.equals("true");
    }
    throw Unusable.because(
        parameter + " is neither true nor false: '" + word + "'", "-D" + parameter + "=true");
  }
}
