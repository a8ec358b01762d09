package org.gitqms.ledger.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.gitqms.ledger.desk.Git;
import org.gitqms.ledger.git.CannotJudgeException;

/** The files of a commit, or of a work tree as it lies there: plain files, by path. */
final class FileList {

  private final SortedMap<String, FoundFile> files = new TreeMap<>();

  private FileList() {}

  /**
   * The files of a commit.
   *
   * @throws IOException if its trees cannot be read
   */
  static FileList of(Repository repository, ObjectId commit) throws IOException {
    FileList list = new FileList();
    try (RevWalk commits = new RevWalk(repository);
        TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(commits.parseCommit(commit).getTree());
      walk.setRecursive(true);
      while (walk.next()) {
        if ((walk.getFileMode(0).getBits() & FileMode.TYPE_MASK) == FileMode.TYPE_FILE) {
          ObjectId blob = walk.getObjectId(0);
          list.add(walk.getPathString(), blob.name(), repository, blob);
        }
      }
    }
    return list;
  }

  /**
   * The files of a work tree: those that git tracks, as they lie there now, and new ones that git
   * is not told to ignore.
   *
   * @throws CannotJudgeException if git cannot tell them
   */
  static FileList ofWorkTree(Repository repository, Git git)
      throws IOException, CannotJudgeException {
    Path root = repository.getWorkTree().toPath();
    FileList list = new FileList();
    for (String entry : told(git.run("ls-files", "-s", "-z")).split("\0", -1)) {
      // MODE SP ID SP STAGE TAB PATH
      int tab = entry.indexOf('\t');
      if (tab > 0 && entry.startsWith("100")) {
        String[] fields = entry.substring(0, tab).split(" ", -1);
        list.add(entry.substring(tab + 1), fields[1], repository, ObjectId.fromString(fields[1]));
      }
    }
    String changed =
        told(
            git.run(
                "--no-optional-locks",
                "status",
                "--porcelain",
                "-z",
                "--untracked-files=all",
                "--no-renames"));
    for (String entry : changed.split("\0", -1)) {
      // X Y SP PATH
      if (entry.length() > 3) {
        list.changed(root, entry.substring(3));
      }
    }
    return list;
  }

  private static String told(Git.Answer answer) throws CannotJudgeException {
    if (!answer.ok()) {
      throw new CannotJudgeException(
          "git cannot tell the files of the work tree: " + answer.err().strip(),
          "look at: git status");
    }
    return answer.out();
  }

  private void add(String path, String id, Repository repository, ObjectId blob) {
    files.put(path, new FoundFile(path, id, () -> read(repository, blob)));
  }

  /** Takes a file as it lies in the work tree. */
  private void changed(Path root, String path) throws IOException, CannotJudgeException {
    Path file = named(root, path);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      files.remove(path);
      return;
    }
    byte[] bytes = Files.readAllBytes(file);
    try (ObjectInserter hash = new ObjectInserter.Formatter()) {
      String id = hash.idFor(Constants.OBJ_BLOB, bytes).name();
      files.put(path, new FoundFile(path, id, () -> bytes));
    }
  }

  private static Path named(Path root, String path) throws CannotJudgeException {
    try {
      return root.resolve(path);
    } catch (InvalidPathException e) {
      throw new CannotJudgeException(
          "the file system cannot name " + path + " in this locale",
          "set LC_ALL to a locale with UTF-8, such as C.UTF-8");
    }
  }

  private static byte[] read(Repository repository, ObjectId blob) {
    try (ObjectReader reader = repository.newObjectReader()) {
      return reader.open(blob, Constants.OBJ_BLOB).getCachedBytes(Integer.MAX_VALUE);
    } catch (IOException e) {
      throw new UncheckedIOException("blob " + blob.name() + ": " + e.getMessage(), e);
    }
  }

  /** All files, sorted by path. */
  Collection<FoundFile> all() {
    return Collections.unmodifiableCollection(files.values());
  }

  /** The file at a path. */
  Optional<FoundFile> find(String path) {
    return Optional.ofNullable(files.get(path));
  }
}
