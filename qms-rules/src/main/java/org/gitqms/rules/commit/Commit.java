package org.gitqms.rules.commit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One commit, already read strictly from its raw bytes.
 *
 * @param id full hex object id; forty zeros for a commit that is still to be written
 * @param parents full hex ids, in order
 * @param author who wrote it
 * @param committer who put it there
 * @param message the message, decoded from UTF-8
 * @param signature what the mathematics say
 * @param changes what it changes against its first parent (against nothing, without parents), by
 *     path
 */
public record Commit(
    String id,
    List<String> parents,
    Ident author,
    Ident committer,
    String message,
    Signature signature,
    List<FileChange> changes) {

  /** The id of a commit that has none yet. */
  public static final String UNWRITTEN = "0".repeat(40);

  public Commit {
    parents = List.copyOf(parents);
    changes = changes.stream().sorted(Comparator.comparing(FileChange::path)).toList();
  }

  /** The change of one path, if the commit changes it. */
  public Optional<FileChange> change(String path) {
    return changes.stream().filter(c -> c.path().equals(path)).findFirst();
  }

  /** True if it changes anything that the quality system keeps. */
  public boolean touchesQms() {
    return changes.stream().anyMatch(FileChange::isQms);
  }

  /** True if it changes anything else. */
  public boolean touchesOther() {
    return changes.stream().anyMatch(c -> !c.isQms());
  }
}
