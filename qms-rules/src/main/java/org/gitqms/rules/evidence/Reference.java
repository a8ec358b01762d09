package org.gitqms.rules.evidence;

import java.util.Optional;
import org.gitqms.rules.record.DocumentId;
import org.gitqms.rules.workflow.Status;
import org.gitqms.rules.workflow.Version;
import org.jspecify.annotations.Nullable;

/** Something that a text names and that one can look up. */
public sealed interface Reference {

  /** Offset of its first character in the text. */
  int at();

  /**
   * A commit.
   *
   * @param name 7 to 40 hex digits in lower case
   */
  record CommitName(int at, String name) implements Reference {}

  /**
   * A controlled document, with what the text says of it.
   *
   * @param claimedVersion the version that it names, or null
   * @param claimedStatus the status that it says the document has, or null
   * @param place the number of a section of it, such as {@code 5.1}, or the anchor of a heading,
   *     such as {@code #scope}; null if it names none
   */
  record DocumentClaim(
      int at,
      DocumentId id,
      @Nullable Version claimedVersion,
      @Nullable Status claimedStatus,
      @Nullable String place)
      implements Reference {

    public Optional<Version> version() {
      return Optional.ofNullable(claimedVersion);
    }

    public Optional<Status> status() {
      return Optional.ofNullable(claimedStatus);
    }

    public Optional<String> section() {
      return Optional.ofNullable(place);
    }
  }

  /**
   * A heading of the text's own document.
   *
   * @param anchor with the hash sign before it
   */
  record OwnSection(int at, String anchor) implements Reference {}

  /**
   * A file or a folder.
   *
   * @param name a path, or the end of one, such as the bare name of a file; without a slash at its
   *     end
   * @param sure false where it could be something else, such as the name of a branch
   */
  record FileName(int at, String name, boolean sure) implements Reference {}

  /** A page of the web. */
  record WebAddress(int at, String address) implements Reference {}

  /** A test, by class and method or by function. */
  record TestName(int at, String name) implements Reference {}

  /** A run of CI, by its number. */
  record RunNumber(int at, String number) implements Reference {}
}
