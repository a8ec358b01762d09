package org.gitqms.rules.scope;

import java.util.ArrayList;
import java.util.List;
import org.gitqms.rules.path.PathPattern;
import org.gitqms.rules.record.DocumentRecord;
import org.gitqms.rules.snapshot.Snapshot;

/**
 * The files that a document and the variances below it were approved to touch.
 *
 * @param files what they name
 */
public record Scope(List<PathPattern> files) {

  public Scope {
    files = List.copyOf(files);
  }

  /** The scope of a document on a state, with that of the variances below it that are approved. */
  public static Scope approved(Snapshot state, DocumentRecord record) {
    return new Scope(new ArrayList<>());
  }

  /** True if the path may be touched. */
  public boolean covers(String path) {
    return files.stream().anyMatch(p -> p.matches(path));
  }
}
