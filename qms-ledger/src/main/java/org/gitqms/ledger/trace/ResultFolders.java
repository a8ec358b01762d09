package org.gitqms.ledger.trace;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gitqms.ledger.git.CannotJudgeException;
import org.gitqms.trace.ResultSource;

/** Finds the reports of a test run, and under which label their tests are counted. */
public final class ResultFolders {

  /** What build tools put between a module and its reports. */
  private static final Pattern USUAL =
      Pattern.compile(
          "/?(?:target/(?:surefire|failsafe)-reports|build/test-results(?:/[^/]+)?|test-results"
              + "|reports)$");

  private ResultFolders() {}

  /**
   * Finds reports.
   *
   * @param root the folder from which labels and paths are told: that of the repository
   * @param here the folder from which paths are named
   * @param words files and folders with JUnit XML, each a path, or a label, {@code =}, and a path.
   *     Without a label, tests are counted under the module: the path without what build tools put
   *     behind it
   * @throws CannotJudgeException if there is no such file or folder, or it holds no XML
   */
  public static List<ResultSource> find(Path root, Path here, List<String> words)
      throws IOException, CannotJudgeException {
    List<ResultSource> reports = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    for (String word : words) {
      int mark = word.indexOf('=');
      Path place = here.resolve(word.substring(mark + 1)).normalize();
      String label = mark > 0 ? word.substring(0, mark) : "";
      List<Path> files = files(place);
      if (files.isEmpty()) {
        throw new CannotJudgeException(
            Files.exists(place)
                ? "there is no XML file in " + place
                : "there are no results at " + place,
            "run the tests first, and name the folder that they write JUnit XML to");
      }
      for (Path file : files) {
        if (!seen.add(file.toRealPath())) {
          throw new CannotJudgeException(
              file + " is named twice", "name each folder of results once");
        }
        reports.add(report(root, file, label));
      }
    }
    return reports;
  }

  private record ReportFile(String path, String suite, Path file) implements ResultSource {
    @Override
    public InputStream open() throws IOException {
      return new BufferedInputStream(Files.newInputStream(file));
    }
  }

  private static ResultSource report(Path root, Path file, String label) {
    String told = told(root, file);
    String suite = label.isEmpty() ? suite(told(root, folder(file)), told) : label;
    return new ReportFile(told, suite, file);
  }

  /** The module of a folder of reports; a file that lies in none stands for itself. */
  private static String suite(String folder, String file) {
    String module = USUAL.matcher(folder).replaceFirst("");
    if (module.equals(folder)) {
      return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.xml$", "");
    }
    return module.isEmpty() ? "." : module;
  }

  private static String told(Path root, Path path) {
    Path full = path.toAbsolutePath().normalize();
    Path from = root.toAbsolutePath().normalize();
    String text = (full.startsWith(from) ? from.relativize(full) : full).toString();
    return text.replace('\\', '/');
  }

  private static List<Path> files(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return Files.isRegularFile(place) ? List.of(place) : List.of();
    }
    try (Stream<Path> below = Files.walk(place, FileVisitOption.FOLLOW_LINKS)) {
      List<Path> files =
          below
              .filter(Files::isRegularFile)
              .filter(file -> file.getFileName().toString().endsWith(".xml"))
              .sorted()
              .toList();
      return files.stream().filter(ResultFolders::isReport).toList();
    }
  }

  /** Failsafe writes a summary of another form beside its reports. */
  private static boolean isReport(Path file) {
    return !file.getFileName().toString().equals("failsafe-summary.xml");
  }

  private static Path folder(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }
}
