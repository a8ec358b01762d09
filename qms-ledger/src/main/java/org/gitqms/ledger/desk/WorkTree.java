package org.gitqms.ledger.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.gitqms.rules.content.Content;
import org.jspecify.annotations.Nullable;

/**
 * The files of the ledger branch where it is checked out. Git itself moves them along, and so keeps
 * what people have changed, or refuses.
 */
final class WorkTree {

  /** How often a git that holds the index is waited for. An editor's git holds it for a moment. */
  private static final int PATIENCE = 20;

  private static final long PAUSE = 100;

  private final Repository repository;
  private final Git git;
  private final Path root;

  private WorkTree(Repository repository, Git git, Path root) {
    this.repository = repository;
    this.git = git;
    this.root = root;
  }

  /** The work tree of a repository; empty if another branch is checked out there, or none. */
  static Optional<WorkTree> of(Repository repository, String ref) throws IOException {
    if (repository.isBare() || !ref.equals(repository.getFullBranch())) {
      return Optional.empty();
    }
    Path root = repository.getWorkTree().toPath();
    return Optional.of(new WorkTree(repository, Git.in(root), root));
  }

  /** A file as it lies here; empty if there is none. */
  static Optional<Content> file(Path root, String path) throws IOException {
    Path file = root.resolve(path);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(Content.of(Files.readAllBytes(file)))
        : Optional.empty();
  }

  /**
   * Why the work tree cannot go from one commit to another; empty if it can. It is tried on a copy
   * of git's index, so that nothing changes.
   *
   * @param from null if there was none
   * @param kept files that stay as they are
   * @param scratch where the copy may lie
   */
  Optional<String> inTheWay(@Nullable ObjectId from, ObjectId to, Set<String> kept, Path scratch)
      throws IOException {
    try {
      if (Files.exists(repository.getIndexFile().toPath())) {
        Files.copy(
            repository.getIndexFile().toPath(), scratch, StandardCopyOption.REPLACE_EXISTING);
      }
      Git.Answer answer = readTree(git.withIndex(scratch), "-nu", from, to, kept);
      return answer.ok() ? ignored(from, to, kept) : Optional.of(reason(answer));
    } finally {
      Files.deleteIfExists(scratch);
    }
  }

  /** Git writes over files that it is told to ignore; they are somebody's all the same. */
  private Optional<String> ignored(@Nullable ObjectId from, ObjectId to, Set<String> kept)
      throws IOException {
    List<Changed> changed = changed(from, to);
    Map<String, String> here = hashes(changed);
    return changed.stream()
        .filter(file -> file.before().equals(ObjectId.zeroId()) && !kept.contains(file.path()))
        .filter(file -> here.containsKey(file.path()))
        .filter(file -> !file.after().name().equals(here.get(file.path())))
        .map(file -> file.path() + " lies here already, and git is told to ignore it")
        .findFirst();
  }

  /**
   * Brings the files from one commit to another. Done again after a process has died on the way, it
   * takes what has arrived already as it is.
   *
   * @param from null if there was none
   * @param kept files that stay as they are; only git's index learns of the other commit
   * @throws CannotActException if files of somebody are in the way, or another git is at work
   */
  void move(@Nullable ObjectId from, ObjectId to, Set<String> kept)
      throws IOException, CannotActException {
    Git.Answer answer = readTree(git, "-u", from, to, kept);
    for (int i = 0; i < PATIENCE && answer.err().contains("index.lock"); i++) {
      DeskLock.pause(PAUSE);
      answer = readTree(git, "-u", from, to, kept);
    }
    if (!answer.ok()) {
      throw new CannotActException(
          "the branch has moved, and its files cannot follow: " + reason(answer), repair(answer));
    }
  }

  private static String reason(Git.Answer answer) {
    String first = answer.err().lines().findFirst().orElse("no reason given");
    return first.replaceFirst("^(error|fatal): ", "");
  }

  /** What lets the next git-qms finish it. */
  private static String repair(Git.Answer answer) {
    String path = answer.err().replaceFirst("(?s)^[^']*'([^'\n]+)'.*$", "$1");
    return answer.err().contains("index.lock") || path.equals(answer.err())
        ? "wait until no other git is at work here, and go on: the next git qms finishes it"
        : "copy " + path + " if you need it, then: git restore --staged --worktree -- " + path;
  }

