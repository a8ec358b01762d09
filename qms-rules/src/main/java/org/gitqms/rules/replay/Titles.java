package org.gitqms.rules.replay;

import java.util.Optional;
import org.gitqms.rules.content.Content;

/** The title that a text gives itself in its frontmatter. */
final class Titles {

  private Titles() {}

  static Optional<String> of(String path, Content text) {
    return Optional.empty();
  }
}
