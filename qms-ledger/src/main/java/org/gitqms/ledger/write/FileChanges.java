package org.gitqms.ledger.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gitqms.rules.commit.FileChange;
import org.gitqms.rules.content.Content;

/** Files that an event brings, as changes of its commit. */
final class FileChanges {

  private FileChanges() {}

  static List<FileChange> of(Map<String, Optional<Content>> files) {
    List<FileChange> changes = new ArrayList<>();
    files.forEach(
        (path, content) ->
            changes.add(
                content
                    .map(c -> FileChange.write(path, c))
                    .orElseGet(() -> FileChange.delete(path))));
    return changes;
  }
}
