package org.gitqms.ledger.verify;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What a push asks for one ref.
 *
 * @param ref full name, such as {@code refs/heads/main}
 * @param before where the ref stands; zero if it does not exist yet
 * @param after where it shall stand; zero if it shall be deleted
 */
public record RefChange(String ref, ObjectId before, ObjectId after) {

  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{40}) ([0-9a-f]{40}) (refs/[^\\p{Cntrl} ]+)");

  /** Reads {@code OLD NEW REF}, as git hands it to {@code pre-receive}; empty if it is not that. */
  public static Optional<RefChange> parse(String line) {
    Matcher form = LINE.matcher(line);
    return form.matches()
        ? Optional.of(
            new RefChange(
                form.group(3),
                ObjectId.fromString(form.group(1)),
                ObjectId.fromString(form.group(2))))
        : Optional.empty();
  }

  /** The full id of where the ref shall stand. */
  public String afterId() {
    return after.name();
  }

  /** True if the ref does not exist yet. */
  public boolean creates() {
    return before.equals(ObjectId.zeroId());
  }

  /** True if the ref shall be gone. */
  public boolean deletes() {
    return after.equals(ObjectId.zeroId());
  }
}
