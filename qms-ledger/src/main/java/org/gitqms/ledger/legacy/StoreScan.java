package org.gitqms.ledger.legacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gitqms.rules.finding.Location;

/**
 * Reads all files below a folder: regular files only, no link followed, none larger than allowed.
 */
final class StoreScan {

  /**
   * How much is read at most.
   *
   * @param fileBytes of one file
   * @param totalBytes of all files together
   * @param files how many
   */
  record Limits(int fileBytes, long totalBytes, int files) {
    static final Limits DEFAULT = new Limits(16 << 20, 512L << 20, 100_000);
  }

  /**
   * What is there.
   *
   * @param files those that could be read, by path relative to the store
   * @param refused the paths of the others, which have been reported
   */
  record Found(SortedMap<String, LegacyFile> files, SortedSet<String> refused) {
    Found {
      files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
      refused = Collections.unmodifiableSortedSet(new TreeSet<>(refused));
    }
  }

  private final Path root;
  private final Limits limits;
  private final Problems problems;
  private final SortedSet<String> refused = new TreeSet<>();

  private StoreScan(Path root, Limits limits, Problems problems) {
    this.root = root;
    this.limits = limits;
    this.problems = problems;
  }

  static Found read(Path root, Limits limits, Problems problems) throws LegacyStoreException {
    return new StoreScan(root, limits, problems).read();
  }

  private Found read() throws LegacyStoreException {
    SortedMap<String, LegacyFile> files = new TreeMap<>();
    long total = 0;
    for (Map.Entry<String, Path> found : list().entrySet()) {
      Optional<LegacyFile> file = readFile(found.getKey(), found.getValue());
      if (file.isPresent()) {
        files.put(found.getKey(), file.get());
        total += file.get().size();
      }
      if (total > limits.totalBytes) {
        refuseWhole("the store has more than " + limits.totalBytes + " bytes");
      }
    }
    return new Found(files, refused);
  }

  private SortedMap<String, Path> list() throws LegacyStoreException {
    SortedMap<String, Path> found = new TreeMap<>();
    SortedMap<String, String> wrong = new TreeMap<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String path = relative(file);
              if (attributes.isSymbolicLink()) {
                wrong.put(path, "this is a symbolic link; links are not followed");
              } else if (!attributes.isRegularFile()) {
                wrong.put(path, "this is neither a regular file nor a folder");
              } else {
                found.put(path, file);
              }
              return found.size() + wrong.size() > limits.files
                  ? FileVisitResult.TERMINATE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              wrong.put(relative(file), "this cannot be read");
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException e) {
              if (e != null) {
                wrong.put(relative(dir), "this folder cannot be listed");
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      wrong.put(".", "the folder cannot be listed");
    }
    if (found.size() + wrong.size() > limits.files) {
      refuseWhole("the store has more than " + limits.files + " files");
    }
    wrong.forEach(
        (path, message) ->
            refuse(path, message, "put a readable, regular file there, or remove it"));
    return found;
  }

  private void refuseWhole(String message) throws LegacyStoreException {
    problems.report(
        Location.of("."), message, "check that the right folder is named; split the store if so");
    problems.throwIfAny();
  }

  private Optional<LegacyFile> readFile(String path, Path file) {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(limits.fileBytes + 1);
      if (bytes.length <= limits.fileBytes) {
        return Optional.of(LegacyFile.of(path, bytes));
      }
      refuse(
          path,
          "this file has more than " + limits.fileBytes + " bytes",
          "controlled documents are text; move the file out of the store");
    } catch (IOException e) {
      refuse(path, "this file cannot be read", "check its permissions and the disk");
    }
    return Optional.empty();
  }

  private void refuse(String path, String message, String fix) {
    refused.add(path);
    problems.report(Location.of(path), message, fix);
  }

  private String relative(Path file) {
    StringBuilder path = new StringBuilder();
    for (Path name : root.relativize(file)) {
      path.append(path.isEmpty() ? "" : "/").append(name);
    }
    return path.isEmpty() ? "." : path.toString();
  }
}
