package org.gitqms.rules.commit;

import java.util.List;
import java.util.Optional;
import org.gitqms.rules.content.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What the commits tell of one system where its code changes on the ledger branch: where it stands
 * after the step, and how that compares with the commit that its matrix names as qualified.
 *
 * @param system the name of the system
 * @param pointer the full id of the commit at which the system stands after the step, if it is a
 *     submodule; null if it is not
 * @param shares true if what no system holds is code of this one, too: not of a submodule, nor of
 *     what has one place at which nothing stands
 * @param reached true if the qualified commit is an ancestor of the step
 * @param qualifiedCode how the qualified commit compares; null if none is named, if it is no
 *     ancestor of the step, or if the system is a submodule
 * @param unreached the digest of the governed code of the system after the step; null unless a
 *     qualified commit is named that is no ancestor of the step, and the system is no submodule
 * @param lastQualified the full id of the commit that was named as qualified where the code of the
 *     system last changed before; null if none was
 */
public record CodeStep(
    String system,
    @Nullable String pointer,
    boolean shares,
    boolean reached,
    @Nullable Qualified qualifiedCode,
    @Nullable Digest unreached,
    @Nullable String lastQualified) {

  /**
   * A qualified commit that is an ancestor of the step.
   *
   * @param tree the id of its tree
   * @param same the full ids of the commits that it goes on from without a change of the code of
   *     the system
   * @param differing the paths of the system at which the code after the step is another
   * @param unseen the paths of the system that had changed on the ledger branch since the commit
   *     parted from it, and before the step
   */
  public record Qualified(
      String tree, List<String> same, List<String> differing, List<String> unseen) {
    public Qualified {
      same = List.copyOf(same);
      differing = List.copyOf(differing);
      unseen = List.copyOf(unseen);
    }
  }

  /** Where the system stands, if it is a submodule. */
  public Optional<String> submodule() {
    return Optional.ofNullable(pointer);
  }

  /** How the qualified commit compares; empty if it is not part of what the step leads to. */
  public Optional<Qualified> qualified() {
    return Optional.ofNullable(qualifiedCode);
  }

  /** The code after the step, where the qualified commit is not part of what it leads to. */
  public Optional<Digest> code() {
    return Optional.ofNullable(unreached);
  }

  /** The qualified commit of the last baseline. */
  public Optional<String> baseline() {
    return Optional.ofNullable(lastQualified);
  }
}
