package org.gitqms.rules.record;

import java.util.List;
import org.gitqms.rules.content.Digest;
import org.gitqms.rules.workflow.Version;
import org.jspecify.annotations.Nullable;

/**
 * The last approval of a document: which version, which content, and who stands behind it.
 *
 * @param version the version it became
 * @param content digest of the text approved, or null where an imported history does not tell
 * @param by the approvals it rests on
 */
public record Approved(Version version, @Nullable Digest content, List<Answer> by) {

  public Approved {
    by = List.copyOf(by);
  }
}
