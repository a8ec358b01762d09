package org.gitqms.githooks.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.gitqms.report.ToolVersion;

/** The workflow files with which CI on GitHub verifies a ledger, and takes staged events over. */
enum CiWorkflow {
  VERIFY("qms.yml", "github-verify.yml"),
  STAGING("qms-staging.yml", "github-staging.yml");

  private static final String FOLDER = ".github/workflows/";
  private static final String SOURCE = "github-source.yml";

  private final String file;
  private final String template;

  CiWorkflow(String file, String template) {
    this.file = file;
    this.template = template;
  }

  /** Where the files lie, from the top of the repository. */
  static List<String> paths() {
    return Arrays.stream(values()).map(CiWorkflow::path).toList();
  }

  /**
   * Writes all files.
   *
   * @param folder the top of the repository
   * @param branch the ledger branch, by a name that the policy takes
   * @param root the id of genesis
   */
  static void writeAll(Path folder, String branch, String root) throws IOException {
    for (CiWorkflow workflow : values()) {
      Path file = folder.resolve(workflow.path());
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, workflow.text(branch, root), StandardCharsets.UTF_8);
    }
  }

  /** True if no Maven repository has this git-qms, so that the workflows have to build it. */
  static boolean buildsTool() {
    return ToolVersion.current().endsWith("-SNAPSHOT");
  }

  /** The text of this file. */
  String text(String branch, String root) {
    return resource(template)
        .replace("@JUDGE_FROM_SOURCE@\n", resource(SOURCE))
        .replace("@BRANCH@", branch)
        .replace("@ROOT@", root)
        .replace("@VERSION@", ToolVersion.current());
  }

  private String path() {
    return FOLDER + file;
  }

  private static String resource(String name) {
    try (InputStream in = CiWorkflow.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(in, "the build has left out " + name).readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
