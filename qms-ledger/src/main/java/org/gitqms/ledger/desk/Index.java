package org.gitqms.ledger.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gitqms.rules.commit.FileChange;

/**
 * The index that git names to its hook. It is git's to read and write: there are formats of it that
 * nobody else knows.
 */
public final class Index {

  private final Git git;

  /** The index that a git works on. */
  public Index(Git git) {
    this.git = git;
  }

  /**
   * What differs from HEAD, sorted by path. Before the first commit that is everything.
   *
   * @throws IOException if git cannot tell
   */
  public List<StagedPath> staged() throws IOException {
    Git.Answer answer = difference("HEAD");
    if (!answer.ok() && !git.run("rev-parse", "--quiet", "--verify", "HEAD").ok()) {
      answer = difference(done(git.run("hash-object", "-t", "tree", "--stdin")).line());
    }
    return parse(done(answer).out());
  }

  /** True if nothing under {@code QMS/} differs from a commit. */
  public boolean hasQmsOf(String commit) throws IOException {
    return git.run("diff-index", "--cached", "--quiet", commit, "--", ":(top,icase)QMS").ok();
  }

  /** The blob that stands at a path. */
  public Optional<String> blobAt(String path) throws IOException {
    String[] entry =
        done(git.run("ls-files", "--stage", "-z", "--", ":(top,literal)" + path))
            .out()
            .split(" ", -1);
    return entry.length > 1 ? Optional.of(entry[1]) : Optional.empty();
  }

  /** Puts a blob at a path, as an ordinary file. */
  public void put(String path, String blob) throws IOException {
    String entry = FileChange.FILE + " " + blob + "\t" + path + "\0";
    byte[] input = entry.getBytes(StandardCharsets.UTF_8);
    done(git.run(input, "update-index", "-z", "--index-info"));
  }

  /** Looks at the files again, so that what is unchanged counts as unchanged. */
  public void refresh() throws IOException {
    git.run("update-index", "-q", "--refresh");
  }

  private Git.Answer difference(String tree) throws IOException {
    return git.run("diff-index", "--cached", "--raw", "--no-renames", "--no-abbrev", "-z", tree);
  }

  /** {@code :OLDMODE MODE OLDID ID STATUS}, then the path, each ended by NUL. */
  private static List<StagedPath> parse(String raw) throws IOException {
    List<StagedPath> staged = new ArrayList<>();
    String[] parts = raw.split("\0", -1);
    for (int i = 0; i + 1 < parts.length; i += 2) {
      String[] fields = parts[i].split(" ", -1);
      if (fields.length != 5) {
        throw new IOException("git tells of a change in a form that is not known: " + parts[i]);
      }
      staged.add(new StagedPath(parts[i + 1], fields[1], fields[2], fields[3]));
    }
    return staged;
  }

  private static Git.Answer done(Git.Answer answer) throws IOException {
    if (!answer.ok()) {
      throw new IOException("git cannot read or write its index: " + answer.err().strip());
    }
    return answer;
  }
}
