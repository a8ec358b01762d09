package org.gitqms.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.report.ReportContext;
import org.gitqms.report.ReportFormat;
import org.gitqms.rules.finding.Verification;
import org.gitqms.rules.snapshot.Layout;
import org.jspecify.annotations.Nullable;

/**
 * The files a result is written to, one for each format.
 *
 * @param formats which are asked for
 * @param directory where they go; made when the first is written
 */
record ReportFiles(Set<ReportFormat> formats, Path directory) {

  ReportFiles {
    formats = Set.copyOf(formats);
  }

  /**
   * Reads the words for the formats.
   *
   * @param words as Maven gives them: a word that is empty is null
   * @throws MojoExecutionException if there is no such format
   */
  static ReportFiles read(List<@Nullable String> words, Path directory)
      throws MojoExecutionException {
    Set<ReportFormat> formats = EnumSet.noneOf(ReportFormat.class);
    for (@Nullable String word : words) {
      formats.add(format(word == null ? "" : word.strip()));
    }
    return new ReportFiles(formats, directory.toAbsolutePath().normalize());
  }

  private static ReportFormat format(String word) throws MojoExecutionException {
    return ReportFormat.parse(word)
        .orElseThrow(
            () ->
                Unusable.because(
                    "there is no report '" + word + "'",
                    "-Dqms.reports= one or more of " + ReportFormat.words()));
  }

  /** Where a format is written to. */
  Path file(ReportFormat format) {
    return directory.resolve(
        switch (format) {
          case TEXT -> "git-qms.txt";
          case JSON -> "git-qms.json";
          case SARIF -> "git-qms.sarif";
          case JUNIT -> "TEST-git-qms.xml";
          case ANNOTATIONS -> "git-qms-annotations.txt";
          case MARKDOWN -> "git-qms.md";
        });
  }

  /** The files that are written, in a fixed order. */
  List<Path> files() {
    return formats.stream().sorted().map(this::file).toList();
  }

  /**
   * Takes away what an earlier run has left, so that nobody reads it as the result of this one.
   *
   * @throws MojoExecutionException if the reports would lie in the repository or among governed
   *     files, or a file cannot be deleted
   */
  void prepare(Repository repository) throws MojoExecutionException {
    try {
      refuseInside(repository.getCommonDirectory().toPath());
      if (!repository.isBare()) {
        refuseInside(repository.getWorkTree().toPath().resolve(Layout.ROOT));
      }
      for (ReportFormat format : ReportFormat.values()) {
        Files.deleteIfExists(file(format));
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Writes each file as a whole or not at all. */
  void write(Verification result, ReportContext context) throws MojoExecutionException {
    try {
      for (ReportFormat format : formats) {
        write(file(format), format.report().render(result, context));
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private void write(Path file, String text) throws IOException {
    Files.createDirectories(directory);
    Path part = directory.resolve("." + file.getFileName() + "." + UUID.randomUUID());
    try {
      Files.writeString(part, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void refuseInside(Path guarded) throws MojoExecutionException, IOException {
    if (real(directory).startsWith(real(guarded))) {
      throw Unusable.because(
          "the reports would be written into " + guarded,
          "name a folder of the build in -Dqms.reportDirectory");
    }
  }

  /** The path with the links resolved of as much of it as exists. */
  private static Path real(Path path) throws IOException {
    Path existing = path.toAbsolutePath().normalize();
    Path parent = existing.getParent();
    while (parent != null && !Files.exists(existing)) {
      existing = parent;
      parent = existing.getParent();
    }
    return existing.toRealPath().resolve(existing.relativize(path.toAbsolutePath().normalize()));
  }

  private MojoExecutionException unwritable(IOException e) {
    return Unusable.because(
        "the reports cannot be written to " + directory + ": " + e.getMessage(),
        "name a folder that can be written in -Dqms.reportDirectory");
  }
}
