package org.gitqms.ledger.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.gitqms.ledger.git.ObjectSource;
import org.gitqms.ledger.git.RawCommit;
import org.gitqms.ledger.git.TreeReader;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.content.Content;
import org.jspecify.annotations.Nullable;

/**
 * The files of the ledger branch where it is checked out. Git itself moves them along, and so keeps
 * what people have changed, or refuses.
 */
final class WorkTree {

  private static final String FILE_MODE = "100644";

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
   * Tells the index of contents that lie in the work tree already, because somebody wrote them
   * there and checks them in now.
   */
  void take(Map<String, Optional<Content>> brought) throws IOException {
    StringBuilder entries = new StringBuilder();
    for (Map.Entry<String, Optional<Content>> file : brought.entrySet()) {
      Optional<Content> here = file(root, file.getKey());
      if (file.getValue().isPresent()
          && here.isPresent()
          && here.get().sameAs(file.getValue().get())) {
        entries.append(entry(idOf(here.get()), file.getKey()));
      }
    }
    index(entries);
  }

  /** Why the work tree cannot go from one commit to another; empty if it can. */
  Optional<String> inTheWay(@Nullable ObjectId from, ObjectId to) throws IOException {
    Git.Answer answer = readTree("-n", from, to);
    return answer.ok()
        ? Optional.empty()
        : Optional.of(answer.err().strip().replaceFirst("^(error|fatal): ", ""));
  }

  /**
   * Brings the files from one commit to another. Done again after a process has died on the way, it
   * takes what has arrived already as it is.
   *
   * @param from null if there was none
   * @param kept files that stay as they are; only git's index learns of the other commit
   */
  void move(@Nullable ObjectId from, ObjectId to, Set<String> kept) throws IOException {
    if (kept.isEmpty()) {
      index(arrived(from, to));
      done(readTree("-u", from, to));
      return;
    }
    done(git.run("read-tree", to.name()));
    for (FileChange change : changes(from, to)) {
      if (kept.contains(change.path())) {
        continue;
      }
      if (change.isDeletion()) {
        Files.deleteIfExists(root.resolve(change.path()));
      } else {
        done(git.run("checkout-index", "-f", "--", change.path()));
      }
    }
    git.run("update-index", "-q", "--refresh");
  }

  /** Index entries of the files that lie here already as they are to be. */
  private StringBuilder arrived(@Nullable ObjectId from, ObjectId to) throws IOException {
    StringBuilder entries = new StringBuilder();
    for (FileChange change : changes(from, to)) {
      Optional<Content> here = file(root, change.path());
      if (here.isPresent() && change.content().filter(here.get()::sameAs).isPresent()) {
        entries.append(entry(idOf(here.get()), change.path()));
      }
    }
    return entries;
  }

  private List<FileChange> changes(@Nullable ObjectId from, ObjectId to) {
    try (ObjectSource source = new ObjectSource(repository.newObjectReader())) {
      ObjectId before = from == null ? null : RawCommit.read(source, from).tree();
      return new TreeReader(source)
          .changes(before, RawCommit.read(source, to).tree()).stream().map(WorkTree::held).toList();
    }
  }

  /** The source of contents is closed after reading: what is needed later is held. */
  private static FileChange held(FileChange change) {
    return change
        .content()
        .map(content -> FileChange.write(change.path(), Content.of(content.bytes())))
        .orElse(change);
  }

  private Git.Answer readTree(String mode, @Nullable ObjectId from, ObjectId to)
      throws IOException {
    return from == null
        ? git.run("read-tree", "-m", mode, to.name())
        : git.run("read-tree", "-m", mode, from.name(), to.name());
  }

  private static void done(Git.Answer answer) throws IOException {
    if (!answer.ok()) {
      throw new IOException("git cannot update the files: " + answer.err().strip());
    }
  }

  private void index(CharSequence entries) throws IOException {
    if (entries.length() == 0) {
      return;
    }
    byte[] input = entries.toString().getBytes(StandardCharsets.UTF_8);
    Git.Answer answer = git.run(input, "update-index", "-z", "--index-info");
    if (!answer.ok()) {
      throw new IOException("git cannot update its index: " + answer.err().strip());
    }
    git.run("update-index", "-q", "--refresh");
  }

  private ObjectId idOf(Content content) throws IOException {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId id = inserter.insert(Constants.OBJ_BLOB, content.bytes());
      inserter.flush();
      return id;
    }
  }

  private static String entry(ObjectId blob, String path) {
    return String.join(" ", List.of(FILE_MODE, blob.name())) + "\t" + path + "\0";
  }
}
