package org.gitqms.trace.source;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds what one source file says of requirements: which of its tests claim to verify which, and
 * where else it names one.
 *
 * <p>A place is a marker, an id in square brackets in a comment; in Java also the annotations
 * {@code @Verifies} and JUnit's {@code @Tag}, in Python also {@code @pytest.mark.verifies} and
 * docstrings, and in languages whose tests have titles the title. String literals elsewhere say
 * nothing, since test data is full of ids.
 *
 * <p>The time is linear in the size of the file, whatever is in it.
 */
public final class SourceScanner {

  /** Git, too, takes a file for binary that has a NUL here. */
  private static final int BINARY_PREFIX = 8000;

  private SourceScanner() {}

  /**
   * True if files of this name are looked at: Java, Python, Go (go), Rust (rs), JavaScript and
   * TypeScript (js, mjs, cjs, jsx, ts, mts, cts, tsx), Kotlin (kt, kts), C# (cs), C and C++ (c, cc,
   * cpp, cxx, h, hh, hpp, hxx), Ruby (rb), Swift (swift) and Bats (bats). Of other files {@link
   * #scan} says that they name nothing.
   *
   * @param path slash-separated, from the repository's root
   */
  public static boolean scans(String path) {
    String extension = extension(path);
    return extension.equals("java") || extension.equals("py") || Language.of(extension).isPresent();
  }

  /**
   * What a file says of requirements. Malformed UTF-8 is replaced; a binary file says nothing.
   *
   * @param path slash-separated, from the repository's root
   * @param bytes the whole file
   */
  public static SourceLinks scan(String path, byte[] bytes) {
    if (!scans(path) || !mayName(bytes) || isBinary(bytes)) {
      return SourceLinks.NONE;
    }
    String content = new String(bytes, StandardCharsets.UTF_8);
    String extension = extension(path);
    if (extension.equals("java")) {
      return JavaSource.read(SourceText.ofJava(content));
    }
    SourceText text = SourceText.of(content);
    if (extension.equals("py")) {
      return PythonSource.read(path, text);
    }
    Optional<Language> language = Language.of(extension);
    return language.isPresent() ? LineSource.read(language.get(), path, text) : SourceLinks.NONE;
  }

  /** Most files hold no "REQ" and need not be decoded. */
  private static boolean mayName(byte[] bytes) {
    for (int i = 2; i < bytes.length; i++) {
      if ((bytes[i] | 0x20) == 'q'
          && (bytes[i - 1] | 0x20) == 'e'
          && (bytes[i - 2] | 0x20) == 'r') {
        return true;
      }
    }
    return false;
  }

  private static boolean isBinary(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, BINARY_PREFIX); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static String extension(String path) {
    int dot = path.lastIndexOf('.');
    return dot <= path.lastIndexOf('/') ? "" : path.substring(dot + 1);
  }
}
