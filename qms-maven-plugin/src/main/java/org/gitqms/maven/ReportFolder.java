package org.gitqms.maven;

import java.io.File;
import java.nio.file.Path;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Where reports go that nobody has named a folder for. */
final class ReportFolder {

  private ReportFolder() {}

  /** The folder that is named; else one in the build directory, and in target without a pom. */
  static Path of(@Nullable File named, MavenProject project) {
    if (named != null) {
      return named.toPath();
    }
    // The stub that stands for a pom has a build directory that cannot be used.
    String build = project.getFile() == null ? "target" : project.getBuild().getDirectory();
    return Path.of(build, "qms");
  }
}
