package org.gitqms.githooks.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.gitqms.report.ToolVersion;

/** The workflow file with which CI verifies a ledger. */
final class CiWorkflow {

  private static final String RESOURCE = "/org/gitqms/githooks/setup/github-workflow.yml";

  private CiWorkflow() {}

  /**
   * A workflow for GitHub.
   *
   * @param branch the ledger branch
   * @param root the id of genesis
   */
  static String gitHub(String branch, String root) {
    try (InputStream in = CiWorkflow.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the build has left out the resource " + RESOURCE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("@BRANCH@", branch)
          .replace("@ROOT@", root)
          .replace("@VERSION@", ToolVersion.current());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
