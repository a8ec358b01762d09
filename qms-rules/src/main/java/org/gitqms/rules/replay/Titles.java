package org.gitqms.rules.replay;

import java.util.Optional;
import org.gitqms.rules.content.Content;
import org.gitqms.rules.document.Frontmatter;

/** The title that a text gives itself in its frontmatter. */
final class Titles {

  private Titles() {}

  static Optional<String> of(Content text) {
    return Frontmatter.titleOf(text.bytes());
  }
}