  /**
   * Has git go from one commit to another, in its index and, by the mode, in the work tree. An
   * entry that stands in the index as it is to be is left alone, and so is its file.
   */
  private Git.Answer readTree(
      Git index, String mode, @Nullable ObjectId from, ObjectId to, Set<String> kept)
      throws IOException {
    String settled = settled(from, to, kept);
    if (!settled.isEmpty()) {
      byte[] input = settled.getBytes(StandardCharsets.UTF_8);
      Git.Answer told = index.run(input, "update-index", "-z", "--index-info");
      if (!told.ok()) {
        return told;
      }
      refresh(index);
    }
    String[] command = {"read-tree", "-m", mode, before(from), to.name()};
    Git.Answer answer = index.run(command);
    if (!answer.ok() && settled.isEmpty()) {
      refresh(index);
      answer = index.run(command);
    }
    return answer;
  }

  /** A file that was only touched is not changed. */
  private static void refresh(Git index) throws IOException {
    index.run("update-index", "-q", "--refresh");
  }

  /** Index entries of the files that are kept, or lie here already as they are to be. */
  private String settled(@Nullable ObjectId from, ObjectId to, Set<String> kept)
      throws IOException {
    List<Changed> changed = changed(from, to);
    Map<String, String> here = hashes(changed);
    StringBuilder entries = new StringBuilder();
    for (Changed file : changed) {
      if (kept.contains(file.path()) || file.after().name().equals(here.get(file.path()))) {
        entries.append(file.mode()).append(' ').append(file.after().name()).append('\t');
        entries.append(file.path()).append('\0');
      }
    }
    return entries.toString();
  }

  /**
   * What the files are to git, with whatever it does to the ends of lines here. It is asked only
   * about files that lie here neither as they were nor as they are to be.
   */
  private Map<String, String> hashes(List<Changed> changed) throws IOException {
    Map<String, String> hashes = new HashMap<>();
    List<String> edited = new ArrayList<>();
    for (Changed file : changed) {
      Optional<Content> lying = file.isFile() ? file(root, file.path()) : Optional.empty();
      if (lying.isPresent()) {
        ObjectId id = blob(lying.get());
        hashes.put(file.path(), id.name());
        if (!id.equals(file.before()) && !id.equals(file.after())) {
          edited.add(file.path());
        }
      }
    }
    if (!edited.isEmpty()) {
      byte[] input = (String.join("\n", edited) + "\n").getBytes(StandardCharsets.UTF_8);
      List<String> ids =
          done(git.run(input, "hash-object", "--stdin-paths")).out().lines().toList();
      for (int i = 0; i < ids.size(); i++) {
        hashes.put(edited.get(i), ids.get(i));
      }
    }
    return hashes;
  }

  private static ObjectId blob(Content content) {
    try (ObjectInserter hash = new ObjectInserter.Formatter()) {
      return hash.idFor(Constants.OBJ_BLOB, content.bytes());
    }
  }

  private List<Changed> changed(@Nullable ObjectId from, ObjectId to) throws IOException {
    List<Changed> changed = new ArrayList<>();
    try (ObjectReader reader = repository.newObjectReader();
        RevWalk commits = new RevWalk(reader);
        TreeWalk walk = new TreeWalk(reader)) {
      if (from == null) {
        walk.addTree(new EmptyTreeIterator());
      } else {
        walk.addTree(commits.parseCommit(from).getTree());
      }
      walk.addTree(commits.parseCommit(to).getTree());
      walk.setFilter(TreeFilter.ANY_DIFF);
      walk.setRecursive(true);
      while (walk.next()) {
        changed.add(
            new Changed(
                walk.getPathString(),
                walk.getFileMode(1).toString(),
                walk.getObjectId(0),
                walk.getObjectId(1)));
      }
    }
    return changed;
  }

  private static String before(@Nullable ObjectId from) {
    return from == null ? Constants.EMPTY_TREE_ID.name() : from.name();
  }

  private static Git.Answer done(Git.Answer answer) throws IOException {
    if (!answer.ok()) {
      throw new IOException("git cannot compare commits: " + answer.err().strip());
    }
    return answer;
  }

  /**
   * A path that differs between two commits.
   *
   * @param path as git has it
   * @param mode what it is to be, in octal digits; 0 if it goes
   * @param before what it held; zeros if it comes
   * @param after what it is to hold; zeros if it goes
   */
  private record Changed(String path, String mode, ObjectId before, ObjectId after) {

    boolean isFile() {
      // A path with a line break in it can be told to git in other ways only.
      return mode.startsWith("100") && path.indexOf('\n') < 0;
    }
  }
}
