package org.gitqms.rules.commit;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.record.DocumentId;

/**
 * What the ancestry of a commit tells about the work that a document authorises.
 *
 * @param released committer time of the document's last release, in seconds since the epoch; empty
 *     if the ancestry holds none, as of what was imported
 * @param code the commits since then that say that they were made for the document or for one below
 *     it, newest first
 * @param approved the documents that became EFFECTIVE, RETIRED or CLOSED since then
 * @param commits what names of commits lead to among all ancestors, by the name as written
 * @param files what names of files lead to in the tree of the parent, by the name as written: to
 *     the file or the folder of that path; else to those whose path ends with a slash and the name
 * @param submodules the commits that submodules stand at in the tree of the parent, by path
 * @param digests what the files asked for hold in the tree of the parent, by path; without those
 *     that are not there
 * @param foundings those of the commits asked for that are the genesis of this history
 */
public record PastWork(
    OptionalLong released,
    List<CodeCommit> code,
    Set<DocumentId> approved,
    Map<String, Lookup> commits,
    Map<String, Lookup> files,
    Map<String, String> submodules,
    Map<String, Digest> digests,
    Set<String> foundings) {

  /** Nothing was done, and no name leads anywhere. */
  public static final PastWork NONE =
      new PastWork(
          OptionalLong.empty(), List.of(), Set.of(), Map.of(), Map.of(), Map.of(), Map.of());

  public PastWork {
    code = List.copyOf(code);
    approved = Set.copyOf(approved);
    commits = Map.copyOf(commits);
    files = Map.copyOf(files);
    submodules = Map.copyOf(submodules);
    digests = Map.copyOf(digests);
    foundings = Set.copyOf(foundings);
  }

  /** The same where nobody has asked for the genesis. */
  public PastWork(
      OptionalLong released,
      List<CodeCommit> code,
      Set<DocumentId> approved,
      Map<String, Lookup> commits,
      Map<String, Lookup> files,
      Map<String, String> submodules,
      Map<String, Digest> digests) {
    this(released, code, approved, commits, files, submodules, digests, Set.of());
  }

  /** The same, and of the commits asked for these are the genesis. */
  public PastWork founded(Set<String> genesis) {
    return new PastWork(released, code, approved, commits, files, submodules, digests, genesis);
  }

  /**
   * What the name of a commit leads to.
   *
   * @throws IllegalStateException if nobody has asked for it: a rule that needs it then breaks, and
   *     does not pass
   */
  public Lookup commit(String name) {
    return answer(commits, name);
  }

  /**
   * What the name of a file leads to.
   *
   * @throws IllegalStateException if nobody has asked for it
   */
  public Lookup file(String name) {
    return answer(files, name);
  }

  private static Lookup answer(Map<String, Lookup> answers, String name) {
    Lookup answer = answers.get(name);
    if (answer == null) {
      throw new IllegalStateException("the history was not asked for " + name);
    }
    return answer;
  }
}
